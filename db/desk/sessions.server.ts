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
    .select(['started_at', 'seen_at', 'session.second_factor_at as given_at'])
    .select('member.second_factor_at as set_up_at')
    .where('token_hash', '=', found.tokenHash)
    .where('started_at', '>', found.startedAfter.toISOString())
    .where('seen_at', '>', found.seenAfter.toISOString())
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

/** Notes that a session is in use. */
export async function touchSession(
  db: Database,
  { id, now }: { id: string; now: Date },
): Promise<void> {
  await db.updateTable('session').set({ seen_at: now.toISOString() }).where('id', '=', id).execute()
}
