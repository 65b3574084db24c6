import type { Transaction } from 'kysely'
import type { Tables } from '../schema.server.ts'

/**
 * Puts a completed assessment before the team. A founder who checks the same app again keeps the lead
 * with its owner, status and notes; it points at the newest result from then on.
 */
export async function openLead(
  trx: Transaction<Tables>,
  { assessmentId, seriesId, now }: { assessmentId: string; seriesId: string; now: Date },
): Promise<void> {
  const time = now.toISOString()
  await trx
    .insertInto('lead')
    .values({ series_id: seriesId, assessment_id: assessmentId, changed_at: time })
    .onConflict((conflict) =>
      conflict.column('series_id').doUpdateSet({ assessment_id: assessmentId, changed_at: time }),
    )
    .execute()
}
