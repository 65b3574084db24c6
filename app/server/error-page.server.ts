import { readdirSync } from 'node:fs'
import type { ErrorRequestHandler, Request, Response } from 'express'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { isApiPath } from './api-path.server.ts'
import { ErrorDocument } from './ErrorDocument.tsx'
import type { Env } from './env.server.ts'
import type { Log } from './log.server.ts'
import { describeProblem, PROBLEM_TYPE } from './problem.server.ts'
import { requestIdOf } from './request-log.server.ts'

/** What went wrong, for the person who meets it. Server and words of this file only: no input. */
const words = {
  400: ['We could not read that request', 'Please go back and try again.'],
  403: ['That request did not come from our pages', 'Please open the page again and retry.'],
  404: ['This page does not exist', 'The link may be old or incomplete.'],
  405: ['That cannot be done here', 'Please go back and try another way.'],
  413: ['That was too much text at once', 'Please go back, shorten it and send it again.'],
  415: ['We could not read that form', 'Please go back and send it again.'],
  429: ['That was a lot in a short time', 'Please wait a minute and try again.'],
  500: ['Something went wrong on our side', 'Your saved answers are safe. Please try again.'],
  503: ['We are busy right now', 'Please wait a moment and try again.'],
} as const satisfies Record<number, readonly [title: string, advice: string]>

export type ErrorStatus = keyof typeof words

export type SendError = (request: Request, response: Response, status: ErrorStatus) => void

/** Sends an error that Remix never sees, in the form that the caller asked for. */
export function createSendError({
  clientFolder,
  env: { brandName, isDemo },
}: {
  clientFolder: string
  env: Pick<Env, 'brandName' | 'isDemo'>
}): SendError {
  const styles = findStyles(clientFolder)
  return (request, response, status) => {
    const [title, advice] = words[status]
    const requestId = requestIdOf(response)
    if (isApiPath(request.path)) {
      const problem = describeProblem({ status, detail: `${title}.`, requestId })
      return void response.status(status).type(PROBLEM_TYPE).send(JSON.stringify(problem))
    }
    response.status(status).vary('Accept')
    if (request.query._data !== undefined) {
      // Remix's client hands such an answer to the error page of the route, with its status.
      response.set('X-Remix-Catch', 'yes').json({ title, advice, requestId })
      return
    }
    response.format({
      html: () => {
        const page = { title, advice, requestId, brandName, styles, isDemo }
        const html = renderToStaticMarkup(createElement(ErrorDocument, page))
        response.send(`<!DOCTYPE html>${html}`)
      },
      text: () => response.send(`${title}. ${advice}\nError id: ${requestId}\n`),
      json: () => response.json({ title, advice, requestId }),
      default: () => response.type('text').send(`${title}. ${advice}\nError id: ${requestId}\n`),
    })
  }
}

/** The last handler: whatever was thrown becomes one of our pages, and a line in the log. */
export function handleErrors(log: Log, sendError: SendError): ErrorRequestHandler {
  // Express knows an error handler by its four parameters.
  return (error, request, response, _next) => {
    const status = error instanceof Error && 'status' in error ? Number(error.status) : 500
    const known = isErrorStatus(status)
    if (!known || status >= 500) {
      log.error({ requestId: requestIdOf(response), err: error }, 'request failed')
    }
    if (response.headersSent) return void response.destroy()
    sendError(request, response, known ? status : 500)
  }
}

const isErrorStatus = (status: number): status is ErrorStatus => status in words

/** The look of the app's pages, whose file names carry a hash. None in development. */
function findStyles(clientFolder: string): string[] {
  try {
    const names = readdirSync(`${clientFolder}/assets`)
    return names.filter((name) => /^root-.*\.css$/.test(name)).map((name) => `/assets/${name}`)
  } catch {
    return []
  }
}
