import { expect, test } from 'vitest'
import { announce } from '#app/desk/webhooks/announce.server.ts'
import { finishDraft } from '#app/quiz/finish.server.ts'
import { action as dataAction } from '#app/routes/r.$token.data.tsx'
import { action as eraseAction } from '#app/routes/r.$token.data_.erase.tsx'
import { action as talkAction, loader as talkLoader } from '#app/routes/r.$token.talk.tsx'
import { deleteOld } from '#app/server/retention.server.ts'
import { hashToken, newToken } from '#app/server/token.server.ts'
import { findAssessment, startFromAnswers } from '#db/assessments.server.ts'
import { saveContact } from '#db/contacts.server.ts'
import { founderById } from '../../golden/founders.ts'
import type { TestContext } from '../../server/app-context.ts'
import { addHook, CONTACT, deliver, deliveries, finishedCheck, localDesk } from './outgoing.ts'
import { startReceiver, verify } from './receiver.ts'

const DAY = 24 * 60 * 60_000

const posted = (fields: Record<string, string> = {}) =>
  new Request('http://localhost/', { method: 'POST', body: new URLSearchParams(fields) })

/** A desk with one receiver, and what it was told, read with the library. */
async function listen(events?: readonly string[]) {
  const app = await localDesk()
  const receiver = await startReceiver()
  const { secret } = await addHook(app, receiver.url, events)
  const told = async () => {
    await deliver(app)
    return receiver.received.map((message) => verify(secret, message))
  }
  return { app, told }
}

/** A founder fills in the form, a minute after opening it. */
async function askForCall(app: TestContext, token: string, more: Record<string, string> = {}) {
  const args = { params: { token }, context: app.context }
  const shown = await talkLoader({ ...args, request: new Request('http://localhost/') })
  const { seal } = (await shown.json()).view
  app.clock.now = new Date(app.clock.now.getTime() + 60_000)
  const { name, email, company, appUrl, message } = CONTACT
  const fields = { seal, name, email, company, appUrl, message, ...more }
  return talkAction({ ...args, request: posted(fields) })
}

test('a finished check is told in the transaction that finishes it, once', async () => {
  const { app, told } = await listen()
  const token = newToken()
  const answers = { ...founderById('lovable-shop-open').answers }
  const now = app.clock.now
  await startFromAnswers(app.context.db, { tokenHash: hashToken(token), answers, now })
  const names = { appName: 'Kerzenladen', companyName: 'Kerzen & Co' }
  await Promise.all([1, 2].map(() => finishDraft(app.context, { token, names })))
  expect(app.webhookWakes()).toBeGreaterThan(0)
  const messages = await told()
  expect(messages).toMatchObject([
    { type: 'assessment.completed', data: { number: 1, verdict: 'yes', band: 'critical' } },
  ])
  expect(messages[0]?.data.topFindings).toHaveLength(3)
  expect(JSON.stringify(messages)).not.toMatch(/Kerze/)
})

test('a check that repeats every answer of the one before is told to nobody, another is', async () => {
  const { app, told } = await listen()
  const answers = { ...founderById('lovable-shop-open').answers }
  const names = { appName: null, companyName: null }
  let seriesId: string | undefined
  const finishWith = async (changed: Record<string, readonly string[]>) => {
    const token = newToken()
    const tokenHash = hashToken(token)
    app.clock.now = new Date(app.clock.now.getTime() + 60_000)
    const draft = { tokenHash, answers: { ...answers, ...changed }, now: app.clock.now }
    await startFromAnswers(app.context.db, seriesId === undefined ? draft : { ...draft, seriesId })
    await finishDraft(app.context, { token, names })
    const stored = await findAssessment(app.context.db, { tokenHash })
    seriesId = stored?.seriesId
  }
  await finishWith({})
  await finishWith({})
  expect(await told()).toHaveLength(1)
  await finishWith({ backups: ['tested'] })
  expect(await told()).toHaveLength(2)
})

test('who writes to us is told, again when they change it, not for a double click', async () => {
  const { app, told } = await listen()
  const { token } = await finishedCheck(app)
  await askForCall(app, token)
  await askForCall(app, token)
  expect(await told()).toMatchObject([
    { type: 'contact.given', data: { contact: { email: CONTACT.email } } },
  ])
  await askForCall(app, token, { email: 'new@kerzen.example' })
  expect((await told()).slice(1)).toMatchObject([
    { type: 'contact.given', data: { contact: { email: 'new@kerzen.example' } } },
  ])
})

test('consent is passed on when it is given and when it is taken back', async () => {
  const { app, told } = await listen()
  const { token } = await finishedCheck(app)
  const args = { params: { token }, context: app.context }
  await askForCall(app, token)
  await askForCall(app, token, { marketing: 'yes' })
  await told()
  await dataAction({ ...args, request: posted({ intent: 'withdraw-consent' }) })
  const consents = (await told()).map(({ data }) => data.contact)
  expect(consents.slice(1)).toMatchObject([
    { consent: { marketing: true } },
    { consent: { marketing: false } },
  ])
})

test('taking a contact back recalls what still waits, and tells who was told', async () => {
  const { app, told } = await listen()
  const { token } = await finishedCheck(app)
  const args = { params: { token }, context: app.context }
  await askForCall(app, token)
  await dataAction({ ...args, request: posted({ intent: 'remove-contact' }) })
  const messages = await told()
  expect(messages.map(({ type, data }) => [type, data])).toEqual([
    ['contact.erased', { number: 1, erased: 'contact' }],
  ])
})

test('erasing everything recalls what still waits, and leaves a number and nothing else', async () => {
  const { app, told } = await listen()
  const { id, token } = await finishedCheck(app)
  await announce(app.context.db, {
    event: 'assessment.completed',
    assessmentId: id,
    now: app.clock.now,
  })
  await askForCall(app, token)
  await eraseAction({ params: { token }, context: app.context, request: posted() })
  expect(await deliveries(app)).toMatchObject([{ event: 'contact.erased', assessment_id: null }])
  expect(JSON.stringify(await deliveries(app))).not.toContain(id)
  expect((await told()).map(({ type, data }) => [type, data])).toEqual([
    ['contact.erased', { number: 1, erased: 'everything' }],
  ])
})

test('erasing what nobody was told of tells nobody', async () => {
  const { app, told } = await listen(['assessment.completed'])
  const { token } = await finishedCheck(app)
  await eraseAction({ params: { token }, context: app.context, request: posted() })
  await eraseAction({ params: { token }, context: app.context, request: posted() })
  expect(await told()).toEqual([])
})

test('removing a contact that was never given tells nobody', async () => {
  const { app, told } = await listen()
  const { token } = await finishedCheck(app)
  const args = { params: { token }, context: app.context }
  await dataAction({ ...args, request: posted({ intent: 'remove-contact' }) })
  expect(await told()).toEqual([])
})

test('V14.2.7 a contact that time erases is told of, and old deliveries go', async () => {
  const { app, told } = await listen()
  const { id } = await finishedCheck(app)
  await saveContact(app.context.db, { assessmentId: id, ...CONTACT, now: app.clock.now })
  app.clock.now = new Date(app.clock.now.getTime() + 366 * DAY)
  await deleteOld(app.context)
  expect(await told()).toMatchObject([
    { type: 'contact.erased', data: { number: 1, erased: 'contact' } },
  ])
  app.clock.now = new Date(app.clock.now.getTime() + 29 * DAY)
  await deleteOld(app.context)
  expect(await deliveries(app)).toHaveLength(1)
  app.clock.now = new Date(app.clock.now.getTime() + 1 * DAY)
  await deleteOld(app.context)
  expect(await deliveries(app)).toEqual([])
})

test('what waits for a paused webhook goes after 30 days, what is being tried does not', async () => {
  const { app } = await listen()
  const paused = await addHook(app, 'http://127.0.0.1:9/', ['assessment.completed'])
  const pausedAt = app.clock.now.toISOString()
  await app.context.db
    .updateTable('webhook')
    .set({ paused_at: pausedAt, paused_why: 'asked' })
    .where('id', '=', paused.id)
    .execute()
  const { id } = await finishedCheck(app)
  await announce(app.context.db, {
    event: 'assessment.completed',
    assessmentId: id,
    now: app.clock.now,
  })
  expect(await deliveries(app)).toHaveLength(2)
  app.clock.now = new Date(app.clock.now.getTime() + 30 * DAY)
  await deleteOld(app.context)
  const left = await deliveries(app)
  expect(left.map((row) => row.webhook_id)).not.toContain(paused.id)
  expect(left).toHaveLength(1)
})
