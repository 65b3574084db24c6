import { isIPv6 } from 'node:net'
import type { RequestHandler } from 'express'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import type { Env } from './env.server.ts'
import type { SendError } from './error-page.server.ts'
import { takeTurns } from './take-turns.server.ts'

/** Keeps one address from saving, or drawing reports, faster than any person could. */
export function limitRates(
  env: Pick<Env, 'postsPerMinute' | 'pdfsPerMinute'>,
  sendError: SendError,
): RequestHandler {
  const posts = new RateLimiterMemory({ points: env.postsPerMinute, duration: 60 })
  const pdfs = new RateLimiterMemory({ points: env.pdfsPerMinute, duration: 60 })
  return (request, response, next) => {
    const limiter = request.method === 'POST' ? posts : isPdf(request.path) ? pdfs : undefined
    if (!limiter) return next()
    takeTurns([[limiter, describeCaller(request.ip ?? '')]]).then((seconds) => {
      if (seconds === 0) return next()
      response.set('Retry-After', String(seconds))
      sendError(request, response, 429)
    }, next)
  }
}

/** In every spelling that leads to the same page. */
function isPdf(path: string): boolean {
  return /\.pdf\/*$/i.test(decodeURIComponent(path))
}

/** One household or server has a whole /64 of IPv6 addresses, and could use one a request. */
export function describeCaller(ip: string): string {
  if (!isIPv6(ip) || ip.startsWith('::ffff:')) return ip.replace('::ffff:', '')
  const [head = '', tail] = ip.split('::')
  const groups = head === '' ? [] : head.split(':')
  const missing = tail === undefined ? 0 : 8 - groups.length - tail.split(':').length
  return [...groups, ...Array<string>(missing).fill('0')].slice(0, 4).join(':')
}
