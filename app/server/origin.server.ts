import type { Request, RequestHandler } from 'express'
import type { Env } from './env.server.ts'
import type { SendError } from './error-page.server.ts'
import type { Log } from './log.server.ts'
import { requestIdOf } from './request-log.server.ts'

const readingMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses writes that another site's page sends. Remix checks this too, but not for requests with
 * `?_data=`, which reach the same actions.
 */
export function refuseForeignOrigins(
  env: Pick<Env, 'publicUrl' | 'publicUrlIsSet'>,
  log: Log,
  sendError: SendError,
): RequestHandler {
  return (request, response, next) => {
    if (readingMethods.has(request.method) || isFromUs(request, env)) return next()
    log.warn({ requestId: requestIdOf(response) }, 'refused: foreign origin')
    sendError(request, response, 403)
  }
}

/** Sec-Fetch-Site is the browser's own word. It is absent over plain http, and in old browsers. */
function isFromUs(request: Request, env: Pick<Env, 'publicUrl' | 'publicUrlIsSet'>): boolean {
  const site = request.get('Sec-Fetch-Site')
  if (site !== undefined) return site === 'same-origin'
  const origin = request.get('Origin') ?? ''
  if (!URL.canParse(origin)) return false
  const { origin: sender, host } = new URL(origin)
  return env.publicUrlIsSet ? sender === env.publicUrl : host === request.get('Host')
}
