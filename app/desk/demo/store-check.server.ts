import { findAssessment, saveAnswer, startFromAnswers } from '#db/assessments.server.ts'
import type { Source } from '#db/desk/source.server.ts'
import { pathThrough } from '#rules/path.ts'
import type { Answers } from '#rules/states.ts'
import { finishDraft } from '../../quiz/finish.server.ts'
import type { Names } from '../../quiz/names.server.ts'
import { startUpdate } from '../../quiz/start-update.server.ts'
import { hashToken, newToken } from '../../server/token.server.ts'
import type { DemoCheck } from './demo.ts'
import { contextAt, type DemoContext } from './demo-context.ts'

/** Answers from the first to the last of `answers`. Gives the token of the draft. */
export async function storeDraft(
  { db }: DemoContext,
  draft: { answers: Answers; source: Source; startedAt: Date; leftAt: Date },
): Promise<string> {
  const { answers, source, startedAt, leftAt } = draft
  const token = newToken()
  const tokenHash = hashToken(token)
  const last = Object.entries(answers).at(-1)
  if (last === undefined) throw new Error('Nobody starts without an answer.')
  const [questionId, value] = last
  const before = Object.entries(answers).slice(0, -1)
  if (before.length > 0) {
    const begun = { tokenHash, answers: Object.fromEntries(before), source, now: startedAt }
    await startFromAnswers(db, begun)
  }
  const next = pathThrough(answers).open?.id
  await saveAnswer(db, { tokenHash, questionId, value, next, source, now: leftAt })
  return token
}

/** A first check from its first answer to its result. Gives its token. */
export async function storeCheck(
  context: DemoContext,
  { check, names, source }: { check: DemoCheck; names: Names; source: Source },
): Promise<string> {
  const { answers, startedAt, finishedAt } = check
  const leftAt = new Date(finishedAt.getTime() - 5000)
  const token = await storeDraft(context, { answers, source, startedAt, leftAt })
  await finish(context, { token, names, finishedAt })
  return token
}

/** The same app checked again, by whoever holds the token of the first check. */
export async function storeAgain(
  context: DemoContext,
  { first, check, names }: { first: string; check: DemoCheck; names: Names },
): Promise<void> {
  const { answers, startedAt, finishedAt } = check
  const wish = { token: first, held: undefined, proposed: newToken() }
  const token = await startUpdate(contextAt(context, startedAt), wish)
  if (token === undefined) throw new Error('There is no first check to come back to.')
  const tokenHash = hashToken(token)
  const before = (await findAssessment(context.db, { tokenHash }))?.answers ?? {}
  for (const [questionId, value] of Object.entries(answers)) {
    if (String(before[questionId]) === String(value)) continue
    await saveAnswer(context.db, { tokenHash, questionId, value, now: startedAt })
  }
  await finish(context, { token, names, finishedAt })
}

async function finish(
  context: DemoContext,
  { token, names, finishedAt }: { token: string; names: Names; finishedAt: Date },
): Promise<void> {
  const outcome = await finishDraft(contextAt(context, finishedAt), { token, names })
  if (outcome !== 'finished') throw new Error('An invented founder left a question open.')
}
