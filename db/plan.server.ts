import { newestOf } from './history.server.ts'
import type { Database } from './open.server.ts'

/** The findings that a founder has ticked off, in the order of their ids. */
export async function listTicks(
  db: Database,
  { assessmentId }: { assessmentId: string },
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('plan_tick')
    .select('finding_id')
    .where('assessment_id', '=', assessmentId)
    .orderBy('finding_id')
    .execute()
  return rows.map((row) => row.finding_id)
}

/** What the newest finished check of an app has ticked off. */
export async function listNewestTicks(
  db: Database,
  { seriesId }: { seriesId: string },
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('plan_tick')
    .select('finding_id')
    .where('assessment_id', '=', newestOf(db, seriesId).select('id'))
    .execute()
  return rows.map((row) => row.finding_id)
}

/**
 * Gives a check that was just finished the ticks of the one before it, for the findings that it
 * names. Each keeps its time.
 */
export async function carryTicks(
  db: Database,
  carry: { assessmentId: string; seriesId: string; findingIds: readonly string[] },
): Promise<void> {
  const { assessmentId, seriesId, findingIds } = carry
  const kept = db
    .selectFrom('plan_tick')
    .select(({ val }) => [val(assessmentId).as('assessment_id'), 'finding_id', 'done_at'])
    .where(
      'assessment_id',
      '=',
      newestOf(db, seriesId).select('id').where('id', '!=', assessmentId),
    )
    .where('finding_id', 'in', findingIds)
  await db
    .insertInto('plan_tick')
    .columns(['assessment_id', 'finding_id', 'done_at'])
    .expression(kept)
    .execute()
}

/**
 * Ticks findings off, and takes ticks back. Only what changed is written, so that a double click
 * changes nothing, and a second tab takes nothing away that it did not know of. A tick keeps the
 * time of its first click. Gives false when the assessment is gone.
 */
export async function changeTicks(
  db: Database,
  change: {
    assessmentId: string
    add: readonly string[]
    remove: readonly string[]
    now: Date
  },
): Promise<boolean> {
  const { assessmentId, add, remove, now } = change
  return db.transaction().execute(async (trx) => {
    const assessment = await trx
      .selectFrom('assessment')
      .select('id')
      .where('id', '=', assessmentId)
      .executeTakeFirst()
    if (assessment === undefined) return false
    if (remove.length > 0) {
      await trx
        .deleteFrom('plan_tick')
        .where('assessment_id', '=', assessmentId)
        .where('finding_id', 'in', remove)
        .execute()
    }
    if (add.length > 0) {
      await trx
        .insertInto('plan_tick')
        .values(
          add.map((findingId) => ({
            assessment_id: assessmentId,
            finding_id: findingId,
            done_at: now.toISOString(),
          })),
        )
        .onConflict((conflict) => conflict.columns(['assessment_id', 'finding_id']).doNothing())
        .execute()
    }
    return true
  })
}
