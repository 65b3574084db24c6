import type { Database } from './open.server.ts'

/** A developer's copy that can be opened now. Times are ISO 8601. */
export interface Share {
  id: string
  tokenHash: string
  createdAt: string
  expiresAt: string
}

/**
 * Makes a copy under a link of its own. The same id a second time is a double click: nothing more
 * is made, and one that was ended stays so. `full` when `atMost` can be opened already.
 */
export async function addShare(
  db: Database,
  share: {
    id: string
    assessmentId: string
    tokenHash: string
    now: Date
    expiresAt: Date
    atMost: number
  },
): Promise<'added' | 'full'> {
  const { id, assessmentId, tokenHash, now, expiresAt, atMost } = share
  return db.transaction().execute(async (trx) => {
    const known = await trx.selectFrom('share').select('id').where('id', '=', id).executeTakeFirst()
    if (known) return 'added'
    await forgetExpired(trx, { assessmentId, now })
    if ((await listShares(trx, { assessmentId, now })).length >= atMost) return 'full'
    await trx
      .insertInto('share')
      .values({
        id,
        assessment_id: assessmentId,
        token_hash: tokenHash,
        created_at: now.toISOString(),
        expires_at: expiresAt.toISOString(),
      })
      .execute()
    return 'added'
  })
}

/** The copies of one assessment that can be opened, in the order they were made. */
export async function listShares(
  db: Database,
  { assessmentId, now }: { assessmentId: string; now: Date },
): Promise<readonly Share[]> {
  const rows = await db
    .selectFrom('share')
    .selectAll()
    .where('assessment_id', '=', assessmentId)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now.toISOString())
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    tokenHash: row.token_hash,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
  }))
}

/** Ends a copy at once, and for good. Only through the assessment that it belongs to. */
export async function revokeShare(
  db: Database,
  { id, assessmentId, now }: { id: string; assessmentId: string; now: Date },
): Promise<void> {
  await db
    .updateTable('share')
    .set({ revoked_at: now.toISOString() })
    .where('id', '=', id)
    .where('assessment_id', '=', assessmentId)
    .where('revoked_at', 'is', null)
    .execute()
}

/** The report behind a developer's link, as it was stored. Undefined when it cannot be opened. */
export async function findSharedReport(
  db: Database,
  { tokenHash, now }: { tokenHash: string; now: Date },
): Promise<{ assessmentId: string; expiresAt: string; report: unknown } | undefined> {
  const row = await db
    .selectFrom('share')
    .innerJoin('assessment', 'assessment.id', 'share.assessment_id')
    .select(['assessment.id', 'share.expires_at', 'assessment.report_json'])
    .where('share.token_hash', '=', tokenHash)
    .where('share.revoked_at', 'is', null)
    .where('share.expires_at', '>', now.toISOString())
    .executeTakeFirst()
  if (!row || row.report_json === null) return undefined
  return {
    assessmentId: row.id,
    expiresAt: row.expires_at,
    report: JSON.parse(row.report_json),
  }
}

/** What has ended by itself is not worth keeping: its link leads nowhere either way. */
async function forgetExpired(
  db: Database,
  { assessmentId, now }: { assessmentId: string; now: Date },
): Promise<void> {
  await db
    .deleteFrom('share')
    .where('assessment_id', '=', assessmentId)
    .where('expires_at', '<=', now.toISOString())
    .execute()
}
