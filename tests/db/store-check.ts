import { completeAssessment, startFromAnswers } from '#db/assessments.server.ts'
import type { Database } from '#db/open.server.ts'

interface Check {
  tokenHash: string
  seriesId?: string | undefined
  appName?: string | null
  companyName?: string | null
  now: Date
  /** Leaves it a draft. */
  isDraft?: boolean
}

/** A check with one answer, finished at once unless it is to stay a draft. Gives its id. */
export async function storeCheck(db: Database, check: Check): Promise<string> {
  const { tokenHash, seriesId, appName = null, companyName = null, now, isDraft = false } = check
  const answers = { stage: ['customers'] }
  await startFromAnswers(db, { tokenHash, answers, appName, companyName, seriesId, now })
  if (!isDraft) {
    await completeAssessment(db, {
      tokenHash,
      answers,
      appName,
      companyName,
      summary: {
        rulesVersion: '1.0.0',
        verdict: 'yes',
        score: 59,
        scoreLow: 40,
        scoreHigh: 80,
        band: 'high',
        nextStep: 'audit',
      },
      result: { verdict: 'yes' },
      report: {
        verdict: { headline: 'Yes, you have a backend.' },
        nextStep: { door: 'audit' },
        findings: [{ id: 'open-database', title: 'Your database stands open' }],
      },
      now,
    })
  }
  const { id } = await db
    .selectFrom('assessment')
    .select('id')
    .where('token_hash', '=', tokenHash)
    .executeTakeFirstOrThrow()
  return id
}
