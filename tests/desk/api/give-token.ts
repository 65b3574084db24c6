import { randomUUID } from 'node:crypto'
import { makeApiToken } from '#app/desk/api/api-token.server.ts'
import { hashToken } from '#app/server/token.server.ts'
import { DAY_MS } from '#db/days.ts'
import { addApiToken } from '#db/desk/api-tokens.server.ts'
import type { TestContext } from '../../server/app-context.ts'

type Context = Pick<TestContext['context'], 'db' | 'keys' | 'now'>

/** A token of a member, past the page that makes it. */
export async function giveToken(
  { db, keys, now }: Context,
  memberId: string,
  days = 30,
): Promise<{ token: string; headers: { Authorization: string } }> {
  const token = makeApiToken(keys.apiTokens, { memberId, once: randomUUID() })
  await addApiToken(db, {
    memberId,
    name: 'A test',
    tokenHash: hashToken(token),
    days,
    expiresAt: new Date(now().getTime() + days * DAY_MS),
    atMost: 20,
    now: now(),
  })
  return { token, headers: { Authorization: `Bearer ${token}` } }
}
