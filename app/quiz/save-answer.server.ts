import { type AppLoadContext, json, redirect, redirectDocument } from '@remix-run/node'
import { saveAnswer } from '#db/assessments.server.ts'
import type { Source } from '#db/desk/source.server.ts'
import { parseAnswer } from '#rules/answers.ts'
import { pathThrough } from '#rules/path.ts'
import type { Question } from '#rules/question.ts'
import { hashToken, newToken } from '../server/token.server.ts'
import { FINISHED } from './addresses.ts'
import { readDraft } from './draft.server.ts'
import { nextPage } from './next-page.ts'
import { isReachable } from './question-view.server.ts'
import type { Refusal } from './refusal.ts'
import { markRefused } from './refused.server.ts'

type Context = Pick<AppLoadContext, 'db' | 'draftCookie' | 'now'>

const NO_COOKIE =
  'Your browser did not send back our cookie, so we can’t tell which answers are yours. ' +
  'Allow cookies for this site, then press the button again.'

/** Saves one posted answer and says where the quiz goes on, or why it was not saved. */
export async function takeAnswer(
  context: Context,
  posted: {
    token: string | undefined
    question: Question
    values: readonly string[]
    fromCheck: boolean
    /** Where the founder came from; it counts with the first answer. */
    source?: Source | undefined
  },
): Promise<Response> {
  const { draftCookie, db, now } = context
  const { token, question, values, fromCheck, source } = posted
  // Every page with a form sets the cookie, so its absence means that it was not kept.
  if (token === undefined) {
    const headers = { 'Set-Cookie': await draftCookie.write(newToken()) }
    return refuse(context, { problem: NO_COOKIE, values }, headers)
  }
  const draft = await readDraft(context, token)
  if (draft.isFinished) return redirectDocument(FINISHED, 303)
  if (!isReachable(question, draft)) return redirect(nextPage(draft.path, { fromCheck }), 303)
  const parsed = parseAnswer(question, values)
  if (!parsed.ok) return refuse(context, { fault: parsed.message, values })
  const path = pathThrough({ ...draft.answers, [question.id]: parsed.value })
  const saved = await saveAnswer(db, {
    tokenHash: hashToken(token),
    questionId: question.id,
    value: parsed.value,
    next: path.open?.id,
    source,
    now: now(),
  })
  if (saved === 'completed') return redirectDocument(FINISHED, 303)
  const headers = { 'Set-Cookie': await draftCookie.write(token) }
  return redirect(nextPage(path, { fromCheck }), { status: 303, headers })
}

function refuse(
  context: Context,
  refusal: Refusal,
  headers: Record<string, string> = {},
): Response {
  markRefused(context)
  return json(refusal, { status: 400, headers })
}
