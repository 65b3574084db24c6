import compression from 'compression'
import express, { type Express, type RequestHandler } from 'express'
import type { Services } from './context.server.ts'
import { createSendError, handleErrors } from './error-page.server.ts'
import { keepOutOfSearch, setSecurityHeaders } from './headers.server.ts'
import { answerHealthChecks } from './health.server.ts'
import { refuseOddRequests } from './odd-requests.server.ts'
import { refuseForeignOrigins } from './origin.server.ts'
import { limitRates } from './rate-limit.server.ts'
import { type Build, handleWithRemix } from './remix.server.ts'
import { readBody } from './request-body.server.ts'
import { logRequests } from './request-log.server.ts'
import { refuseUnanswerable } from './unanswerable.server.ts'

export interface HttpOptions {
  build: Build
  /** What the browser gets: `build/client`. */
  clientFolder: string
  /** In development Vite serves the client instead. */
  vite?: RequestHandler
  isStopping?: () => boolean
}

/** The whole server but its socket. The order of the lines is the order of the checks. */
export function createHttpApp(services: Services, options: HttpOptions): Express {
  const { env, log } = services
  const { build, clientFolder, vite, isStopping = () => false } = options
  const sendError = createSendError({ clientFolder, env })
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', env.trustedProxies)
  // Express's own parser makes objects and arrays of what a stranger sends.
  app.set('query parser', 'simple')
  app.use(logRequests(log))
  app.use(setSecurityHeaders({ development: vite !== undefined }))
  app.use(keepOutOfSearch())
  app.use(answerHealthChecks(services, isStopping))
  app.use(refuseOddRequests(sendError))
  app.use(compression())
  if (vite) app.use(vite)
  app.use(serveFiles(clientFolder))
  app.use(refuseForeignOrigins(env, log, sendError))
  app.use(limitRates(env, sendError))
  app.use(readBody(sendError))
  app.use(refuseUnanswerable(build, sendError))
  app.use(handleWithRemix(services, build))
  app.use(handleErrors(log, sendError))
  return app
}

/** Names under /assets carry a hash of the content, so a copy is good for ever. */
function serveFiles(clientFolder: string): RequestHandler {
  const router = express.Router()
  const hashed = { immutable: true, maxAge: '1y', fallthrough: false, index: false } as const
  router.use('/assets', express.static(`${clientFolder}/assets`, hashed))
  router.use(express.static(clientFolder, { maxAge: '1h', index: false, redirect: false }))
  return router
}
