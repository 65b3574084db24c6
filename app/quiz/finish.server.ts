import type { AppLoadContext } from '@remix-run/node'
import { completeAssessment } from '#db/assessments.server.ts'
import { dayOf } from '#db/days.ts'
import { carryTicks } from '#db/plan.server.ts'
import { tellOfResult } from '../desk/notify/tell-of-result.server.ts'
import { hashToken } from '../server/token.server.ts'
import { describeAnswers } from './check-view.server.ts'
import { conclude } from './conclude.ts'
import { type Draft, readDraft } from './draft.server.ts'
import { findUpdated } from './find-updated.server.ts'
import type { Names } from './names.server.ts'

/** How often another tab may change an answer in the moment between reading and concluding. */
const ATTEMPTS = 5

type Context = Pick<AppLoadContext, 'db' | 'env' | 'now' | 'outbox' | 'webhooks'>

/**
 * Draws the conclusions from a draft and closes it. `incomplete`: a question is open.
 * Doing it twice gives the first result.
 */
export async function finishDraft(
  { db, env, now, outbox, webhooks }: Context,
  { token, names }: { token: string; names: Names },
): Promise<'finished' | 'incomplete'> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const draft = await readDraft({ db }, token)
    if (draft.isFinished) return 'finished'
    const { seriesId } = draft
    if (seriesId === undefined || !draft.path.complete) return 'incomplete'
    const completedAt = now()
    const isNews = !(await repeats({ db }, draft))
    const conclusion = conclude(draft.answers, { completedOn: dayOf(completedAt), ...names })
    const risks = conclusion.result.findings.filter(({ outcome }) => outcome === 'risk')
    const findingIds = risks.map(({ id }) => id)
    const outcome = await completeAssessment(db, {
      tokenHash: hashToken(token),
      answers: draft.stored,
      ...names,
      ...conclusion,
      now: completedAt,
      also: async (trx, assessmentId) => {
        await carryTicks(trx, { assessmentId, seriesId, findingIds })
        if (isNews) await tellOfResult(trx, env, { assessmentId, now: completedAt })
      },
    })
    if (outcome === 'changed') continue
    outbox.wake()
    webhooks.wake()
    return 'finished'
  }
  throw new Error('An assessment kept changing while it was being finished.')
}

/** Whether no answer differs from the check that it updates: whoever works with it knows it all. */
async function repeats(context: Pick<Context, 'db'>, draft: Draft): Promise<boolean> {
  const updated = await findUpdated(context, draft)
  if (updated === null) return false
  const rows = describeAnswers(draft, updated.answers).flatMap((section) => section.rows)
  return rows.every(({ before }) => before === null)
}
