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
  const newest = { assessment_id: assessmentId, changed_at: now.toISOString() }
  // Not as one insert that turns into an update: that would use a number up each time.
  const { numUpdatedRows } = await trx
    .updateTable('lead')
    .set(newest)
    .where('series_id', '=', seriesId)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows > 0n) return
  await trx
    .insertInto('lead')
    .values({ series_id: seriesId, ...newest })
    .execute()
}
