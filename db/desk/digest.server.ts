import type { Database } from '../open.server.ts'

/** Somebody who wants one mail a day, and until when they have been told. */
export interface DigestReader {
  memberId: string
  /** Null for whoever has just chosen it. */
  toldUntil: string | null
}

/** Everybody who can sign in and wants the daily mail. */
export async function listDigestReaders(db: Database): Promise<readonly DigestReader[]> {
  const rows = await db
    .selectFrom('member')
    .leftJoin('digest', 'digest.member_id', 'member.id')
    .select(['member.id', 'told_until'])
    .where('notify', '=', 'daily')
    .where('disabled_at', 'is', null)
    .where('password_hash', 'is not', null)
    .execute()
  return rows.map((row) => ({ memberId: row.id, toldUntil: row.told_until }))
}

/**
 * Moves on from `from`, where somebody was told last. False when another process was faster: then the
 * mail is theirs to send. Give it the transaction that puts the mail into the outbox.
 */
export async function moveDigest(
  trx: Database,
  { memberId, from, until }: { memberId: string; from: string | null; until: string },
): Promise<boolean> {
  const row = { member_id: memberId, told_until: until }
  if (from === null) {
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto('digest')
      .values(row)
      .onConflict((conflict) => conflict.column('member_id').doNothing())
      .executeTakeFirstOrThrow()
    return numInsertedOrUpdatedRows === 1n
  }
  const { numUpdatedRows } = await trx
    .updateTable('digest')
    .set(row)
    .where('member_id', '=', memberId)
    .where('told_until', '=', from)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** Forgets how far it told everybody but these: should they want it again, it starts from then. */
export async function keepDigestsOf(
  db: Database,
  { memberIds }: { memberIds: readonly string[] },
): Promise<void> {
  await db
    .deleteFrom('digest')
    .where('member_id', 'not in', [...memberIds])
    .execute()
}
