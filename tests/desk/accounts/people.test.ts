import { expect, test } from 'vitest'
import { z } from 'zod'
import * as account from '#app/routes/desk.account.tsx'
import * as people from '#app/routes/desk.people.tsx'
import * as person from '#app/routes/desk.people_.$id.tsx'
import { appContext, type TestContext } from '../../server/app-context.ts'
import {
  acceptInvitation,
  givePassword,
  joined,
  PASSWORD,
  read,
  refusalOf,
  setUpFactor,
  signedInAgain,
  type Visitor,
  visitor,
  where,
} from './visitor.ts'

const PATH = '/desk/people'

const ListShape = z.object({
  people: z.array(
    z.object({
      email: z.string(),
      role: z.string(),
      state: z.object({ id: z.string(), words: z.string() }),
      lastSeen: z.string(),
      secondFactor: z.string(),
      isSelf: z.boolean(),
    }),
  ),
})

const MadeShape = z.object({ made: z.object({ url: z.string(), email: z.string() }) })

async function idOf({ context }: TestContext, email: string): Promise<string> {
  const found = context.db.selectFrom('member').select('id').where('email', '=', email)
  return (await found.executeTakeFirstOrThrow()).id
}

async function onPerson(
  app: TestContext,
  admin: Visitor,
  email: string,
  fields: Record<string, string>,
) {
  const id = await idOf(app, email)
  return admin.send(person, `${PATH}/${id}`, fields, { id })
}

async function linkFrom(answer: Response): Promise<string> {
  const { made } = await read(answer, MadeShape)
  expect(made.url).toMatch(/^https:\/\/check\.example\/desk\/invite\/[\w-]{32}$/)
  return made.url.split('/').at(-1) ?? ''
}

const isIn = async (browser: Visitor) =>
  (await browser.open(account, '/desk/account')).status === 200

test('an admin invites somebody, sees the link once, and how they stand from then on', async () => {
  const app = await appContext()
  const { browser: admin } = await joined(app, 'admin')
  const answer = await admin.send(people, PATH, { email: ' Bob@Desk.example ', role: 'viewer' })
  const token = await linkFrom(answer)
  const listed = async () => {
    const shown = await admin.open(people, PATH)
    const text = await shown.clone().text()
    expect(text).not.toContain(token)
    return (await read(shown, ListShape)).people.find(({ isSelf }) => !isSelf)
  }
  expect(await listed()).toMatchObject({
    email: 'bob@desk.example',
    role: 'viewer',
    state: { id: 'invited', words: 'Invited: link works until 29 November 2026, 10:00 UTC' },
    lastSeen: 'Never',
    secondFactor: 'Not needed',
  })
  await acceptInvitation(visitor(app), token)
  expect(await listed()).toMatchObject({ state: { id: 'active' }, lastSeen: 'Just now' })
})

test('inviting again before they come gives a new link and the role of now; afterwards it is refused', async () => {
  const app = await appContext()
  const { browser: admin } = await joined(app, 'admin')
  const invite = (role: string) => admin.send(people, PATH, { email: 'bob@desk.example', role })
  const first = await linkFrom(await invite('admin'))
  const second = await linkFrom(await invite('viewer'))
  expect((await acceptInvitation(visitor(app), first)).status).toBe(404)
  const bob = visitor(app)
  await acceptInvitation(bob, second)
  expect((await bob.open(people, PATH)).status).toBe(403)
  expect(await refusalOf(await invite('admin'))).toMatch(/at the desk already/)
})

test('an address or a role that is none is refused', async () => {
  const app = await appContext()
  const { browser: admin } = await joined(app, 'admin')
  const refused = await admin.send(people, PATH, { email: 'bob', role: 'viewer' })
  expect(await refused.json()).toMatchObject({ typed: { email: 'bob', role: 'viewer' } })
  const odd = await admin.send(people, PATH, { email: 'bob@desk.example', role: 'owner' })
  expect(odd.status).toBe(400)
})

test.each(['viewer', 'reviewer'] as const)(
  'V8.2.1 a %s cannot see or manage people',
  async (role) => {
    const app = await appContext()
    await joined(app, 'admin')
    const { browser } = await joined(app, role)
    const id = await idOf(app, 'admin@desk.example')
    expect((await browser.open(people, PATH)).status).toBe(403)
    expect((await browser.open(person, `${PATH}/${id}`, { id })).status).toBe(403)
    const invite = { email: 'eve@desk.example', role: 'admin' }
    expect((await browser.send(people, PATH, invite)).status).toBe(403)
    for (const intent of ['role', 'link', 'end-sessions', 'forget-factor', 'disable', 'enable']) {
      const fields = { intent, role: 'viewer', 'own-password': PASSWORD }
      expect((await onPerson(app, browser, 'admin@desk.example', fields)).status).toBe(403)
    }
  },
)

test('V7.4.2 somebody who is disabled is out at once, and in again when enabled', async () => {
  const app = await appContext()
  const { browser: admin } = await joined(app, 'admin')
  const bob = await joined(app, 'viewer', 'bob@desk.example')
  const done = await onPerson(app, admin, bob.email, { intent: 'disable' })
  expect(where(done)[1]).toMatch(/\?done=disabled$/)
  expect(await isIn(bob.browser)).toBe(false)
  expect(where(await bob.browser.open(account, '/desk/account'))[1]).toContain('/desk/sign-in')
  expect((await givePassword(visitor(app), bob.email)).status).toBe(400)
  await onPerson(app, admin, bob.email, { intent: 'enable' })
  // The old session stays dead.
  expect(await isIn(bob.browser)).toBe(false)
  expect((await givePassword(visitor(app), bob.email)).status).toBe(303)
})

test('V7.4.5 an admin ends all sign-ins of somebody else', async () => {
  const app = await appContext()
  const { browser: admin } = await joined(app, 'admin')
  const bob = await joined(app, 'viewer', 'bob@desk.example')
  const second = visitor(app)
  await givePassword(second, bob.email)
  await onPerson(app, admin, bob.email, { intent: 'end-sessions' })
  expect([await isIn(bob.browser), await isIn(second), await isIn(admin)]).toEqual([
    false,
    false,
    true,
  ])
})

test('V7.4.2 a new role ends what was signed in, and needs what it needs', async () => {
  const app = await appContext()
  const { browser: admin } = await joined(app, 'admin')
  const bob = await joined(app, 'viewer', 'bob@desk.example')
  await onPerson(app, admin, bob.email, { intent: 'role', role: 'reviewer' })
  expect(await isIn(bob.browser)).toBe(false)
  await givePassword(bob.browser, bob.email)
  expect(where(await bob.browser.open(account, '/desk/account'))).toEqual([
    303,
    '/desk/account/second-factor',
  ])
  await setUpFactor(app, bob.browser)
  expect(await isIn(bob.browser)).toBe(true)
})

test('V6.4.3 a reset link leaves the second factor; forgetting it is another thing, and takes the password along', async () => {
  const app = await appContext()
  const { browser: admin } = await joined(app, 'admin')
  const bob = await joined(app, 'reviewer', 'bob@desk.example')
  await linkFrom(await onPerson(app, admin, bob.email, { intent: 'link' }))
  expect((await signedInAgain(app, bob)).cookies.has('desk')).toBe(true)

  const forget = (fields: Record<string, string>) =>
    onPerson(app, admin, bob.email, { intent: 'forget-factor', ...fields })
  expect((await forget({})).status).toBe(400)
  expect((await forget({ 'own-password': 'wrong guess' })).status).toBe(400)
  expect(await isIn(bob.browser)).toBe(true)
  const token = await linkFrom(await forget({ 'own-password': PASSWORD }))
  const open = app.context.db.selectFrom('session').select('id')
  const bobs = open.where('member_id', '=', await idOf(app, bob.email))
  expect(await bobs.execute()).toEqual([])
  expect((await givePassword(visitor(app), bob.email)).status).toBe(400)
  const afresh = visitor(app)
  await acceptInvitation(afresh, token, 'quiet river lantern')
  expect(where(await afresh.open(account, '/desk/account'))[1]).toBe('/desk/account/second-factor')
  const lines = await app.context.db.selectFrom('audit').selectAll().execute()
  const admins = await idOf(app, 'admin@desk.example')
  expect(lines).toContainEqual(
    expect.objectContaining({
      kind: 'second-factor-forgotten',
      member_id: admins,
      subject: await idOf(app, bob.email),
    }),
  )
})

test('the last admin can neither step down nor be disabled; with a second one both can', async () => {
  const app = await appContext()
  const { browser: admin, email } = await joined(app, 'admin')
  // Somebody who was invited and has not come, or is disabled, can help nobody.
  await admin.send(people, PATH, { email: 'later@desk.example', role: 'admin' })
  const gone = await joined(app, 'admin', 'gone@desk.example')
  await onPerson(app, admin, gone.email, { intent: 'disable' })
  for (const fields of [{ intent: 'disable' }, { intent: 'role', role: 'viewer' }]) {
    expect(await refusalOf(await onPerson(app, admin, email, fields))).toMatch(/only admin/)
  }
  expect(await isIn(admin)).toBe(true)
  const second = await joined(app, 'admin', 'second@desk.example')
  const answers = await Promise.all([
    onPerson(app, admin, second.email, { intent: 'role', role: 'viewer' }),
    onPerson(app, second.browser, email, { intent: 'role', role: 'viewer' }),
  ])
  // At the same moment: one of the two is left.
  const left = await app.context.db
    .selectFrom('member')
    .select('id')
    .where('role', '=', 'admin')
    .where('disabled_at', 'is', null)
    .where('password_hash', 'is not', null)
    .execute()
  expect(left).toHaveLength(1)
  expect(answers.map(({ status }) => status)).toContain(303)
})

test('nobody makes a link for themselves: that would go around the password', async () => {
  const app = await appContext()
  const { browser: admin, email } = await joined(app, 'admin')
  for (const intent of ['link', 'forget-factor']) {
    const fields = { intent, 'own-password': PASSWORD }
    expect(await refusalOf(await onPerson(app, admin, email, fields))).toMatch(/your own account/)
  }
})

test('a person who does not exist is the one 404', async () => {
  const app = await appContext()
  const { browser: admin } = await joined(app, 'admin')
  for (const id of ['1', crypto.randomUUID()]) {
    expect((await admin.open(person, `${PATH}/${id}`, { id })).status).toBe(404)
    expect((await admin.send(person, `${PATH}/${id}`, { intent: 'link' }, { id })).status).toBe(404)
  }
})

test('everything an admin did about people is in the audit log, by ids alone', async () => {
  const app = await appContext()
  const { browser: admin } = await joined(app, 'admin')
  const bob = await joined(app, 'viewer', 'bob@desk.example')
  for (const fields of [
    { intent: 'role', role: 'reviewer' },
    { intent: 'end-sessions' },
    { intent: 'link' },
    { intent: 'disable' },
    { intent: 'enable' },
  ]) {
    await onPerson(app, admin, bob.email, fields)
  }
  const by = await idOf(app, 'admin@desk.example')
  const lines = await app.context.db
    .selectFrom('audit')
    .selectAll()
    .where('member_id', '=', by)
    .where('subject', '=', await idOf(app, bob.email))
    .orderBy('number')
    .execute()
  expect(lines.map(({ kind }) => kind)).toEqual([
    'member-changed',
    'session-ended',
    'reset-link-made',
    'member-disabled',
    'member-enabled',
  ])
  expect(JSON.stringify(lines)).not.toContain('@')
})
