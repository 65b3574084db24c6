import { randomBytes } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import type { RequestHandler, Response } from 'express'
import onHeaders from 'on-headers'

/**
 * Headers that every answer of the server carries, also errors and static files. Referrer-Policy
 * is not `no-referrer`: browsers would then post forms with `Origin: null`.
 */
export const fixedHeaders = {
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Frame-Options': 'DENY',
  'Permissions-Policy':
    'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
} as const

/** `development` lets Vite's client insert styles and open its socket. */
export function describeContentPolicy({
  nonce,
  development,
}: {
  nonce?: string
  development: boolean
}): string {
  const self = "'self'"
  const selfAndOurs = nonce ? `${self} 'nonce-${nonce}'` : self
  const policy: Record<string, string> = {
    'default-src': "'none'",
    'script-src': selfAndOurs,
    'style-src': development ? `${self} 'unsafe-inline'` : selfAndOurs,
    'img-src': self,
    'font-src': self,
    'connect-src': development ? `${self} ws:` : self,
    'form-action': self,
    'base-uri': "'none'",
    'frame-ancestors': "'none'",
    'manifest-src': self,
  }
  return Object.entries(policy)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ')
}

/** Sets them before anything else runs, with a nonce of this response alone. */
export function setSecurityHeaders({ development }: { development: boolean }): RequestHandler {
  return (_request, response, next) => {
    const nonce = randomBytes(16).toString('base64')
    response.locals.nonce = nonce
    response.set(fixedHeaders)
    response.set('Content-Security-Policy', describeContentPolicy({ nonce, development }))
    onHeaders(response, keepPrivate)
    next()
  }
}

/**
 * Pages show what one person answered: no copy in a proxy, or on the disk of a shared computer,
 * unless a handler says that its answer is the same for everybody.
 */
function keepPrivate(this: ServerResponse) {
  if (!this.hasHeader('Cache-Control')) this.setHeader('Cache-Control', 'no-store')
}

/** What hangs on a private link or belongs to the team, whatever is answered there. */
const PRIVATE_PATH = /^\/+(r|s|resume|desk|api)(\/|$)/i

/** Keeps it out of search engines, should somebody publish such a link. */
export function keepOutOfSearch(): RequestHandler {
  return (request, response, next) => {
    if (PRIVATE_PATH.test(decode(request.path))) {
      response.set('X-Robots-Tag', 'noindex, nofollow')
    }
    next()
  }
}

/** In every spelling that leads to the same page; what cannot be decoded leads to none. */
function decode(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

export function nonceOf(response: Response): string {
  return String(response.locals.nonce)
}
