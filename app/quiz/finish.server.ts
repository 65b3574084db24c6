import type { AppLoadContext } from '@remix-run/node'
import { completeAssessment } from '#db/assessments.server.ts'
import { assess } from '#rules/assess.ts'
import { makeReport } from '#rules/report.ts'
import { tellOfResult } from '../desk/notify/tell-of-result.server.ts'
import { hashToken } from '../server/token.server.ts'
import { readDraft } from './draft.server.ts'
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
    if (!draft.exists || !draft.path.complete) return 'incomplete'
    const completedAt = now()
    const result = assess(draft.answers)
    const { rulesVersion, verdict, score, range, band, nextStep } = result
    const outcome = await completeAssessment(db, {
      tokenHash: hashToken(token),
      answers: draft.stored,
      ...names,
      summary: {
        rulesVersion,
        verdict,
        score,
        scoreLow: range.low,
        scoreHigh: range.high,
        band,
        nextStep,
      },
      result,
      report: makeReport(result, { completedOn: completedAt.toISOString().slice(0, 10), ...names }),
      now: completedAt,
      also: (trx, assessmentId) => tellOfResult(trx, env, { assessmentId, now: completedAt }),
    })
    if (outcome === 'changed') continue
    outbox.wake()
    webhooks.wake()
    return 'finished'
  }
  throw new Error('An assessment kept changing while it was being finished.')
}
