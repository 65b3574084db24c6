import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { loader as list } from '#app/routes/desk._index.tsx'
import { action as account } from '#app/routes/desk.account.tsx'
import { action as tokens } from '#app/routes/desk.account_.tokens.tsx'
import { action as lead } from '#app/routes/desk.assessments.$number.tsx'
import { loader as check } from '#app/routes/desk.assessments.$number_.checks.$id.tsx'
import { action as views } from '#app/routes/desk.views.tsx'
import { action as webhook } from '#app/routes/desk.webhooks.$id._index.tsx'
import { appContext, type TestContext } from '../server/app-context.ts'
import { giveToken } from './api/give-token.ts'
import { PLANTED, storePlanted } from './audit/planted.ts'
import { contentsOf, differing } from './matrix/contents.ts'
import type { Action, Loader } from './matrix/route-files.ts'
import { type SignedIn, signIn } from './sign-in.ts'
import { storeLead } from './store-lead.ts'
import { addHook } from './webhooks/outgoing.ts'

type Fields = Record<string, string>

async function answerOf(run: () => unknown): Promise<Response> {
  try {
    const answer = await run()
    if (answer instanceof Response) return answer
    throw new Error('No answer came back.')
  } catch (thrown) {
    if (thrown instanceof Response) return thrown
    throw thrown
  }
}

const post = (
  { context }: TestContext,
  action: Action,
  { headers }: SignedIn,
  fields: Fields,
  params: Fields = {},
) => {
  const body = new URLSearchParams(fields)
  const request = new Request('https://check.example/desk', { method: 'POST', headers, body })
  return answerOf(() => action({ request, context, params }))
}

const open = (
  { context }: TestContext,
  loader: Loader,
  { headers }: SignedIn,
  { query = '', params = {} }: { query?: string; params?: Fields } = {},
) => {
  const request = new Request(`https://check.example/desk${query}`, { headers })
  return answerOf(() => loader({ request, context, params }))
}

async function desk() {
  const app = await appContext()
  const anna = await signIn(app.context, 'reviewer')
  const ben = await signIn(app.context, 'reviewer')
  const boss = await signIn(app.context, 'admin')
  return { app, anna, ben, boss }
}

/** Runs it, and gives the names of the tables that it changed. */
async function changedBy({ context: { db } }: TestContext, run: () => Promise<unknown>) {
  const before = await contentsOf(db)
  await run()
  return differing(before, await contentsOf(db))
}

test('V8.2.2 nobody edits another’s note, and only an admin removes one; never through another assessment', async () => {
  const { app, anna, ben, boss } = await desk()
  const [own, other] = [await storePlanted(app), await storeLead(app.context.db, app.clock)]
  const noteId = randomUUID()
  const at = (number: number) => ({ number: String(number) })
  const note = { noteId, note: 'Mine', version: '1' }
  await post(app, lead, anna, { intent: 'add-note', ...note }, at(own.number))
  const edit = { intent: 'edit-note', ...note, note: 'Theirs' }
  const remove = { intent: 'remove-note', ...note }
  const attempts = [
    () => post(app, lead, ben, edit, at(own.number)),
    () => post(app, lead, boss, edit, at(own.number)),
    () => post(app, lead, ben, remove, at(own.number)),
    () => post(app, lead, anna, edit, at(other.number)),
    () => post(app, lead, anna, remove, at(other.number)),
  ]
  for (const attempt of attempts) expect(await changedBy(app, attempt)).toEqual([])
  const kept = await app.context.db.selectFrom('note').select(['text', 'author_id']).execute()
  expect(kept).toEqual([{ text: 'Mine', author_id: anna.id }])
  await post(app, lead, anna, edit, at(own.number))
  const { text } = await app.context.db.selectFrom('note').select('text').executeTakeFirstOrThrow()
  expect(text).toBe('Theirs')
  await post(app, lead, boss, remove, at(own.number))
  expect(await app.context.db.selectFrom('note').selectAll().execute()).toEqual([])
})

test('V8.2.2 nobody changes or deletes another’s saved view, shared or not', async () => {
  const { app, anna, ben } = await desk()
  for (const shared of ['yes', 'no']) {
    await post(app, views, anna, {
      intent: 'save',
      name: `A ${shared}`,
      query: 'band=high',
      shared,
    })
  }
  const stored = await app.context.db.selectFrom('saved_view').select('id').execute()
  expect(stored).toHaveLength(2)
  for (const { id } of stored) {
    for (const fields of [
      { intent: 'delete', id },
      { intent: 'change', id, name: 'Ben’s', shared: 'yes' },
    ]) {
      expect(await changedBy(app, () => post(app, views, ben, fields))).toEqual([])
    }
    expect(await changedBy(app, () => post(app, views, anna, { intent: 'delete', id }))).toEqual([
      'saved_view',
    ])
  }
})

test('V8.2.2 nobody ends another’s API token or session on the page of their own account', async () => {
  const { app, anna, ben, boss } = await desk()
  await giveToken(app.context, anna.id)
  const { id } = await app.context.db.selectFrom('api_token').select('id').executeTakeFirstOrThrow()
  const revoke = { intent: 'revoke', id }
  const end = { intent: 'end-session', id: anna.sessionId }
  for (const who of [ben, boss]) {
    expect(await changedBy(app, () => post(app, tokens, who, revoke))).toEqual([])
    expect(await changedBy(app, () => post(app, account, who, end))).toEqual([])
  }
  expect(await changedBy(app, () => post(app, tokens, anna, revoke))).toEqual(['api_token'])
  expect(await changedBy(app, () => post(app, account, anna, end))).toEqual(['session'])
})

test('V8.2.2 the address of one assessment opens no check of another', async () => {
  const { app, anna } = await desk()
  const [own, other] = [await storePlanted(app), await storeLead(app.context.db, app.clock)]
  const ask = (number: number, id: string) =>
    open(app, check, anna, { params: { number: String(number), id } })
  expect((await ask(own.number, own.assessmentId)).status).toBe(200)
  expect((await ask(other.number, own.assessmentId)).status).toBe(404)
  expect((await ask(own.number, randomUUID())).status).toBe(404)
})

test('V8.2.2 the page of one webhook sends nothing of another again', async () => {
  const { app, boss } = await desk()
  const [one, two] = [
    await addHook(app, 'https://a.example/'),
    await addHook(app, 'https://b.example/'),
  ]
  await storePlanted(app)
  const id = randomUUID()
  await app.context.db
    .insertInto('webhook_delivery')
    .values({
      id,
      webhook_id: one.id,
      lead_number: 1,
      event: 'contact.given',
      state: 'failed',
      attempts: 9,
      created_at: app.clock.now.toISOString(),
      due_at: app.clock.now.toISOString(),
    })
    .execute()
  const again = { intent: 'repeat', delivery: id }
  expect(await changedBy(app, () => post(app, webhook, boss, again, { id: two.id }))).toEqual([])
  expect(await changedBy(app, () => post(app, webhook, boss, again, { id: one.id }))).toEqual([
    'webhook_delivery',
  ])
})

test('V8.2.3 a viewer who searches for a name learns nothing: it finds as much as nonsense does', async () => {
  const { app, anna } = await desk()
  await storePlanted(app)
  const viewer = await signIn(app.context, 'viewer')
  const found = async (who: SignedIn, words: string) => {
    const query = `?${new URLSearchParams({ q: words })}`
    const { rows, count } = await (await open(app, list, who, { query })).json()
    return { rows: rows.length, count }
  }
  const nonsense = await found(viewer, 'zzzzzz')
  for (const words of Object.values(PLANTED).slice(0, 6)) {
    expect(await found(viewer, words), words).toEqual(nonsense)
    expect((await found(anna, words)).rows, words).toBe(1)
  }
})

test('V15.3.3 V15.3.6 fields that no form of ours has change nothing else', async () => {
  const { app, anna } = await desk()
  const { number } = await storePlanted(app)
  const extra = { score: '0', band: 'none', role: 'admin', owner: anna.id, id: '9' }
  const fields = { intent: 'status', status: 'contacted', version: '1', ...extra }
  const { db } = app.context
  const before = await db.selectFrom('lead').selectAll().executeTakeFirstOrThrow()
  await post(app, lead, anna, { ...fields, ['__proto__']: 'x' }, { number: String(number) })
  const after = await db.selectFrom('lead').selectAll().executeTakeFirstOrThrow()
  expect(after).toEqual({
    ...before,
    status: 'contacted',
    version: 2,
    changed_at: after.changed_at,
    facets: before.facets.replace('status:new', 'status:contacted'),
  })
  const member = db.selectFrom('member').select('role').where('id', '=', anna.id)
  expect((await member.executeTakeFirstOrThrow()).role).toBe('reviewer')
  const settings = { intent: 'settings', notify: 'none', shortcuts: 'on', role: 'admin' }
  await post(app, account, anna, settings)
  expect((await member.executeTakeFirstOrThrow()).role).toBe('reviewer')
})

test('V15.3.7 a field that comes twice is no form of ours', async () => {
  const { app, anna } = await desk()
  const { number } = await storePlanted(app)
  const twice = (fields: [string, string][]) => {
    const body = new URLSearchParams(fields)
    const { headers } = anna
    return new Request('https://check.example/desk', { method: 'POST', headers, body })
  }
  const status = twice([
    ['intent', 'status'],
    ['version', '1'],
    ['status', 'won'],
    ['status', 'contacted'],
  ])
  const params = { number: String(number) }
  const args = { request: status, context: app.context, params }
  const refused = async () => expect((await answerOf(() => lead(args))).status).toBe(400)
  expect(await changedBy(app, refused)).toEqual([])
})
