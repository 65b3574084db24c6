import { expect, test } from 'vitest'
import { announce } from '#app/desk/webhooks/announce.server.ts'
import { loader as listLoader } from '#app/routes/desk.webhooks._index.tsx'
import {
  action as hookAction,
  loader as hookLoader,
} from '#app/routes/desk.webhooks.$id._index.tsx'
import {
  action as deleteAction,
  loader as deleteLoader,
} from '#app/routes/desk.webhooks.$id.delete.tsx'
import {
  action as secretAction,
  loader as secretLoader,
} from '#app/routes/desk.webhooks.$id.secret.tsx'
import { action as newAction, loader as newLoader } from '#app/routes/desk.webhooks.new.tsx'
import type { TestContext } from '../../server/app-context.ts'
import { type SignedIn, signIn } from '../sign-in.ts'
import { addHook, deliver, deliveries, finishedCheck, localDesk } from './outgoing.ts'
import { freePort, startReceiver, verify } from './receiver.ts'

type Fields = [string, string][]

async function desk() {
  const app = await localDesk()
  return { app, admin: await signIn(app.context, 'admin') }
}

const argsFor = (app: TestContext, { headers }: SignedIn, { id = '', query = '' } = {}) => ({
  params: { id },
  request: new Request(`http://localhost/desk/webhooks${query}`, { headers }),
  context: app.context,
})

const postArgs = (app: TestContext, { headers }: SignedIn, fields: Fields, id = '') => ({
  params: { id },
  request: new Request('http://localhost/desk/webhooks', {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers,
  }),
  context: app.context,
})

const show = async (app: TestContext, admin: SignedIn, id: string, query = '') =>
  (await hookLoader(argsFor(app, admin, { id, query }))).json()

async function caught(attempt: Promise<unknown>): Promise<Response> {
  const answer = await attempt.catch((error: unknown) => error)
  if (!(answer instanceof Response)) throw answer
  return answer
}

async function add(app: TestContext, admin: SignedIn, fields: Fields, seal?: string) {
  const fresh = await (await newLoader(argsFor(app, admin))).json()
  const used = seal ?? fresh.seal
  const answer = await caught(newAction(postArgs(app, admin, [['seal', used], ...fields])))
  return { answer, seal: used }
}

const audit = async ({ context }: TestContext) =>
  (await context.db.selectFrom('audit').selectAll().orderBy('number').execute()).map(
    ({ kind, subject, detail_json }) => ({ kind, subject, ...JSON.parse(detail_json) }),
  )

const press = (app: TestContext, admin: SignedIn, id: string, ...fields: Fields) =>
  caught(hookAction(postArgs(app, admin, fields, id)))

test('adding one shows its secret once; sending the form again leads to its page', async () => {
  const { app, admin } = await desk()
  const receiver = await startReceiver()
  const fields: Fields = [
    ['url', receiver.url],
    ['events', 'assessment.completed'],
  ]
  const { answer, seal } = await add(app, admin, fields)
  expect([answer.status, answer.headers.get('Location')]).toEqual([200, null])
  const { id, secret } = await answer.json()

  const again = await add(app, admin, fields, seal)
  expect(again.answer.headers.get('Location')).toBe(`/desk/webhooks/${id}`)
  const list = await (await listLoader(argsFor(app, admin))).json()
  expect(list.webhooks).toMatchObject([{ id, events: ['assessment.completed'] }])
  expect(JSON.stringify([list, await show(app, admin, id)])).not.toContain('whsec_')

  const { id: assessmentId } = await finishedCheck(app)
  await announce(app.context.db, {
    event: 'assessment.completed',
    assessmentId,
    now: app.clock.now,
  })
  await deliver(app)
  const [message] = receiver.received
  if (message === undefined) throw new Error('Nothing came.')
  expect(verify(secret, message).data.assessmentId).toBe(assessmentId)
  expect(await audit(app)).toEqual([
    expect.objectContaining({ kind: 'webhook-changed', subject: id, did: 'added' }),
  ])
})

test('what is wrong is named, and what was typed comes back', async () => {
  const { app, admin } = await desk()
  const { answer } = await add(app, admin, [['url', 'hooks.example/<b>']])
  expect(answer.status).toBe(400)
  const refusal = await answer.json()
  expect(refusal.faults.map(({ fieldId }: { fieldId: string }) => fieldId)).toEqual([
    'url',
    'events',
  ])
  expect(refusal.typed).toEqual({ url: 'hooks.example/<b>', events: '' })
  const forged = await add(
    app,
    admin,
    [
      ['url', 'https://hooks.example/'],
      ['events', 'status.changed'],
    ],
    'forged',
  )
  expect([forged.answer.status, (await forged.answer.json()).problem]).toEqual([
    400,
    expect.stringContaining('once more'),
  ])
  expect(await app.context.db.selectFrom('webhook').selectAll().execute()).toEqual([])
})

test('there are ten at most', async () => {
  const { app, admin } = await desk()
  for (let n = 0; n < 10; n += 1) await addHook(app, `https://hooks.example/${n}`)
  const { answer } = await add(app, admin, [
    ['url', 'https://hooks.example/10'],
    ['events', 'status.changed'],
  ])
  expect([answer.status, (await answer.json()).problem]).toEqual([
    400,
    expect.stringContaining('10 webhooks already'),
  ])
})

test('a test is sent at once, also while it is paused, and the page says what came of it', async () => {
  const { app, admin } = await desk()
  const port = await freePort()
  const { id, secret } = await addHook(app, `http://127.0.0.1:${port}/hook`)
  await press(app, admin, id, ['intent', 'pause'])
  const failed = await press(app, admin, id, ['intent', 'test'])
  const query = (answer: Response) => `?${answer.headers.get('Location')?.split('?')[1]}`
  expect((await show(app, admin, id, query(failed))).test).toEqual({
    isTaken: false,
    text: 'The test did not arrive. The connection was refused (ECONNREFUSED).',
  })
  const receiver = await startReceiver({ port })
  const taken = await press(app, admin, id, ['intent', 'test'])
  expect((await show(app, admin, id, query(taken))).test).toEqual({
    isTaken: true,
    text: 'The receiver took the test. It answered 204.',
  })
  const [message] = receiver.received
  if (message === undefined) throw new Error('Nothing came.')
  expect(verify(secret, message)).toMatchObject({ type: 'test', data: { webhookId: id } })
  // A test is not tried again, and another webhook's outcome is not shown here.
  await deliver(app)
  expect(receiver.received).toHaveLength(1)
  const other = await addHook(app, 'https://hooks.example/')
  expect((await show(app, admin, other.id, query(taken))).test).toBeNull()
})

test('pausing, going on and changing events are done once, noted, and an address cannot claim them', async () => {
  const { app, admin } = await desk()
  const { id } = await addHook(app, 'https://hooks.example/a', ['status.changed'])
  const paused = await press(app, admin, id, ['intent', 'pause'])
  expect(paused.headers.get('Location')).toBe(`/desk/webhooks/${id}?done=pause`)
  expect((await press(app, admin, id, ['intent', 'pause'])).headers.get('Location')).toBe(
    `/desk/webhooks/${id}`,
  )
  expect(await show(app, admin, id, '?done=pause')).toMatchObject({
    done: expect.stringContaining('Paused'),
    webhook: { paused: { why: 'asked' } },
  })
  await press(app, admin, id, ['intent', 'resume'])
  expect((await show(app, admin, id, '?done=pause')).done).toBeNull()
  expect((await show(app, admin, id, '?done=toString')).done).toBeNull()
  await press(app, admin, id, ['intent', 'events'], ['events', 'contact.given'])
  expect((await show(app, admin, id)).webhook.events).toEqual(['contact.given', 'contact.erased'])
  const none = await press(app, admin, id, ['intent', 'events'])
  expect([none.status, (await none.json()).faults[0].fieldId]).toEqual([400, 'events'])
  expect((await press(app, admin, id, ['intent', 'explode'])).status).toBe(400)
  expect((await audit(app)).map(({ did, host }) => [did, host])).toEqual([
    ['paused', 'hooks.example'],
    ['resumed', 'hooks.example'],
    ['events changed', 'hooks.example'],
  ])
})

test('what was given up can be sent again, once for each press, and only from its own page', async () => {
  const { app, admin } = await desk()
  const receiver = await startReceiver()
  const { id } = await addHook(app, receiver.url)
  const other = await addHook(app, receiver.url, [])
  const { id: assessmentId } = await finishedCheck(app)
  await announce(app.context.db, {
    event: 'assessment.completed',
    assessmentId,
    now: app.clock.now,
  })
  await app.context.db
    .updateTable('webhook_delivery')
    .set({ state: 'failed', attempts: 9, settled_at: app.clock.now.toISOString() })
    .execute()
  const view = await show(app, admin, id, '?state=failed')
  expect(view.log.deliveries).toMatchObject([
    { event: 'assessment.completed', number: 1, repeat: 'Send again', state: 'failed' },
  ])
  const delivery = view.log.deliveries[0]?.id ?? ''
  const fields: Fields = [
    ['intent', 'repeat'],
    ['delivery', delivery],
  ]
  await press(app, admin, other.id, ...fields)
  expect(await deliveries(app)).toMatchObject([{ state: 'failed' }])
  const done = await press(app, admin, id, ...fields)
  expect(done.headers.get('Location')).toBe(`/desk/webhooks/${id}?done=repeat`)
  expect((await press(app, admin, id, ...fields)).headers.get('Location')).toBe(
    `/desk/webhooks/${id}`,
  )
  await deliver(app)
  expect(receiver.received).toHaveLength(1)
  expect(await audit(app)).toEqual([
    { kind: 'delivery-repeated', subject: id, host: expect.any(String), delivery },
  ])
})

test('the log pages through everything, newest first, and filters by state', async () => {
  const { app, admin } = await desk()
  const { id } = await addHook(app, 'https://hooks.example/')
  for (let n = 0; n < 60; n += 1) {
    const { id: assessmentId } = await finishedCheck(app)
    // Two at a time in the same millisecond.
    if (n % 2 === 0) app.clock.now = new Date(app.clock.now.getTime() + 1000)
    await announce(app.context.db, {
      event: 'assessment.completed',
      assessmentId,
      now: app.clock.now,
    })
  }
  const numbers: (number | null)[] = []
  let query = ''
  for (let page = 0; page < 5; page += 1) {
    const { log } = await show(app, admin, id, query)
    numbers.push(...log.deliveries.map(({ number }) => number))
    if (log.older === null) break
    query = `?${log.older.split('?')[1]}`
  }
  expect(numbers).toHaveLength(60)
  expect(new Set(numbers).size).toBe(60)
  expect((await show(app, admin, id, '?state=sent')).log.deliveries).toEqual([])
  expect((await show(app, admin, id, '?state=waiting')).log.deliveries).toHaveLength(25)
  for (const odd of ['?state=x', '?after=x', '?state=sent&state=failed', '?after=']) {
    expect((await show(app, admin, id, odd)).webhook.id, odd).toBe(id)
  }
})

test('changing the secret shows the new one once, and a second press changes nothing', async () => {
  const { app, admin } = await desk()
  const receiver = await startReceiver()
  const { id, secret: old } = await addHook(app, receiver.url)
  const { madeAt } = await (await secretLoader(argsFor(app, admin, { id }))).json()
  app.clock.now = new Date(app.clock.now.getTime() + 1000)
  const fields: Fields = [['made-at', madeAt]]
  const shown = await caught(secretAction(postArgs(app, admin, fields, id)))
  const { secret } = await shown.json()
  const again = await caught(secretAction(postArgs(app, admin, fields, id)))
  expect(again.headers.get('Location')).toBe(`/desk/webhooks/${id}`)
  await press(app, admin, id, ['intent', 'test'])
  const [message] = receiver.received
  if (message === undefined) throw new Error('Nothing came.')
  for (const one of [secret, old]) expect(verify(one, message).type).toBe('test')
  expect((await show(app, admin, id)).webhook.oldSecretUntil).toContain('23 Nov 2026')
})

test('deleting asks first, takes the log along, and twice is once', async () => {
  const { app, admin } = await desk()
  const { id } = await addHook(app, 'https://hooks.example/')
  const { id: assessmentId } = await finishedCheck(app)
  await announce(app.context.db, {
    event: 'assessment.completed',
    assessmentId,
    now: app.clock.now,
  })
  const asked = await (await deleteLoader(argsFor(app, admin, { id }))).json()
  expect(asked.webhook.counts.waiting).toBe(1)
  for (let press = 0; press < 2; press += 1) {
    const answer = await caught(deleteAction(postArgs(app, admin, [], id)))
    expect(answer.headers.get('Location')).toBe('/desk/webhooks?done=deleted')
  }
  expect(await deliveries(app)).toEqual([])
  expect((await audit(app)).map(({ did }) => did)).toEqual(['deleted'])
  expect((await caught(hookLoader(argsFor(app, admin, { id })))).status).toBe(404)
})

test('V8.2.1 only who manages the desk gets anywhere near, by loader and by action', async () => {
  const { app } = await desk()
  const { id } = await addHook(app, 'https://hooks.example/')
  for (const role of ['viewer', 'reviewer'] as const) {
    const member = await signIn(app.context, role)
    const loaders = [listLoader, newLoader, hookLoader, secretLoader, deleteLoader]
    for (const load of loaders) {
      expect((await caught(load(argsFor(app, member, { id })))).status).toBe(403)
    }
    for (const act of [newAction, hookAction, secretAction, deleteAction]) {
      const fields: Fields = [['intent', 'pause']]
      expect((await caught(act(postArgs(app, member, fields, id)))).status).toBe(403)
    }
  }
  const rows = await app.context.db.selectFrom('webhook').selectAll().execute()
  expect(rows).toMatchObject([{ id, paused_at: null }])
})

test('tests are listed, and counted apart from what was given up', async () => {
  const { app, admin } = await desk()
  const { id } = await addHook(app, `http://127.0.0.1:${await freePort()}/hook`)
  await press(app, admin, id, ['intent', 'test'])
  const { webhook, log } = await show(app, admin, id)
  expect(webhook.counts).toEqual({ waiting: 0, sent: 0, failed: 0, tests: 1 })
  expect(log.deliveries).toMatchObject([{ event: 'test', state: 'failed', repeat: null }])
  expect((await show(app, admin, id, '?state=failed')).log.deliveries).toEqual([])
  const { deliveries } = (await show(app, admin, id, '?state=tests')).log
  expect(deliveries).toMatchObject([{ event: 'test', state: 'failed' }])
})

test('what waits after an attempt can be tried now, but not while the attempt may be under way', async () => {
  const app = await localDesk()
  const admin = await signIn(app.context, 'admin')
  let status = 503
  const receiver = await startReceiver({
    answer: (response) => void response.writeHead(status).end(),
  })
  const { id } = await addHook(app, receiver.url)
  const { id: assessmentId } = await finishedCheck(app)
  const now = app.clock.now
  await announce(app.context.db, { event: 'assessment.completed', assessmentId, now })
  await deliver(app)
  const tryNow = async () => {
    const { log } = await show(app, admin, id)
    expect(log.deliveries).toMatchObject([{ state: 'waiting', repeat: 'Try now' }])
    const delivery = log.deliveries[0]?.id ?? ''
    await press(app, admin, id, ['intent', 'repeat'], ['delivery', delivery])
    const [pressed] = (await show(app, admin, id)).log.deliveries
    await deliver(app)
    return pressed
  }
  app.clock.now = new Date(now.getTime() + 20_000)
  expect(await tryNow()).toMatchObject({ story: expect.stringMatching(/^Tried once\. Next/) })
  expect(receiver.received).toHaveLength(1)
  app.clock.now = new Date(now.getTime() + 21_000)
  status = 204
  const story = 'About to be sent. Look again in a moment.'
  expect(await tryNow()).toMatchObject({ story, error: null })
  expect(receiver.received).toHaveLength(2)
  expect(await deliveries(app)).toMatchObject([{ state: 'sent' }])
})

test('a webhook that goes on is sent at once what has waited, also what was to wait longer', async () => {
  const app = await localDesk()
  const port = await freePort()
  const { id } = await addHook(app, `http://127.0.0.1:${port}/hook`)
  const { id: assessmentId } = await finishedCheck(app)
  const now = app.clock.now
  await announce(app.context.db, { event: 'assessment.completed', assessmentId, now })
  for (const minutes of [0, 5, 30, 120]) {
    app.clock.now = new Date(now.getTime() + minutes * 60_000)
    await deliver(app)
  }
  const admin = await signIn(app.context, 'admin')
  await press(app, admin, id, ['intent', 'pause'])
  const receiver = await startReceiver({ port })
  app.clock.now = new Date(app.clock.now.getTime() + 60_000)
  await press(app, admin, id, ['intent', 'resume'])
  await deliver(app)
  expect(receiver.received).toHaveLength(1)
})
