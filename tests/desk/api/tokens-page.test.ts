import { beforeAll, expect, test } from 'vitest'
import { hashPassword } from '#app/desk/accounts/passwords/password-hash.server.ts'
import { loader as apiLoader } from '#app/routes/api.v1.assessments._index.tsx'
import { action, loader } from '#app/routes/desk.account_.tokens.tsx'
import { newToken } from '#app/server/token.server.ts'
import { noteApiRead } from '#db/desk/api-tokens.server.ts'
import { appContext, type TestContext } from '../../server/app-context.ts'
import { type SignedIn, signIn } from '../sign-in.ts'

const PASSWORD = 'correct horse battery staple'
const PAGE = 'https://check.example/desk/account/tokens'
let passwordHash: string

beforeAll(async () => {
  passwordHash = await hashPassword(PASSWORD)
})

async function setUp(role: 'reviewer' | 'viewer' = 'reviewer') {
  const app = await appContext()
  return { app, member: await withPassword(app, await signIn(app.context, role)) }
}

async function withPassword(app: TestContext, member: SignedIn): Promise<SignedIn> {
  const change = { password_hash: passwordHash }
  await app.context.db.updateTable('member').set(change).where('id', '=', member.id).execute()
  return member
}

async function show(app: TestContext, { headers }: SignedIn, query = '') {
  const request = new Request(PAGE + query, { headers })
  return (await loader({ request, context: app.context, params: {} })).json()
}

async function post(
  app: TestContext,
  { headers }: SignedIn,
  fields: string[][],
): Promise<Response> {
  const body = new URLSearchParams(fields)
  const request = new Request(PAGE, { method: 'POST', body, headers })
  try {
    return await action({ request, context: app.context, params: {} })
  } catch (answer) {
    if (answer instanceof Response) return answer
    throw answer
  }
}

const formOf = (changes: Record<string, string> = {}) =>
  Object.entries({
    intent: 'make',
    name: 'Weekly figures',
    days: '90',
    once: newToken(),
    'own-password': PASSWORD,
    ...changes,
  })

async function readWith(app: TestContext, token: string): Promise<number> {
  const headers = { Authorization: `Bearer ${token}` }
  const request = new Request('https://check.example/api/v1/assessments', { headers })
  return (await apiLoader({ request, context: app.context, params: {} })).status
}

test('a token is made, shown this once, and reads', async () => {
  const { app, member } = await setUp()
  const made = await post(app, member, formOf())
  expect(made.status).toBe(200)
  const { token, name, expiresAt } = await made.json()
  expect([name, expiresAt]).toEqual(['Weekly figures', '2027-02-20T10:00:00.000Z'])
  expect(await readWith(app, token)).toBe(200)
  const { view } = await show(app, member)
  expect(view.tokens).toMatchObject([
    { name: 'Weekly figures', readSoFar: '1 request, 0 assessments' },
  ])
  expect(JSON.stringify(view)).not.toContain(token)
})

test('a double click makes one token and shows it both times', async () => {
  const { app, member } = await setUp()
  const form = formOf()
  const [first, second] = [await post(app, member, form), await post(app, member, form)]
  expect((await second.json()).token).toBe((await first.json()).token)
  expect((await show(app, member)).view.tokens).toHaveLength(1)
  const audit = app.context.db.selectFrom('audit').selectAll().where('kind', '=', 'token-made')
  expect(await audit.execute()).toMatchObject([
    { member_id: member.id, detail_json: '{"days":90}' },
  ])
})

test('the same form of somebody else makes another token', async () => {
  const { app, member } = await setUp()
  const other = await withPassword(app, await signIn(app.context, 'admin'))
  const form = formOf()
  const [mine, theirs] = [await post(app, member, form), await post(app, other, form)]
  expect((await theirs.json()).token).not.toBe((await mine.json()).token)
})

test('ending a token works at once, only for one’s own, and is not undone by its old form', async () => {
  const { app, member } = await setUp()
  const form = formOf()
  const { token } = await (await post(app, member, form)).json()
  const { view } = await show(app, member)
  const id = view.tokens[0]?.id ?? ''
  const other = await signIn(app.context, 'admin')
  await post(app, other, [
    ['intent', 'revoke'],
    ['id', id],
  ])
  expect(await readWith(app, token)).toBe(200)

  const ended = await post(app, member, [
    ['intent', 'revoke'],
    ['id', id],
  ])
  expect([ended.status, ended.headers.get('Location')]).toEqual([
    303,
    '/desk/account/tokens?done=revoked',
  ])
  expect(await readWith(app, token)).toBe(401)
  const after = await show(app, member, '?done=revoked')
  expect(after.isRevoked).toBe(true)
  expect(after.view.tokens).toEqual([])
  expect(after.view.ended).toEqual([
    { id, name: 'Weekly figures', endedAt: '2026-11-22T10:00:00.000Z', isRevoked: true },
  ])
  const again = await post(app, member, form)
  expect([again.status, (await again.json()).problem]).toEqual([
    400,
    expect.stringContaining('ended'),
  ])
  expect(await readWith(app, token)).toBe(401)
})

const INCOMPLETE: readonly (readonly [Record<string, string>, field: string, words: string])[] = [
  [{ name: '  ' }, 'name', 'Enter a name'],
  [{ name: 'x'.repeat(61) }, 'name', '60 characters'],
  [{ 'own-password': '' }, 'own-password', 'Enter your password'],
  [{ 'own-password': 'something else entirely' }, 'own-password', 'not your password'],
]

test.each(INCOMPLETE)(
  'a form that lacks something names the field and keeps what was typed: %o',
  async (changes, fieldId, words) => {
    const { app, member } = await setUp()
    const response = await post(app, member, formOf({ days: '365', ...changes }))
    const { faults, typed } = await response.json()
    expect(response.status).toBe(400)
    expect(faults).toEqual([{ fieldId, message: expect.stringContaining(words) }])
    expect(typed).toEqual({ name: (changes.name ?? 'Weekly figures').trim(), days: '365' })
    expect((await show(app, member)).view.tokens).toEqual([])
  },
)

test('V15.3.3 fields that no form of ours has change nothing', async () => {
  const { app, member } = await setUp()
  const other = await signIn(app.context, 'admin')
  const extra = {
    role: 'admin',
    member_id: other.id,
    memberId: other.id,
    expires_at: '2099',
    __proto__x: '1',
  }
  const form = [...formOf(extra), ['__proto__', 'x'], ['token_hash', 'x']]
  const { expiresAt } = await (await post(app, member, form)).json()
  expect(expiresAt).toBe('2027-02-20T10:00:00.000Z')
  const rows = await app.context.db.selectFrom('api_token').selectAll().execute()
  expect(rows).toMatchObject([{ member_id: member.id, name: 'Weekly figures' }])
  const role = app.context.db.selectFrom('member').select('role').where('id', '=', member.id)
  expect(await role.executeTakeFirst()).toEqual({ role: 'reviewer' })
})

test('V15.3.7 a field that comes twice, or a value of nobody’s, is no form of ours', async () => {
  const { app, member } = await setUp()
  for (const extra of [
    ['days', '365'],
    ['name', 'b'],
    ['once', newToken()],
    ['intent', 'revoke'],
  ]) {
    expect((await post(app, member, [...formOf(), extra])).status, extra[0]).toBe(400)
  }
  for (const odd of [{ days: '36500' }, { days: '' }, { once: 'short' }, { intent: 'x' }]) {
    expect((await post(app, member, formOf(odd))).status, JSON.stringify(odd)).toBe(400)
  }
  expect((await show(app, member)).view.tokens).toEqual([])
})

test('there can be twenty at a time, and expired ones do not count', async () => {
  const { app, member } = await setUp()
  for (let count = 0; count < 20; count += 1) await post(app, member, formOf({ days: '30' }))
  const full = await post(app, member, formOf())
  expect([full.status, (await full.json()).problem]).toEqual([400, expect.stringContaining('20')])
  expect((await show(app, member)).view.isFull).toBe(true)
  app.clock.now = new Date('2026-12-22T10:00:00Z')
  // Their own session is over by then.
  const later = await withPassword(app, await signIn(app.context, 'reviewer'))
  await app.context.db.updateTable('api_token').set({ member_id: later.id }).execute()
  const { view } = await show(app, later)
  expect([view.tokens.length, view.ended.length, view.isFull]).toEqual([0, 10, false])
  expect(view.ended[0]?.isRevoked).toBe(false)
}, 60_000)

test('V8.2.1 V6.3.3 a viewer, a stranger and whoever lacks the second factor make none', async () => {
  const { app, member: viewer } = await setUp('viewer')
  expect((await post(app, viewer, formOf())).status).toBe(403)
  const reviewer = await withPassword(app, await signIn(app.context, 'reviewer'))
  const { db } = app.context
  await db
    .updateTable('session')
    .set({ second_factor_at: null })
    .where('member_id', '=', reviewer.id)
    .execute()
  const half = await post(app, reviewer, formOf())
  expect([half.status, half.headers.get('Location')]).toEqual([
    303,
    expect.stringContaining('/desk/sign-in/code'),
  ])
  await db
    .updateTable('member')
    .set({ second_factor_at: null })
    .where('id', '=', reviewer.id)
    .execute()
  const none = await post(app, reviewer, formOf())
  expect([none.status, none.headers.get('Location')]).toEqual([303, '/desk/account/second-factor'])
  expect(await db.selectFrom('api_token').selectAll().execute()).toEqual([])
})

test('the page says when a token was last used and how much it read, and names our own address', async () => {
  const { app, member } = await setUp()
  await post(app, member, formOf())
  const { id } = await app.context.db.selectFrom('api_token').select('id').executeTakeFirstOrThrow()
  for (const now of [new Date('2026-11-22T11:30:45Z'), new Date('2026-11-23T09:00:00Z')]) {
    await noteApiRead(app.context.db, { tokenId: id, memberId: member.id, assessments: 1200, now })
  }
  const { view } = await show(app, member)
  expect(view.origin).toBe('https://check.example')
  expect(view.tokens).toMatchObject([
    { usedAt: '2026-11-23T09:00:00.000Z', readSoFar: '2 requests, 2,400 assessments' },
  ])
})
