import { randomUUID } from 'node:crypto'
import type { Role } from '#app/desk/access/permissions.ts'
import { hashToken, newToken } from '#app/server/token.server.ts'
import { createSession } from '#db/desk/sessions.server.ts'
import type { TestContext } from '../server/app-context.ts'

/** Somebody of the team who has just signed in, with a second factor, and the cookie that says so. */
export interface SignedIn {
  id: string
  email: string
  sessionId: string
  headers: { Cookie: string }
}

/** Makes a member of this role and signs them in, past the pages that do it. */
export async function signIn(
  { db, deskCookie, now }: Pick<TestContext['context'], 'db' | 'deskCookie' | 'now'>,
  role: Role,
  email = `${role}-${randomUUID().slice(0, 8)}@desk.example`,
): Promise<SignedIn> {
  const [id, token, time] = [randomUUID(), newToken(), now()]
  await db
    .insertInto('member')
    .values({
      id,
      email,
      role,
      password_hash: 'no password opens this',
      second_factor_at: time.toISOString(),
      invited_at: time.toISOString(),
    })
    .execute()
  const sessionId = await createSession(db, {
    tokenHash: hashToken(token),
    memberId: id,
    agent: 'a test',
    secondFactorAt: time,
    now: time,
  })
  const cookie = (await deskCookie.write(token)).split(';')[0] ?? ''
  return { id, email, sessionId, headers: { Cookie: cookie } }
}
