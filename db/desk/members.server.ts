import { randomUUID } from 'node:crypto'
import type { Selectable } from 'kysely'
import type { Database } from '../open.server.ts'
import type { Tables } from '../schema.server.ts'

export type MemberRole = Tables['member']['role']
export type MemberNotify = Selectable<Tables['member']>['notify']

/** Somebody of the team as they are stored. Times are ISO 8601. */
export interface StoredMember {
  id: string
  email: string
  role: MemberRole
  /** Null until an invitation was accepted, and after the second factor was forgotten. */
  passwordHash: string | null
  secondFactorSealed: string | null
  /** Null until one is proved to work. */
  secondFactorAt: string | null
  invitedAt: string
  disabledAt: string | null
  seenAt: string | null
  notify: MemberNotify
  shortcuts: boolean
}

export async function findMember(
  db: Database,
  { id }: { id: string },
): Promise<StoredMember | undefined> {
  const row = await db.selectFrom('member').selectAll().where('id', '=', id).executeTakeFirst()
  return row && readRow(row)
}

/** `email` in lower case. */
export async function findMemberByEmail(
  db: Database,
  { email }: { email: string },
): Promise<StoredMember | undefined> {
  const row = await db
    .selectFrom('member')
    .selectAll()
    .where('email', '=', email)
    .executeTakeFirst()
  return row && readRow(row)
}

/** By e-mail address. A team has twenty members, not thousands. */
export async function listMembers(db: Database): Promise<readonly StoredMember[]> {
  const rows = await db.selectFrom('member').selectAll().orderBy('email').execute()
  return rows.map(readRow)
}

/** False in a fresh installation: somebody has to be invited. */
export async function hasMembers(db: Database): Promise<boolean> {
  const row = await db.selectFrom('member').select('id').limit(1).executeTakeFirst()
  return row !== undefined
}

/** Gives the id. Throws where the address is taken: look first, in the same transaction. */
export async function addMember(
  trx: Database,
  { email, role, now }: { email: string; role: MemberRole; now: Date },
): Promise<string> {
  const id = randomUUID()
  const invited = { id, email, role, invited_at: now.toISOString() }
  await trx.insertInto('member').values(invited).execute()
  return id
}

/** Whoever else could still manage people if this member could not. */
export async function hasOtherAdmin(trx: Database, { id }: { id: string }): Promise<boolean> {
  const row = await trx
    .selectFrom('member')
    .select('id')
    .where('role', '=', 'admin')
    .where('disabled_at', 'is', null)
    .where('password_hash', 'is not', null)
    .where('id', '!=', id)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Changes what is given, which is something, and leaves the rest. */
export async function changeMember(
  db: Database,
  { id, ...change }: { id: string } & Partial<Changeable>,
): Promise<void> {
  const { email, role, passwordHash, disabledAt, seenAt, notify, shortcuts } = change
  await db
    .updateTable('member')
    .set({
      email,
      role,
      password_hash: passwordHash,
      disabled_at: disabledAt,
      seen_at: seenAt,
      notify,
      shortcuts: shortcuts === undefined ? undefined : Number(shortcuts),
    })
    .where('id', '=', id)
    .execute()
}

type Changeable = Pick<
  StoredMember,
  'email' | 'role' | 'passwordHash' | 'disabledAt' | 'seenAt' | 'notify' | 'shortcuts'
>

function readRow(row: Selectable<Tables['member']>): StoredMember {
  return {
    id: row.id,
    email: row.email,
    role: row.role,
    passwordHash: row.password_hash,
    secondFactorSealed: row.second_factor_sealed,
    secondFactorAt: row.second_factor_at,
    invitedAt: row.invited_at,
    disabledAt: row.disabled_at,
    seenAt: row.seen_at,
    notify: row.notify,
    shortcuts: row.shortcuts === 1,
  }
}
