import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { deliverDue } from '#app/mail/delivery.server.ts'
import { createMailTransport } from '#app/mail/transport.server.ts'
import { readEnv } from '#app/server/env.server.ts'
import { createLog } from '#app/server/log.server.ts'
import { openDatabase } from '#db/open.server.ts'
import { enqueue, takeDue } from '#db/outbox.server.ts'
import { startMailServer } from './mail-server.ts'
import { ADDRESS, keys, openPostOffice } from './post-office.ts'

const TWO_DAYS = 2 * 24 * 60
const sent = { state: 'sent', payload: null, last_error: null }

test('a mail goes out once, and then nothing of the address is left', async () => {
  const server = await startMailServer()
  const office = await openPostOffice(server.url)
  await office.deliver()
  await office.deliver({ after: TWO_DAYS })
  expect(server.mails.map(({ recipients }) => recipients)).toEqual([[ADDRESS]])
  expect(await office.rows()).toEqual([{ ...sent, attempts: 1 }])
  expect(JSON.stringify(office.log)).not.toMatch(/jane|example\.com/)
})

test('a mail server that is down loses nothing: the mail arrives once when it is back', async () => {
  const gone = await startMailServer()
  await gone.stop()
  const office = await openPostOffice(gone.url)
  await office.deliver()
  expect(await office.rows()).toMatchObject([{ state: 'waiting', attempts: 1 }])
  expect(office.log.at(-1)).toMatchObject({ msg: 'mail not sent yet', reason: 'ESOCKET' })

  const back = await startMailServer({ port: gone.port })
  await office.deliver({ after: 1 })
  expect(back.mails, 'not before its time').toEqual([])
  await office.deliver({ after: 3 })
  await office.deliver({ after: TWO_DAYS })
  expect(back.mails).toHaveLength(1)
  expect(await office.rows()).toMatchObject([{ state: 'sent', attempts: 2, payload: null }])
})

test('"try again later" is tried again later', async () => {
  const replies = [451, 421, null]
  const server = await startMailServer({ message: () => replies.shift() ?? null })
  const office = await openPostOffice(server.url)
  for (const after of [0, 3, 10]) await office.deliver({ after })
  expect(server.mails).toHaveLength(1)
  expect(await office.rows()).toMatchObject([{ state: 'sent', attempts: 3 }])
})

test.each([
  ['the recipient', { recipient: () => 550 }, 'EENVELOPE 550'],
  ['the message', { message: () => 554 }, 'EMESSAGE 554'],
])('when %s is refused for good, it is given up at once', async (_what, answers, reason) => {
  const server = await startMailServer(answers)
  const office = await openPostOffice(server.url)
  await office.deliver()
  expect(await office.rows()).toEqual([
    { state: 'failed', attempts: 1, payload: null, last_error: reason },
  ])
  expect(office.log.at(-1)).toMatchObject({ level: 50, msg: 'mail given up', reason })
  expect(JSON.stringify(office.log), 'the server quoted the address').not.toContain('jane')
})

test('after about two days without an answer it is given up, logged and emptied', async () => {
  const gone = await startMailServer()
  await gone.stop()
  const office = await openPostOffice(gone.url)
  let minutes = 0
  while ((await office.rows())[0]?.state === 'waiting' && minutes < 100 * 60) {
    await office.deliver({ after: minutes })
    minutes += 5
  }
  expect(minutes / 60).toBeGreaterThan(36)
  expect(minutes / 60).toBeLessThan(60)
  expect(await office.rows()).toMatchObject([{ state: 'failed', attempts: 12, payload: null }])
  expect(office.log.filter(({ msg }) => msg === 'mail given up')).toHaveLength(1)
})

test('a crash between sending and noting it sends a double with the same Message-ID', async () => {
  const server = await startMailServer()
  const office = await openPostOffice(server.url)
  // The process dies after the mail server said yes: the row says nothing of it.
  const before = await office.db.selectFrom('outbox').selectAll().executeTakeFirstOrThrow()
  await office.deliver()
  const taken = { attempts: 1, due_at: new Date('2026-11-22T10:02:00Z').toISOString() }
  await office.db
    .updateTable('outbox')
    .set({ ...before, ...taken })
    .execute()
  await office.db.destroy()

  const db = await openDatabase({ file: office.file })
  const env = readEnv({
    SMTP_URL: server.url,
    MAIL_FROM: 'reports@check.example',
    PUBLIC_URL: 'https://check.example',
  })
  const log = createLog({ logLevel: 'silent' })
  const pdf = { render: async () => new Uint8Array(0), stop: async () => {} }
  const now = () => new Date('2026-11-22T10:03:00Z')
  const { signal } = new AbortController()
  await deliverDue({ db, env, keys, log, now, pdf }, createMailTransport(env), signal)
  await deliverDue({ db, env, keys, log, now, pdf }, createMailTransport(env), signal)
  const states = await db.selectFrom('outbox').select(['state', 'attempts']).execute()
  await db.destroy()
  expect(states).toEqual([{ state: 'sent', attempts: 2 }])
  const ids = server.mails.map(({ headers }) => headers.get('message-id'))
  expect(ids).toHaveLength(2)
  expect(ids[0]).toBe(ids[1])
  expect(ids[0]).toMatch(/^<[0-9a-f-]{36}@check\.example>$/)
})

test('a check that is erased while its PDF is drawn is not mailed, and stays erased', async () => {
  const server = await startMailServer()
  const office = await openPostOffice(server.url)
  const render = async () => {
    await office.db.deleteFrom('assessment').execute()
    return new Uint8Array(Buffer.from('%PDF-'))
  }
  await office.deliver({ pdf: { render, stop: async () => {} } })
  expect(server.mails).toEqual([])
  expect(await office.rows()).toEqual([])
})

test('a report that cannot be drawn now is tried again', async () => {
  const server = await startMailServer()
  const office = await openPostOffice(server.url)
  const render = () => Promise.reject(new Error(`the worker died over ${ADDRESS}`))
  await office.deliver({ pdf: { render, stop: async () => {} } })
  expect(await office.rows()).toMatchObject([{ state: 'waiting', attempts: 1 }])
  expect(JSON.stringify(office.log)).not.toContain(ADDRESS)
  await office.deliver({ after: 3 })
  expect(server.mails).toHaveLength(1)
})

test('one that cannot be sent does not hold up the others', async () => {
  const replies = [550, null]
  const server = await startMailServer({ recipient: () => replies.shift() ?? null })
  const office = await openPostOffice(server.url)
  const first = await office.db.selectFrom('outbox').selectAll().executeTakeFirstOrThrow()
  const payload: unknown = JSON.parse(first.payload_json ?? '')
  const again = { kind: 'report', assessmentId: first.assessment_id, payload }
  await enqueue(office.db, { ...again, now: new Date(office.clock.now.getTime() + 1) })
  await enqueue(office.db, { ...again, kind: 'unheard-of', now: office.clock.now })
  await office.deliver({ after: 1 })
  expect((await office.rows()).map(({ state }) => state).sort()).toEqual([
    'failed',
    'failed',
    'sent',
  ])
})

test('a server that stops waits a moment for a mail server that is silent, then lets go', async () => {
  const server = await startMailServer({ isSilent: true })
  const office = await openPostOffice(server.url)
  const stopping = new AbortController()
  const start = performance.now()
  const delivered = office.deliver({ stopping: stopping.signal })
  while (server.mails.length === 0) await wait(10)
  stopping.abort()
  await delivered
  expect(performance.now() - start).toBeLessThan(8000)
  expect(await office.rows()).toMatchObject([{ state: 'waiting', attempts: 1 }])
}, 10_000)

test('a server that is stopping takes no further mail in hand', async () => {
  const server = await startMailServer()
  const office = await openPostOffice(server.url)
  await office.deliver({ stopping: AbortSignal.abort() })
  expect(await office.rows()).toMatchObject([{ state: 'waiting', attempts: 0 }])
})

test('without SMTP_URL nothing is sent, and what waits is kept for when it is set again', async () => {
  const office = await openPostOffice('smtp://127.0.0.1:9')
  const { signal } = new AbortController()
  const env = readEnv({})
  expect(createMailTransport(env)).toBeUndefined()
  const log = createLog({ logLevel: 'silent' })
  const pdf = { render: async () => new Uint8Array(0), stop: async () => {} }
  const now = () => office.clock.now
  await deliverDue({ db: office.db, env, keys, log, now, pdf }, undefined, signal)
  expect(await office.rows()).toMatchObject([
    { state: 'waiting', attempts: 1, last_error: 'SMTP_URL is not set' },
  ])
  expect(await takeDue(office.db, { now: now(), retryAt: now })).toBeUndefined()
})
