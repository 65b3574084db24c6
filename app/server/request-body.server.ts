import type { Request, RequestHandler, Response } from 'express'
import type { SendError } from './error-page.server.ts'

/** Bytes. The longest form of ours is a few hundred. */
const BODY_LIMIT = 64 * 1024

const formTypes = ['application/x-www-form-urlencoded', 'multipart/form-data']

/**
 * Reads the body of a form before Remix does, which would take any amount of anything. What is
 * announced is refused unread; what is not announced is counted as it comes.
 */
export function readBody(sendError: SendError): RequestHandler {
  return async (request, response, next) => {
    if (request.method !== 'POST') return next()
    const announced = Number(request.get('Content-Length') ?? 0)
    if (announced > BODY_LIMIT) return refuse(request, response, 413)
    if (!request.is(formTypes)) return refuse(request, response, 415)
    const body = await readUpTo(request, BODY_LIMIT)
    if (body === 'aborted') return
    if (body === 'too-large') return refuse(request, response, 413)
    response.locals.body = body
    next()
  }

  function refuse(request: Request, response: Response, status: 413 | 415) {
    // The rest of the body is not worth reading, and the connection is useless with it.
    response.set('Connection', 'close')
    sendError(request, response, status)
  }
}

export function bodyOf(response: Response): Buffer {
  return response.locals.body ?? Buffer.alloc(0)
}

function readUpTo(request: Request, limit: number): Promise<Buffer | 'too-large' | 'aborted'> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    let size = 0
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size <= limit) return void chunks.push(chunk)
      request.pause()
      resolve('too-large')
    })
    request.on('end', () => resolve(Buffer.concat(chunks)))
    request.on('error', () => resolve('aborted'))
    request.on('close', () => resolve('aborted'))
  })
}
