import type { Request, RequestHandler } from 'express'
import { isApiPath } from './api-path.server.ts'
import type { SendError } from './error-page.server.ts'

const HOST = /^(\[[0-9a-f:.]+\]|[a-z0-9.-]+)(:\d{1,5})?$/i
const reading = ['GET', 'HEAD']

/** Refuses what no browser sends: the libraries behind us would answer it with an exception. */
export function refuseOddRequests(sendError: SendError): RequestHandler {
  return (request, response, next) => {
    if (!isWellFormed(request)) return sendError(request, response, 400)
    // The API only reads. It also refuses OPTIONS: no page of another origin may ask it anything.
    const methods = isApiPath(request.path) ? reading : [...reading, 'POST']
    if (methods.includes(request.method)) return next()
    response.set('Allow', methods.join(', '))
    sendError(request, response, 405)
  }
}

function isWellFormed(request: Request): boolean {
  if (!HOST.test(request.headers.host ?? '') || !request.url.startsWith('/')) return false
  try {
    decodeURI(request.path)
    return true
  } catch {
    return false
  }
}
