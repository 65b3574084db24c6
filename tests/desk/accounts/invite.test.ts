import { expect, test } from 'vitest'
import { z } from 'zod'
import { renewLink } from '#app/desk/accounts/people/renew-link.server.ts'
import * as account from '#app/routes/desk.account.tsx'
import * as desk from '#app/routes/desk.tsx'
import * as invite from '#app/routes/desk_.invite.$token.tsx'
import * as signInRoute from '#app/routes/desk_.sign-in.tsx'
import { newToken } from '#app/server/token.server.ts'
import { findMemberByEmail, hasMembers } from '#db/desk/members.server.ts'
import { appContext, type TestContext } from '../../server/app-context.ts'
import {
  acceptInvitation,
  givePassword,
  invited,
  joined,
  ORIGIN,
  PASSWORD,
  pass,
  refusalOf,
  signedInAgain,
  visitor,
  where,
} from './visitor.ts'

const DAY = 24 * 60 * 60

const openLink = (app: TestContext, token: string) =>
  visitor(app).open(invite, `/desk/invite/${token}`, { token })

async function resetLink(app: TestContext, email: string): Promise<string> {
  const { db, now } = app.context
  const member = await findMemberByEmail(db, { email })
  if (member === undefined) throw new Error(`${email} is nobody.`)
  const link = await renewLink(db, { member, origin: ORIGIN, by: null, now: now() })
  return link.url.split('/').at(-1) ?? ''
}

test('V6.3.2 a fresh installation has no account, no default password, and no page that makes the first', async () => {
  const app = await appContext()
  expect(await hasMembers(app.context.db)).toBe(false)
  const browser = visitor(app)
  for (const [email, password] of [
    ['admin', 'admin'],
    ['admin@localhost', 'password'],
    ['', ''],
  ] as const) {
    expect((await givePassword(browser, email, password)).status).toBe(400)
  }
  const token = newToken()
  expect((await acceptInvitation(browser, token)).status).toBe(404)
  expect((await browser.open(signInRoute, '/desk/sign-in')).status).toBe(200)
  expect(await hasMembers(app.context.db)).toBe(false)
})

test('an invitation is opened, a password chosen, and whoever came is in', async () => {
  const app = await appContext()
  const token = await invited(app, 'ann@desk.example', 'viewer')
  const shown = await openLink(app, token)
  expect(await shown.json()).toMatchObject({
    view: { kind: 'invite', email: 'ann@desk.example', role: 'viewer', hasSecondFactor: false },
  })
  const browser = visitor(app)
  const refused = await acceptInvitation(browser, token, 'too short')
  expect([refused.status, await refusalOf(refused)]).toEqual([
    400,
    'Use at least 15 characters. This one has 9.',
  ])
  expect(where(await acceptInvitation(browser, token))).toEqual([303, '/desk'])
  expect((await browser.open(desk, '/desk')).status).toBe(200)
  expect((await givePassword(visitor(app), 'ann@desk.example')).status).toBe(303)
})

test('V6.4.1 a link works once: used, it is like one that never was', async () => {
  const app = await appContext()
  const token = await invited(app, 'ann@desk.example', 'viewer')
  await acceptInvitation(visitor(app), token)
  for (const gone of [token, newToken(), 'short', `${token}x`]) {
    const [shown, sent] = [await openLink(app, gone), await acceptInvitation(visitor(app), gone)]
    for (const answer of [shown, sent]) {
      expect([answer.status, await answer.text()]).toEqual([404, 'null'])
    }
  }
})

test('V6.4.1 of two who use it at the same moment, one gets in', async () => {
  const app = await appContext()
  const token = await invited(app, 'ann@desk.example', 'viewer')
  const passwords = ['ember walnut tractor', 'quiet river lantern']
  const answers = await Promise.all(
    passwords.map((password) => acceptInvitation(visitor(app), token, password)),
  )
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 404])
  const right = passwords[answers.findIndex(({ status }) => status === 303)] ?? ''
  expect((await givePassword(visitor(app), 'ann@desk.example', right)).status).toBe(303)
})

test('V6.4.1 an invitation ends after 7 days, a reset link after one, and a new link ends the one before', async () => {
  const app = await appContext()
  const { email } = await joined(app, 'viewer')
  const [first, reset] = [
    await invited(app, 'ann@desk.example', 'viewer'),
    await resetLink(app, email),
  ]
  pass(app, DAY - 1)
  expect((await openLink(app, reset)).status).toBe(200)
  pass(app, 1)
  expect((await openLink(app, reset)).status).toBe(404)
  expect((await acceptInvitation(visitor(app), reset)).status).toBe(404)
  pass(app, 6 * DAY - 1)
  expect((await openLink(app, first)).status).toBe(200)
  pass(app, 1)
  expect((await openLink(app, first)).status).toBe(404)
  const second = await invited(app, 'ann@desk.example', 'viewer')
  const third = await invited(app, 'ann@desk.example', 'viewer')
  expect((await openLink(app, second)).status).toBe(404)
  expect((await openLink(app, third)).status).toBe(200)
})

test('V6.4.3 a reset link does not stand in for the second factor, nor shorten the way past it', async () => {
  const app = await appContext()
  const { browser, email, secret } = await joined(app, 'reviewer')
  const token = await resetLink(app, email)
  // The old password and the old sign-in work until the link is used.
  expect((await browser.open(account, '/desk/account')).status).toBe(200)
  const other = visitor(app)
  const used = await acceptInvitation(other, token, 'eight or more')
  expect(where(used)).toEqual([303, '/desk'])
  expect(where(await other.open(desk, '/desk'))[1]).toContain('/desk/sign-in/code')
  expect((await browser.open(account, '/desk/account')).status).toBe(303)
  expect((await givePassword(visitor(app), email, PASSWORD)).status).toBe(400)
  const again = visitor(app)
  expect(where(await givePassword(again, email, 'eight or more'))[1]).toContain('/sign-in/code')
  const kept = await app.context.db
    .selectFrom('member')
    .select('second_factor_at')
    .executeTakeFirstOrThrow()
  expect(kept.second_factor_at).not.toBeNull()
  expect(secret).not.toBe('')
})

test('a link of somebody who is disabled leads nowhere', async () => {
  const app = await appContext()
  const token = await invited(app, 'ann@desk.example', 'viewer')
  await app.context.db
    .updateTable('member')
    .set({ disabled_at: app.clock.now.toISOString() })
    .execute()
  expect((await openLink(app, token)).status).toBe(404)
  expect((await acceptInvitation(visitor(app), token)).status).toBe(404)
})

test('opening a link uses nothing up and writes nothing', async () => {
  const app = await appContext()
  const token = await invited(app, 'ann@desk.example', 'viewer')
  const dump = async () =>
    JSON.stringify([
      await app.context.db.selectFrom('member').selectAll().execute(),
      await app.context.db.selectFrom('member_link').selectAll().execute(),
      await app.context.db.selectFrom('audit').selectAll().execute(),
    ])
  const before = await dump()
  for (let n = 0; n < 3; n += 1) expect((await openLink(app, token)).status).toBe(200)
  expect(await dump()).toBe(before)
  expect(before).not.toContain(token)
})

test('V15.3.3 other fields in the form change nothing', async () => {
  const app = await appContext()
  const token = await invited(app, 'ann@desk.example', 'viewer')
  const fields = JSON.parse('{"role":"admin","email":"eve@evil.example","__proto__":"x"}')
  await visitor(app).send(
    invite,
    `/desk/invite/${token}`,
    { ...fields, password: PASSWORD },
    { token },
  )
  const rows = await app.context.db.selectFrom('member').select(['email', 'role']).execute()
  expect(rows).toEqual([{ email: 'ann@desk.example', role: 'viewer' }])
})

test('after a reset the same person signs in with the new password and the code they have', async () => {
  const app = await appContext()
  const joinedOne = await joined(app, 'reviewer')
  await acceptInvitation(visitor(app), await resetLink(app, joinedOne.email))
  const browser = await signedInAgain(app, joinedOne)
  const shape = z.object({ view: z.object({ email: z.string() }) })
  const shown = await browser.open(account, '/desk/account')
  expect(shape.parse(await shown.json()).view.email).toBe(joinedOne.email)
})
