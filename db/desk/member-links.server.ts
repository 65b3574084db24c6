import type { Selectable } from 'kysely'
import type { Database } from '../open.server.ts'
import type { Tables } from '../schema.server.ts'

type LinkKind = Selectable<Tables['member_link']>['kind']

/** A link that works now, and whom it is for. */
export interface OpenLink {
  memberId: string
  kind: LinkKind
  email: string
  role: Tables['member']['role']
  /** Whoever has a second factor is asked for it after this, too. */
  hasSecondFactor: boolean
}

/** Lets a member choose a password, once. Earlier links of theirs end. Give it a transaction. */
export async function makeMemberLink(
  trx: Database,
  link: { tokenHash: string; memberId: string; kind: LinkKind; now: Date; expiresAt: Date },
): Promise<void> {
  await endMemberLinks(trx, link)
  await trx
    .insertInto('member_link')
    .values({
      token_hash: link.tokenHash,
      member_id: link.memberId,
      kind: link.kind,
      created_at: link.now.toISOString(),
      expires_at: link.expiresAt.toISOString(),
    })
    .execute()
}

/** Undefined when it is unknown, used, over or replaced, or its member is disabled. */
export async function findMemberLink(
  db: Database,
  { tokenHash, now }: { tokenHash: string; now: Date },
): Promise<OpenLink | undefined> {
  const row = await db
    .selectFrom('member_link')
    .innerJoin('member', 'member.id', 'member_link.member_id')
    .select(['member_id', 'kind', 'email', 'role', 'second_factor_at'])
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now.toISOString())
    .where('disabled_at', 'is', null)
    .executeTakeFirst()
  return (
    row && {
      memberId: row.member_id,
      kind: row.kind,
      email: row.email,
      role: row.role,
      hasSecondFactor: row.second_factor_at !== null,
    }
  )
}

/** True for the first to use it. Of two at the same time, one is told false. */
export async function takeMemberLink(
  trx: Database,
  { tokenHash, now }: { tokenHash: string; now: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('member_link')
    .set({ used_at: now.toISOString() })
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now.toISOString())
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** None of a member's links leads anywhere any more. */
export async function endMemberLinks(
  trx: Database,
  { memberId }: { memberId: string },
): Promise<void> {
  await trx.deleteFrom('member_link').where('member_id', '=', memberId).execute()
}

/** Until when the newest open link of each member works. */
export async function listOpenLinks(
  db: Database,
  { now }: { now: Date },
): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('member_link')
    .select(['member_id', 'expires_at'])
    .where('used_at', 'is', null)
    .where('expires_at', '>', now.toISOString())
    .execute()
  return new Map(rows.map((row) => [row.member_id, row.expires_at]))
}
