import { Readable } from 'node:stream'
import { createRequestHandler } from '@remix-run/express'
import type { ServerBuild } from '@remix-run/node'
import type { Request, RequestHandler, Response } from 'express'
import type { Services } from './context.server.ts'
import { reportRouteErrors } from './error-report.server.ts'
import { nonceOf } from './headers.server.ts'
import { describeCaller } from './rate-limit.server.ts'
import { bodyOf } from './request-body.server.ts'
import { requestIdOf } from './request-log.server.ts'
import { untilTaken } from './until-taken.server.ts'

/** Development asks for the build at every request, because it changes. */
export type Build = ServerBuild | (() => Promise<ServerBuild>)

export function handleWithRemix(services: Services, build: Build): RequestHandler {
  const handle = createRequestHandler({
    build: typeof build === 'function' ? build : reportRouteErrors(build),
    getLoadContext: (request, response) => ({
      ...services,
      caller: describeCaller(request.ip ?? ''),
      nonce: nonceOf(response),
      requestId: requestIdOf(response),
      untilTaken: () => untilTaken(response),
    }),
  })
  return (request, response, next) => {
    void handle(describeRequest(request, response, services), response, next)
  }
}

/**
 * What Remix's adapter reads of a request: with the body that was already read and measured, and
 * with our own address, so that no header a stranger sends ends up in a link or a redirect.
 */
function describeRequest(request: Request, response: Response, { env }: Services): Request {
  const {
    host: publicHost,
    hostname: publicName,
    protocol: publicProtocol,
  } = new URL(env.publicUrl)
  const headers = { ...request.headers }
  // Origins were compared already, by a rule that Remix's own check does not know.
  delete headers.origin
  delete headers['x-forwarded-host']
  if (env.publicUrlIsSet) headers.host = publicHost
  const body = bodyOf(response)
  const described = {
    method: request.method,
    originalUrl: request.originalUrl,
    protocol: env.publicUrlIsSet ? publicProtocol.replace(':', '') : request.protocol,
    hostname: env.publicUrlIsSet ? publicName : request.hostname,
    headers,
    get: (name: string) => headers[name.toLowerCase()],
  }
  // Express declares far more than the adapter reads; the tests of the protocol cover what it does.
  return Object.assign(Readable.from(body.length > 0 ? [body] : []), described) as never
}
