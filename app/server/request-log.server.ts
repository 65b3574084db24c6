import { randomBytes } from 'node:crypto'
import type { RequestHandler, Response } from 'express'
import type { Log } from './log.server.ts'

/** A word of a route, as against a token, a name or a file. */
const ROUTE_WORD = /^([a-z]{1,24}|[a-z0-9]{1,16}(-[a-z0-9]{1,16})+)$/

/** Names one check, for whoever has the link of another check of the same app. */
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** The path without what belongs to one person: `/resume/[token]`, `/r/[token]/[file].pdf`. */
export function redactPath(path: string): string {
  const segments = path.split('/').filter(Boolean).slice(0, 6)
  const first = segments[0]?.toLowerCase()
  const words = segments.map((segment, index) => {
    if (/\.pdf$/i.test(segment)) return '[file].pdf'
    if (index === 1 && (first === 'r' || first === 's' || first === 'resume')) return '[token]'
    if (index === 2 && first === 'desk' && segments[1]?.toLowerCase() === 'invite') return '[token]'
    if (ID.test(segment)) return '[id]'
    return ROUTE_WORD.test(segment) ? segment : '[other]'
  })
  return first === 'assets' ? '/assets/[file]' : `/${words.join('/')}`
}

/** One line a request, when it ends. Gives every request the id that its error page shows. */
export function logRequests(log: Log): RequestHandler {
  return (request, response, next) => {
    const start = performance.now()
    const requestId = randomBytes(5).toString('hex')
    response.locals.requestId = requestId
    response.set('X-Request-Id', requestId)
    const path = redactPath(request.path)
    response.on('close', () => {
      const line = {
        requestId,
        method: request.method,
        path,
        status: response.statusCode,
        ms: Math.round(performance.now() - start),
        ...(response.writableFinished ? {} : { aborted: true }),
      }
      const isProbe = path === '/healthz' || path === '/readyz'
      log[response.statusCode >= 500 ? 'warn' : isProbe ? 'debug' : 'info'](line, 'request')
    })
    next()
  }
}

export function requestIdOf(response: Response): string {
  return String(response.locals.requestId)
}
