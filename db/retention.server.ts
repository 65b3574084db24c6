import type { Database } from './open.server.ts'

/** At most `limit` rows that are as old as `before`, or older. */
interface Old {
  before: Date
  limit: number
}

/** Checks that nobody finished, by their last change. Gives how many went. */
export async function deleteOldDrafts(db: Database, { before, limit }: Old): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('assessment')
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('assessment')
        .select('id')
        .where('completed_at', 'is', null)
        .where('updated_at', '<=', before.toISOString())
        .limit(limit),
    )
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}

/**
 * Finished checks, by when the newest of the same app was finished: who comes back each quarter can
 * still compare. A contact keeps the check it belongs to, and the earlier ones of the same app:
 * whoever answers may have to explain them.
 */
export async function deleteOldResults(db: Database, { before, limit }: Old): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('assessment')
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('assessment as old')
        .select('old.id')
        .where('old.completed_at', '<=', before.toISOString())
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('assessment as later')
                .leftJoin('contact', 'contact.assessment_id', 'later.id')
                .select('later.id')
                .whereRef('later.series_id', '=', 'old.series_id')
                .whereRef('later.completed_at', '>=', 'old.completed_at')
                .where(({ or, eb: is }) =>
                  or([
                    is('later.completed_at', '>', before.toISOString()),
                    is('contact.assessment_id', 'is not', null),
                  ]),
                ),
            ),
          ),
        )
        .limit(limit),
    )
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}

/**
 * Contacts by when they were given, with the consents that came with them. `also` is done for each,
 * in the same transaction.
 */
export async function deleteOldContacts(
  db: Database,
  { before, limit, also }: Old & { also?: (trx: Database, assessmentId: string) => Promise<void> },
): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const old = await trx
      .selectFrom('contact')
      .select('assessment_id')
      .where('given_at', '<=', before.toISOString())
      .limit(limit)
      .execute()
    const ids = old.map((row) => row.assessment_id)
    if (ids.length === 0) return 0
    for (const id of ids) await also?.(trx, id)
    await trx.deleteFrom('consent').where('assessment_id', 'in', ids).execute()
    await trx.deleteFrom('contact').where('assessment_id', 'in', ids).execute()
    return ids.length
  })
}

/** What was sent or given up, by when that was. */
export async function deleteSettledMessages(db: Database, { before, limit }: Old): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('outbox')
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('outbox')
        .select('id')
        .where('settled_at', '<=', before.toISOString())
        .limit(limit),
    )
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}

/** Complaints by when they were acknowledged. One that was not stays until it is. */
export async function deleteOldComplaints(db: Database, { before, limit }: Old): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('complaint')
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('complaint')
        .select('id')
        .where('acknowledged_at', '<=', before.toISOString())
        .limit(limit),
    )
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}
