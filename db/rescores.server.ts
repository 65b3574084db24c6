import type { Database } from './open.server.ts'

export interface Rescore {
  assessmentId: string
  rulesVersion: string
  verdict: string
  score: number
  band: string
  nextStep: string
  result: unknown
  now: Date
}

/**
 * Keeps what a later version of the rules makes of an assessment, beside its own result. Gives false
 * when that version has scored it already: a result is never written over.
 */
export async function addRescore(db: Database, rescore: Rescore): Promise<boolean> {
  const { assessmentId, rulesVersion, verdict, score, band, nextStep, result, now } = rescore
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('rescore')
    .values({
      assessment_id: assessmentId,
      rules_version: rulesVersion,
      scored_at: now.toISOString(),
      verdict,
      score,
      band,
      next_step: nextStep,
      result_json: JSON.stringify(result),
    })
    .onConflict((conflict) => conflict.columns(['assessment_id', 'rules_version']).doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}
