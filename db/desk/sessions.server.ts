import { randomUUID } from 'node:crypto'
import type { Database } from '../open.server.ts'
import type { Tables } from '../schema.server.ts'

/** A session with whom it belongs to. */
export interface StoredSession {
  id: string
  memberId: string
  email: string
  role: Tables['member']['role']
  shortcuts: boolean
  startedAt: string
  seenAt: string
  /** Null while only the password was given. */
  secondFactorAt: string | null
  /** True once a second factor is set up and proved. */
  hasSecondFactor: boolean
}

/** Gives the id of the new session. */
export async function createSession(
  db: Database,
  session: {
    tokenHash: string
    memberId: string
    agent: string
    secondFactorAt: Date | null
    now: Date
  },
): Promise<string> {
  const { tokenHash, memberId, agent, secondFactorAt, now } = session
  const id = randomUUID()
  await db
    .insertInto('session')
    .values({
      id,
      token_hash: tokenHash,
      member_id: memberId,
      started_at: now.toISOString(),
      seen_at: now.toISOString(),
      second_factor_at: secondFactorAt?.toISOString() ?? null,
      agent,
    })
    .execute()
  return id
}

/**
 * The session behind a token; undefined where there is none, it was started or seen too long ago, or
 * its member is disabled.
 */
export async function findSession(
  db: Database,
  found: { tokenHash: string; startedAfter: Date; seenAfter: Date },
): Promise<StoredSession | undefined> {
  const row = await db
    .selectFrom('session')
    .innerJoin('member', 'member.id', 'session.member_id')
    .select(['session.id', 'member_id', 'email', 'role', 'shortcuts'])
    .select(['started_at', 'session.seen_at', 'session.second_factor_at as given_at'])
    .select('member.second_factor_at as set_up_at')
    .where('token_hash', '=', found.tokenHash)
    .where('started_at', '>', found.startedAfter.toISOString())
    .where('session.seen_at', '>', found.seenAfter.toISOString())
    .where('disabled_at', 'is', null)
    .executeTakeFirst()
  return (
    row && {
      id: row.id,
      memberId: row.member_id,
      email: row.email,
      role: row.role,
      shortcuts: row.shortcuts === 1,
      startedAt: row.started_at,
      seenAt: row.seen_at,
      secondFactorAt: row.given_at,
      hasSecondFactor: row.set_up_at !== null,
    }
  )
}

/** Notes that a session is in use, and its member with it. */
export async function touchSession(
  db: Database,
  { id, memberId, now }: { id: string; memberId: string; now: Date },
): Promise<void> {
  const time = now.toISOString()
  await db.transaction().execute(async (trx) => {
    await trx.updateTable('session').set({ seen_at: time }).where('id', '=', id).execute()
    await trx.updateTable('member').set({ seen_at: time }).where('id', '=', memberId).execute()
  })
}

/**
 * Goes on under another token: whoever knows the old one is out. When it started stays, and with it
 * the end it comes to.
 */
export async function renewSession(
  db: Database,
  { id, tokenHash, secondFactorAt }: { id: string; tokenHash: string; secondFactorAt?: Date },
): Promise<void> {
  await db
    .updateTable('session')
    .set({ token_hash: tokenHash, second_factor_at: secondFactorAt?.toISOString() })
    .where('id', '=', id)
    .execute()
}

/** A sign-in of somebody, as they are shown it. */
export interface ListedSession {
  id: string
  startedAt: string
  seenAt: string
  agent: string
  /** False while only the password was given by somebody who has a second factor. */
  isWhole: boolean
}

/** The sessions of a member that could be used now, the latest used first. */
export async function listSessions(
  db: Database,
  found: { memberId: string; startedAfter: Date; seenAfter: Date },
): Promise<readonly ListedSession[]> {
  const rows = await db
    .selectFrom('session')
    .innerJoin('member', 'member.id', 'session.member_id')
    .select(['session.id', 'started_at', 'session.seen_at', 'agent'])
    .select(['session.second_factor_at as given_at', 'member.second_factor_at as set_up_at'])
    .where('member_id', '=', found.memberId)
    .where('started_at', '>', found.startedAfter.toISOString())
    .where('session.seen_at', '>', found.seenAfter.toISOString())
    .orderBy('session.seen_at', 'desc')
    .orderBy('session.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    startedAt: row.started_at,
    seenAt: row.seen_at,
    agent: row.agent,
    isWhole: row.set_up_at === null || row.given_at !== null,
  }))
}

/** Ends one session. Only through the member that it belongs to. True if there was one. */
export async function endSession(
  db: Database,
  { id, memberId }: { id: string; memberId: string },
): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('session')
    .where('id', '=', id)
    .where('member_id', '=', memberId)
    .executeTakeFirstOrThrow()
  return numDeletedRows === 1n
}

/** Ends all sessions of a member, or all but one. Gives how many. */
export async function endSessions(
  db: Database,
  { memberId, exceptId = '' }: { memberId: string; exceptId?: string },
): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('session')
    .where('member_id', '=', memberId)
    .where('id', '!=', exceptId)
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}

/** What nobody can use any more need not be kept. */
export async function forgetEndedSessions(
  db: Database,
  ended: { startedBefore: Date; seenBefore: Date },
): Promise<void> {
  await db
    .deleteFrom('session')
    .where((eb) =>
      eb.or([
        eb('started_at', '<=', ended.startedBefore.toISOString()),
        eb('seen_at', '<=', ended.seenBefore.toISOString()),
      ]),
    )
    .execute()
}
