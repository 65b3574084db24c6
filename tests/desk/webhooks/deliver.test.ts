import { setTimeout as wait } from 'node:timers/promises'
import { expect, test, vi } from 'vitest'
import { announce } from '#app/desk/webhooks/announce.server.ts'
import { ATTEMPTS } from '#app/desk/webhooks/retry-waits.ts'
import { startWebhooks } from '#app/desk/webhooks/start-webhooks.server.ts'
import { saveContact } from '#db/contacts.server.ts'
import { repeatDelivery } from '#db/desk/deliveries.server.ts'
import { pauseWebhook, resumeWebhook } from '#db/desk/webhooks.server.ts'
import { appContext, type TestContext } from '../../server/app-context.ts'
import { addHook, CONTACT, deliver, deliveries, finishedCheck, localDesk } from './outgoing.ts'
import { freePort, startReceiver, verify } from './receiver.ts'

const HOUR = 60 * 60_000

const announceAt = (app: TestContext, assessmentId: string) =>
  announce(app.context.db, {
    event: 'assessment.completed',
    assessmentId,
    now: app.clock.now,
  })

const later = ({ clock }: TestContext, ms: number) => {
  clock.now = new Date(clock.now.getTime() + ms)
}

test('a receiver that is down at first gets everything once it is up, in any order, each once', async () => {
  const app = await localDesk()
  const port = await freePort()
  const { secret } = await addHook(app, `http://127.0.0.1:${port}/hook`)
  const ids: string[] = []
  for (let n = 0; n < 5; n += 1) {
    const { id } = await finishedCheck(app)
    await announceAt(app, id)
    ids.push(id)
    later(app, 1000)
  }
  for (let round = 0; round < 3; round += 1) {
    await deliver(app)
    later(app, HOUR)
  }
  const waiting = await deliveries(app)
  expect(new Set(waiting.map(({ state, attempts }) => `${state} ${attempts}`))).toEqual(
    new Set(['waiting 3']),
  )
  expect(waiting[0]?.last_error).toBe('The connection was refused (ECONNREFUSED).')

  const receiver = await startReceiver({ port })
  await deliver(app)
  await deliver(app)
  const told = receiver.received.map((message) => verify(secret, message).data.assessmentId)
  expect(told.sort()).toEqual([...ids].sort())
  const keys = receiver.received.map(({ headers }) => headers['webhook-id'])
  expect(keys.sort()).toEqual(waiting.map(({ id }) => id).sort())
  expect(await deliveries(app)).toMatchObject(
    ids.map(() => ({ state: 'sent', attempts: 4, last_status: 204, last_error: null })),
  )
})

test('what is sent is the shape of the specification, with nothing that says whose it is', async () => {
  const app = await localDesk()
  const receiver = await startReceiver()
  const { secret } = await addHook(app, `${receiver.url}?a=b`)
  const { id } = await finishedCheck(app)
  await announceAt(app, id)
  const happened = app.clock.now.toISOString()
  later(app, 5000)
  await deliver(app)
  const [message] = receiver.received
  if (message === undefined) throw new Error('Nothing came.')
  expect(message).toMatchObject({ method: 'POST', path: '/hook?a=b' })
  expect(message.headers).toMatchObject({
    'content-type': 'application/json',
    host: `127.0.0.1:${receiver.port}`,
    'webhook-timestamp': String(app.clock.now.getTime() / 1000),
  })
  expect(message.headers.cookie).toBeUndefined()
  expect(verify(secret, message)).toEqual({
    type: 'assessment.completed',
    timestamp: happened,
    data: {
      number: 1,
      assessmentId: id,
      url: 'https://check.example/desk/assessments/1',
      completedAt: happened,
      verdict: 'yes',
      score: 59,
      range: { low: 40, high: 80 },
      band: 'high',
      nextStep: 'audit',
      topFindings: [{ id: 'open-database', title: 'Your database stands open' }],
    },
  })
  expect(message.body).not.toMatch(/Kerze/)
  expect(() => verify(secret, { ...message, body: `${message.body} ` })).toThrow(/signature/i)
})

test('a status says what it was and what it is', async () => {
  const app = await localDesk()
  const receiver = await startReceiver()
  const { secret } = await addHook(app, receiver.url)
  const { id } = await finishedCheck(app)
  const detail = { before: 'new', after: 'won' }
  await announce(app.context.db, {
    event: 'status.changed',
    assessmentId: id,
    detail,
    now: app.clock.now,
  })
  await deliver(app)
  const messages = receiver.received.map((message) => verify(secret, message))
  expect(messages).toMatchObject([{ type: 'status.changed', data: { number: 1, status: detail } }])
})

test('only contact.given carries a person, and the queue never does', async () => {
  const app = await localDesk()
  const receiver = await startReceiver()
  const { secret } = await addHook(app, receiver.url)
  const { id } = await finishedCheck(app)
  const now = app.clock.now
  await saveContact(app.context.db, { assessmentId: id, ...CONTACT, now })
  await announce(app.context.db, { event: 'contact.given', assessmentId: id, now })
  expect(JSON.stringify(await deliveries(app))).not.toMatch(/Zo|kerzen/i)
  await deliver(app)
  const [message] = receiver.received.map((one) => verify(secret, one))
  const { door, ...given } = CONTACT
  expect(message?.data.contact).toEqual({
    ...given,
    asksFor: door,
    givenAt: now.toISOString(),
    consent: { marketing: false },
  })
})

test('a webhook hears of nothing it was not told to hear', async () => {
  const app = await localDesk()
  const receiver = await startReceiver()
  await addHook(app, receiver.url, ['status.changed'])
  const { id } = await finishedCheck(app)
  await announceAt(app, id)
  expect(await deliveries(app)).toEqual([])
})

test('without the transaction around it, nothing is announced', async () => {
  const app = await localDesk()
  await addHook(app, 'http://127.0.0.1:9/hook')
  const { id } = await finishedCheck(app)
  const failing = app.context.db.transaction().execute(async (trx) => {
    await announce(trx, { event: 'assessment.completed', assessmentId: id, now: app.clock.now })
    throw new Error('The disk is full.')
  })
  await expect(failing).rejects.toThrow('disk')
  expect(await deliveries(app)).toEqual([])
})

test('an attempt is counted before it is made: a crash in the middle loses and doubles nothing', async () => {
  const app = await localDesk()
  let atAttempt: unknown
  const receiver = await startReceiver({
    answer: (response) => {
      void deliveries(app).then(([row]) => {
        atAttempt = [row?.state, row?.attempts, (row?.due_at ?? '') > app.clock.now.toISOString()]
        response.writeHead(204).end()
      })
    },
  })
  await addHook(app, receiver.url)
  await announceAt(app, (await finishedCheck(app)).id)
  await deliver(app)
  expect(atAttempt).toEqual(['waiting', 1, true])
})

test('two workers never send to the same receiver at once, and nothing goes out twice', async () => {
  const app = await localDesk()
  let [open, most] = [0, 0]
  const receiver = await startReceiver({
    answer: (response) => {
      open += 1
      most = Math.max(most, open)
      void wait(20).then(() => {
        open -= 1
        response.writeHead(200).end('ok')
      })
    },
  })
  await addHook(app, receiver.url)
  for (let n = 0; n < 6; n += 1) await announceAt(app, (await finishedCheck(app)).id)
  const job = startWebhooks(app.context)
  job.wake()
  await vi.waitFor(async () => {
    expect((await deliveries(app)).every(({ state }) => state === 'sent')).toBe(true)
  })
  await app.context.jobs.stop()
  expect([most, receiver.received.length]).toEqual([1, 6])
})

test('a receiver that never answers holds up nobody else, and a stop does not wait for it for long', async () => {
  const app = await localDesk()
  const silent = await startReceiver({ answer: () => {} })
  const quick = await startReceiver()
  await addHook(app, silent.url)
  await addHook(app, quick.url)
  const job = startWebhooks(app.context)
  await announceAt(app, (await finishedCheck(app)).id)
  job.wake()
  await vi.waitFor(() => expect(silent.received).toHaveLength(1))
  await vi.waitFor(() => expect(quick.received).toHaveLength(1))
  // While the first still keeps its worker waiting, news gets through.
  await announceAt(app, (await finishedCheck(app)).id)
  job.wake()
  await vi.waitFor(() => expect(quick.received).toHaveLength(2))
  const start = performance.now()
  await app.context.jobs.stop()
  expect(performance.now() - start).toBeLessThan(5_000)
  const rows = await deliveries(app)
  expect(rows.map(({ state }) => state).sort()).toEqual(['sent', 'sent', 'waiting', 'waiting'])
  expect(rows.map((row) => row.last_error)).toContain('The server stopped before an answer came.')
}, 15_000)

test('after nine attempts it is given up, stays visible, and can be sent again', async () => {
  const app = await localDesk()
  let status = 500
  const receiver = await startReceiver({
    answer: (response) => void response.writeHead(status).end(),
  })
  const { id: webhookId, secret } = await addHook(app, receiver.url)
  await announceAt(app, (await finishedCheck(app)).id)
  for (let round = 0; round < ATTEMPTS + 3; round += 1) {
    await deliver(app)
    later(app, 48 * HOUR)
  }
  expect(receiver.received).toHaveLength(ATTEMPTS)
  const [failed] = await deliveries(app)
  expect(failed).toMatchObject({
    state: 'failed',
    attempts: ATTEMPTS,
    last_status: 500,
    last_error: 'The receiver answered 500.',
  })
  status = 200
  const again = {
    id: failed?.id ?? '',
    webhookId,
    triedBefore: app.clock.now,
    now: app.clock.now,
  }
  expect(await repeatDelivery(app.context.db, again)).toBe(true)
  expect(await repeatDelivery(app.context.db, again)).toBe(false)
  await deliver(app)
  expect(await deliveries(app)).toMatchObject([{ state: 'sent', attempts: 1, last_error: null }])
  const last = receiver.received.at(-1)
  if (last === undefined) throw new Error('Nothing came.')
  expect(last.headers['webhook-id']).toBe(failed?.id)
  expect(verify(secret, last).type).toBe('assessment.completed')
})

test('410 pauses the webhook; what happens meanwhile waits, and goes out when it goes on', async () => {
  const app = await localDesk()
  let status = 410
  const receiver = await startReceiver({
    answer: (response) => void response.writeHead(status).end(),
  })
  const { id } = await addHook(app, receiver.url)
  await announceAt(app, (await finishedCheck(app)).id)
  await deliver(app)
  const webhook = await app.context.db.selectFrom('webhook').selectAll().executeTakeFirstOrThrow()
  expect([webhook.paused_why, webhook.paused_at]).toEqual(['gone', app.clock.now.toISOString()])
  await announceAt(app, (await finishedCheck(app)).id)
  later(app, HOUR)
  await deliver(app)
  expect(receiver.received).toHaveLength(1)
  status = 204
  await resumeWebhook(app.context.db, { id })
  await deliver(app)
  expect((await deliveries(app)).map(({ state }) => state)).toEqual(['sent', 'sent'])
})

test('pausing again keeps the first reason', async () => {
  const app = await localDesk()
  const { id } = await addHook(app, 'https://hooks.example/')
  await pauseWebhook(app.context.db, { id, why: 'gone', now: app.clock.now })
  await pauseWebhook(app.context.db, { id, why: 'asked', now: app.clock.now })
  const row = await app.context.db.selectFrom('webhook').selectAll().executeTakeFirstOrThrow()
  expect(row.paused_why).toBe('gone')
})

test('an answer without an end does not keep the next message waiting', async () => {
  const app = await localDesk()
  const receiver = await startReceiver({
    answer: (response) => {
      response.writeHead(200)
      response.write('x'.repeat(100_000))
    },
  })
  await addHook(app, receiver.url)
  for (let n = 0; n < 3; n += 1) await announceAt(app, (await finishedCheck(app)).id)
  const start = performance.now()
  await deliver(app)
  expect(receiver.received).toHaveLength(3)
  expect(performance.now() - start).toBeLessThan(2_000)
})

test('the log of the server names no address and no person', async () => {
  const app = await localDesk({ LOG_LEVEL: 'info' })
  const receiver = await startReceiver({
    answer: (response) => void response.writeHead(500).end(),
  })
  await addHook(app, `${receiver.url}?key=secret-key`)
  const { id } = await finishedCheck(app)
  await saveContact(app.context.db, { assessmentId: id, ...CONTACT, now: app.clock.now })
  await announce(app.context.db, {
    event: 'contact.given',
    assessmentId: id,
    now: app.clock.now,
  })
  await deliver(app)
  expect(app.lines.join()).toContain('The receiver answered 500.')
  expect(app.lines.join()).not.toMatch(/secret-key|zoe|whsec|127\.0\.0\.1/i)
})

test('V1.3.6 without the setting for it, no program on this machine is reached, whatever is stored', async () => {
  const app = await appContext()
  const receiver = await startReceiver()
  await addHook(app, receiver.url)
  await addHook(app, `https://localhost:${receiver.port}/hook`)
  await announceAt(app, (await finishedCheck(app)).id)
  await deliver(app)
  expect(receiver.connections()).toBe(0)
  expect((await deliveries(app)).map(({ last_error }) => last_error).sort()).toEqual([
    'The address of the receiver is not https. Nothing was sent.',
    'The receiver is at a private or reserved address. Nothing was sent.',
  ])
})

test('V1.3.6 a redirect is a failed attempt, and where it leads is not asked', async () => {
  const app = await localDesk()
  const inside = await startReceiver()
  const receiver = await startReceiver({
    answer: (response) => void response.writeHead(302, { Location: inside.url }).end(),
  })
  await addHook(app, receiver.url)
  await announceAt(app, (await finishedCheck(app)).id)
  await deliver(app)
  expect(inside.connections()).toBe(0)
  expect(await deliveries(app)).toMatchObject([
    { state: 'waiting', last_status: 302, last_error: expect.stringContaining('not followed') },
  ])
})
