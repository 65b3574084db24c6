import type { AppLoadContext } from '@remix-run/node'
import { completeAssessment } from '#db/assessments.server.ts'
import { assess } from '#rules/assess.ts'
import { makeReport } from '#rules/report.ts'
import { hashToken } from '../server/token.server.ts'
import { readDraft } from './draft.server.ts'
import type { Names } from './names.server.ts'

/** How often another tab may change an answer in the moment between reading and concluding. */
const ATTEMPTS = 5

/**
 * Draws the conclusions from a draft and closes it. `incomplete`: a question is open.
 * Doing it twice gives the first result.
 */
export async function finishDraft(
  { db, now }: Pick<AppLoadContext, 'db' | 'now'>,
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
    })
    if (outcome !== 'changed') return 'finished'
  }
  throw new Error('An assessment kept changing while it was being finished.')
}
