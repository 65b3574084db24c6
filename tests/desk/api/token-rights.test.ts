import { expect, test } from 'vitest'
import { may, ROLES } from '#app/desk/access/permissions.ts'
import { findOwn } from '#app/desk/accounts/find-own.server.ts'
import { changeRole } from '#app/desk/accounts/people/change-role.server.ts'
import { disablePerson } from '#app/desk/accounts/people/disable-person.server.ts'
import { enablePerson } from '#app/desk/accounts/people/enable-person.server.ts'
import { loader } from '#app/routes/api.v1.assessments._index.tsx'
import { hashToken } from '#app/server/token.server.ts'
import { DAY_MS } from '#db/days.ts'
import { revokeApiToken } from '#db/desk/api-tokens.server.ts'
import { appContext, type TestContext } from '../../server/app-context.ts'
import { signIn } from '../sign-in.ts'
import { storeLead } from '../store-lead.ts'
import { giveToken } from './give-token.ts'

async function setUp(settings: Record<string, string> = {}) {
  const app = await appContext(settings)
  const reviewer = await signIn(app.context, 'reviewer')
  return { app, reviewer, ...(await giveToken(app.context, reviewer.id)) }
}

async function ask(
  app: TestContext,
  headers: Record<string, string>,
  query = '',
): Promise<Response> {
  const request = new Request(`http://localhost/api/v1/assessments${query}`, { headers })
  return loader({ request, context: app.context, params: {} })
}

const statusOf = async (app: TestContext, headers: Record<string, string>) =>
  (await ask(app, headers)).status

const change = (app: TestContext, id: string, change: Record<string, string | null>) =>
  app.context.db.updateTable('member').set(change).where('id', '=', id).execute()

test('V8.2.1 nobody reads without a token: not a stranger, not a cookie, not another header', async () => {
  const { app, reviewer, token } = await setUp()
  const none = await ask(app, {})
  expect([none.status, none.headers.get('WWW-Authenticate')]).toEqual([401, 'Bearer realm="desk"'])
  expect(await statusOf(app, reviewer.headers)).toBe(401)
  expect(await statusOf(app, { 'X-Api-Key': token })).toBe(401)
  expect(await statusOf(app, { Authorization: `Basic ${btoa(`${token}:`)}` })).toBe(401)
  expect((await ask(app, {}, `?access_token=${token}`)).status).toBe(401)
})

test('the scheme may be spelt in any case; a token that is not to the letter is none', async () => {
  const { app, token } = await setUp()
  for (const scheme of ['Bearer', 'bearer', 'BEARER']) {
    expect(await statusOf(app, { Authorization: `${scheme} ${token}` })).toBe(200)
  }
  for (const odd of [
    token.slice(0, -1),
    `${token}x`,
    token.replace('bcd_', ''),
    token.toUpperCase(),
  ]) {
    expect(await statusOf(app, { Authorization: `Bearer ${odd}` })).toBe(401)
  }
})

test('a token dies when it is ended, when it expires, and with its owner: always the same words', async () => {
  const texts = new Set<string>()
  const refuse = async (end: (set: Awaited<ReturnType<typeof setUp>>) => unknown) => {
    const set = await setUp()
    expect(await statusOf(set.app, set.headers)).toBe(200)
    await end(set)
    const response = await ask(set.app, set.headers)
    expect(response.status).toBe(401)
    expect(response.headers.get('WWW-Authenticate')).toBe(
      'Bearer realm="desk", error="invalid_token"',
    )
    texts.add(await response.text())
  }
  await refuse(async ({ app, reviewer }) => {
    const { id } = await app.context.db
      .selectFrom('api_token')
      .select('id')
      .executeTakeFirstOrThrow()
    await revokeApiToken(app.context.db, { id, memberId: reviewer.id, now: app.clock.now })
  })
  await refuse(({ app }) => {
    app.clock.now = new Date(app.clock.now.getTime() + 30 * DAY_MS)
  })
  await refuse(({ app, reviewer }) =>
    change(app, reviewer.id, { disabled_at: '2026-11-22T10:00:00.000Z' }),
  )
  await refuse(({ app, reviewer }) => change(app, reviewer.id, { role: 'viewer' }))
  await refuse(({ app, reviewer }) => change(app, reviewer.id, { second_factor_at: null }))
  const set = await setUp()
  const unknown = await ask(set.app, { Authorization: `Bearer bcd_${'x'.repeat(32)}` })
  texts.add(await unknown.text())
  expect(texts.size).toBe(1)
})

test('where the operator asks for no second factor, a token needs none', async () => {
  const { app, reviewer, headers } = await setUp({ DESK_SECOND_FACTOR: 'off' })
  await change(app, reviewer.id, { second_factor_at: null })
  expect(await statusOf(app, headers)).toBe(200)
})

test('tokens of somebody who was disabled, or lost the right, do not come back with it', async () => {
  const { app, reviewer, headers } = await setUp()
  const { db, now } = app.context
  const admin = await signIn(app.context, 'admin')
  const change = { memberId: reviewer.id, by: admin.id, now: now() }
  await changeRole(db, { ...change, role: 'admin' })
  expect(await statusOf(app, headers)).toBe(200)
  await changeRole(db, { ...change, role: 'viewer' })
  await changeRole(db, { ...change, role: 'reviewer' })
  expect(await statusOf(app, headers)).toBe(401)

  const { headers: others } = await giveToken(app.context, reviewer.id)
  expect(await statusOf(app, others)).toBe(200)
  const member = await findOwn(app.context, reviewer)
  await disablePerson(db, { member, by: admin.id, now: now() })
  await enablePerson(db, { memberId: reviewer.id, by: admin.id, now: now() })
  expect((await findOwn(app.context, reviewer)).disabledAt).toBeNull()
  expect(await statusOf(app, others)).toBe(401)
})

test('whoever may export may see personal data, so an export never says more than the desk', () => {
  for (const role of ROLES) {
    if (may({ role }, 'export')) expect(may({ role }, 'see-personal'), role).toBe(true)
  }
  expect(may({ role: 'viewer' }, 'export')).toBe(false)
})

test('V11.5.1 a token is 192 random bits, told by its first letters, and kept as a hash', async () => {
  const { app, reviewer, token } = await setUp()
  expect(token).toMatch(/^bcd_[A-Za-z0-9_-]{32}$/)
  const { token: other } = await giveToken(app.context, reviewer.id)
  expect(other).not.toBe(token)
  const rows = await app.context.db.selectFrom('api_token').selectAll().execute()
  expect(rows.map(({ token_hash }) => token_hash).toSorted()).toEqual(
    [hashToken(token), hashToken(other)].toSorted(),
  )
  expect(JSON.stringify(rows)).not.toContain(token)
})

test('V16.3.2 a token that was refused is in the log, by its id and not by itself', async () => {
  const { app, headers, token, reviewer } = await setUp()
  await change(app, reviewer.id, { role: 'viewer' })
  await ask(app, headers)
  const log = app.lines.join()
  expect(log).toContain('refused at the API')
  expect(log).not.toContain(token)
})

test('an error of ours is a problem with an id, and says nothing of what went wrong', async () => {
  const { app, headers } = await setUp()
  await storeLead(app.context.db, { now: app.clock.now })
  await app.context.db.schema.dropTable('note').execute()
  const response = await ask(app, headers)
  const body = await response.json()
  expect([response.status, body.requestId]).toEqual([500, 'request'])
  expect(JSON.stringify(body)).not.toMatch(/note|sql|table/i)
})
