import { createHash } from 'node:crypto'
import type { AppLoadContext, LoaderFunctionArgs } from '@remix-run/node'
import { noteApiRead } from '#db/desk/api-tokens.server.ts'
import { apiProblem } from './api-problem.server.ts'
import { type ApiCaller, requireToken } from './require-token.server.ts'

/** What there is to say. */
export interface ApiAnswer {
  body: unknown
  /** How many are in it, for the record. */
  assessments: number
  headers?: Readonly<Record<string, string>>
}

/**
 * Answers a program that reads: who asks, how often, has it changed, and a line for the record before
 * the first byte leaves. A problem that is thrown is the answer.
 */
export async function answerApi(
  { request, context }: Pick<LoaderFunctionArgs, 'request' | 'context'>,
  read: (caller: ApiCaller) => Promise<ApiAnswer>,
): Promise<Response> {
  try {
    const caller = await requireToken(context, request)
    return await send(context, request, caller, await read(caller))
  } catch (error) {
    if (error instanceof Response) return error
    const { log, requestId } = context
    log.error({ requestId, err: error }, 'request failed')
    return apiProblem(context, 500, 'Something went wrong on our side.')
  }
}

async function send(
  { db, now }: AppLoadContext,
  request: Request,
  { id: memberId, tokenId }: ApiCaller,
  { body, assessments, headers }: ApiAnswer,
): Promise<Response> {
  const text = `${JSON.stringify(body, null, 2)}\n`
  const etag = weakTag(text)
  const isKnown = knows(request.headers.get('If-None-Match'), etag)
  const isRead = !isKnown && request.method === 'GET'
  await noteApiRead(db, { tokenId, memberId, assessments: isRead ? assessments : 0, now: now() })
  const validators = {
    ETag: etag,
    // Its own cache may keep an answer, for this token alone, and must ask before it is used again:
    // what a founder erased, or a token that ended, is gone from the next answer on.
    'Cache-Control': 'private, no-cache',
    Vary: 'Authorization',
  }
  if (isKnown) return new Response(null, { status: 304, headers: validators })
  return new Response(text, {
    headers: { ...validators, ...headers, 'Content-Type': 'application/json; charset=utf-8' },
  })
}

/** Weak: the same answer leaves compressed or not, and those are not the same bytes. */
function weakTag(text: string): string {
  return `W/"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`
}

/** RFC 9110: any of a list, compared without regard to weakness, or `*`. */
function knows(header: string | null, etag: string): boolean {
  if (header === null) return false
  const plain = (tag: string) => tag.trim().replace(/^W\//, '')
  return header.trim() === '*' || header.split(',').map(plain).includes(plain(etag))
}
