import { type RequestHandler, type Response, Router } from 'express'
import { isAnswering } from '#db/open.server.ts'
import type { Services } from './context.server.ts'

/** Two questions of whoever runs the program. Neither says anything about its content. */
export function answerHealthChecks(
  { db }: Pick<Services, 'db'>,
  isStopping: () => boolean,
): RequestHandler {
  const router = Router()
  /** The process is alive. A failing database does not get better by a restart. */
  router.get('/healthz', (_request, response) => say(response, 200, 'ok'))
  /** Requests may be sent here. */
  router.get('/readyz', async (_request, response) => {
    const isReady = !isStopping() && (await isAnswering(db))
    say(response, isReady ? 200 : 503, isReady ? 'ready' : 'not ready')
  })
  return router
}

function say(response: Response, status: number, text: string) {
  response.status(status).type('text').send(`${text}\n`)
}
