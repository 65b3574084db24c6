import type { Database } from './open.server.ts'

export interface Complaint {
  id: string
  receivedAt: string
  email: string
  text: string
  acknowledgedAt: string | null
}

/**
 * Keeps a complaint under the id that its form was given, so that a double click meets the same row,
 * and a corrected text replaces the first. Once it was acknowledged, it stays as it is.
 * Give it a transaction.
 */
export async function saveComplaint(
  trx: Database,
  { id, email, text, now }: { id: string; email: string; text: string; now: Date },
): Promise<'new' | 'known'> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('complaint')
    .values({ id, received_at: now.toISOString(), email, text })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows === 1n) return 'new'
  await trx
    .updateTable('complaint')
    .set({ email, text })
    .where('id', '=', id)
    .where('acknowledged_at', 'is', null)
    .execute()
  return 'known'
}

/** Newest first. */
export async function listComplaints(db: Database): Promise<readonly Complaint[]> {
  const rows = await db.selectFrom('complaint').selectAll().orderBy('received_at', 'desc').execute()
  return rows.map((row) => ({
    id: row.id,
    receivedAt: row.received_at,
    email: row.email,
    text: row.text,
    acknowledgedAt: row.acknowledged_at,
  }))
}

/** Records that whoever complained was told that it arrived. False when there is none to be told. */
export async function acknowledgeComplaint(
  db: Database,
  { id, now }: { id: string; now: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('complaint')
    .set({ acknowledged_at: now.toISOString() })
    .where('id', '=', id)
    .where('acknowledged_at', 'is', null)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}
