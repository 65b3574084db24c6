import { randomUUID } from 'node:crypto'
import type { Database } from '../open.server.ts'
import type { Tables } from '../schema.server.ts'
import { recordAudit } from './audit.server.ts'

/** A token that reads the HTTP API, as its owner sees it. */
export interface ApiTokenRow {
  id: string
  name: string
  createdAt: string
  expiresAt: string
  /** To the minute. */
  usedAt: string | null
  revokedAt: string | null
  /** What was read with it so far; an assessment counts once for each answer that held it. */
  requests: number
  assessments: number
}

/** In whose name a token reads, and what that member is now. */
export interface TokenOwner {
  tokenId: string
  memberId: string
  email: string
  role: Tables['member']['role']
  /** True once a second factor is set up and proved. */
  hasSecondFactor: boolean
}

/**
 * Keeps a new token. The same hash again is a double click, and meets the same row: `there` while it
 * works, `ended` when it was revoked meanwhile. `full`: the member has as many as there may be.
 */
export async function addApiToken(
  db: Database,
  token: {
    memberId: string
    name: string
    tokenHash: string
    days: number
    expiresAt: Date
    atMost: number
    now: Date
  },
): Promise<'made' | 'there' | 'ended' | 'full'> {
  const { memberId, name, tokenHash, days, expiresAt, atMost, now } = token
  return db.transaction().execute(async (trx) => {
    const same = await trx
      .selectFrom('api_token')
      .select(['revoked_at', 'expires_at'])
      .where('token_hash', '=', tokenHash)
      .executeTakeFirst()
    if (same) return same.revoked_at === null && same.expires_at > iso(now) ? 'there' : 'ended'
    const { count } = await trx
      .selectFrom('api_token')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('member_id', '=', memberId)
      .where('revoked_at', 'is', null)
      .where('expires_at', '>', iso(now))
      .executeTakeFirstOrThrow()
    if (count >= atMost) return 'full'
    const id = randomUUID()
    await trx
      .insertInto('api_token')
      .values({
        id,
        member_id: memberId,
        name,
        token_hash: tokenHash,
        created_at: iso(now),
        expires_at: iso(expiresAt),
      })
      .execute()
    await recordAudit(trx, { memberId, kind: 'token-made', subject: id, detail: { days }, now })
    return 'made'
  })
}

/** Every token a member made, newest first. */
export async function listApiTokens(
  db: Database,
  { memberId }: { memberId: string },
): Promise<readonly ApiTokenRow[]> {
  const rows = await db
    .selectFrom('api_token')
    .leftJoin('api_read', 'api_read.token_id', 'api_token.id')
    .select(['id', 'name', 'created_at', 'expires_at', 'used_at', 'revoked_at'])
    .select((eb) => [
      eb.fn.coalesce(eb.fn.sum<number>('requests'), eb.val(0)).as('requests'),
      eb.fn.coalesce(eb.fn.sum<number>('assessments'), eb.val(0)).as('assessments'),
    ])
    .where('member_id', '=', memberId)
    .groupBy('api_token.id')
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(({ created_at, expires_at, used_at, revoked_at, ...row }) => ({
    ...row,
    createdAt: created_at,
    expiresAt: expires_at,
    usedAt: used_at,
    revokedAt: revoked_at,
  }))
}

/** Ends one token of this member; false where there is none of theirs that still stood. */
export async function revokeApiToken(
  db: Database,
  { id, memberId, now }: { id: string; memberId: string; now: Date },
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable('api_token')
      .set({ revoked_at: iso(now) })
      .where('id', '=', id)
      .where('member_id', '=', memberId)
      .where('revoked_at', 'is', null)
      .executeTakeFirstOrThrow()
    if (numUpdatedRows === 0n) return false
    await recordAudit(trx, { memberId, kind: 'token-revoked', subject: id, now })
    return true
  })
}

/**
 * Ends every token of a member who was disabled, or may no longer take anything out. They would not
 * work anyhow; this keeps them from coming back to life with the member.
 */
export async function revokeApiTokensOf(
  trx: Database,
  { memberId, now }: { memberId: string; now: Date },
): Promise<void> {
  await trx
    .updateTable('api_token')
    .set({ revoked_at: iso(now) })
    .where('member_id', '=', memberId)
    .where('revoked_at', 'is', null)
    .execute()
}

/** Who reads with a token; undefined where it is unknown, revoked or expired, or its owner disabled. */
export async function findTokenOwner(
  db: Database,
  { tokenHash, now }: { tokenHash: string; now: Date },
): Promise<TokenOwner | undefined> {
  const row = await db
    .selectFrom('api_token')
    .innerJoin('member', 'member.id', 'api_token.member_id')
    .select(['api_token.id', 'member_id', 'email', 'role', 'second_factor_at'])
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', iso(now))
    .where('revoked_at', 'is', null)
    .where('disabled_at', 'is', null)
    .executeTakeFirst()
  return (
    row && {
      tokenId: row.id,
      memberId: row.member_id,
      email: row.email,
      role: row.role,
      hasSecondFactor: row.second_factor_at !== null,
    }
  )
}

/**
 * Notes what one request is about to read. The first of a token on a day is a line of the audit log;
 * how much it was that day is counted beside it.
 */
export async function noteApiRead(
  db: Database,
  read: { tokenId: string; memberId: string; assessments: number; now: Date },
): Promise<void> {
  const { tokenId, memberId, assessments, now } = read
  const day = iso(now).slice(0, 10)
  await db.transaction().execute(async (trx) => {
    await trx
      .updateTable('api_token')
      .set({ used_at: `${iso(now).slice(0, 16)}:00.000Z` })
      .where('id', '=', tokenId)
      .execute()
    const { numUpdatedRows } = await trx
      .updateTable('api_read')
      .set((eb) => ({
        requests: eb('requests', '+', 1),
        assessments: eb('assessments', '+', assessments),
      }))
      .where('token_id', '=', tokenId)
      .where('day', '=', day)
      .executeTakeFirstOrThrow()
    if (numUpdatedRows > 0n) return
    await trx
      .insertInto('api_read')
      .values({ token_id: tokenId, day, requests: 1, assessments })
      .execute()
    await recordAudit(trx, { memberId, kind: 'api-read', subject: tokenId, detail: { day }, now })
  })
}

const iso = (time: Date): string => time.toISOString()
