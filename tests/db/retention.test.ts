import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { deleteOld } from '#app/server/retention.server.ts'
import { saveAnswer } from '#db/assessments.server.ts'
import { acknowledgeComplaint, saveComplaint } from '#db/complaints.server.ts'
import { enqueue, settle } from '#db/outbox.server.ts'
import { appContext, type TestContext } from '../server/app-context.ts'
import { fillCheck } from './fill-check.ts'
import { storeCheck } from './store-check.ts'

const DAY = 24 * 60 * 60 * 1000
const start = new Date('2026-01-10T10:00:00.000Z')
/** A moment before and the moment at which something has been kept for so many days. */
const justBefore = (days: number) => new Date(start.getTime() + days * DAY - 1)
const exactly = (days: number) => new Date(start.getTime() + days * DAY)

async function runAt({ context, clock }: TestContext, time: Date): Promise<void> {
  clock.now = time
  await deleteOld(context)
}

async function left({ context }: TestContext): Promise<string[]> {
  const rows = await context.db.selectFrom('assessment').select('token_hash').execute()
  return rows.map((row) => row.token_hash).toSorted()
}

const contactOf = (app: TestContext, assessmentId: string, now: Date) =>
  fillCheck(app.context.db, { assessmentId, mark: 'zoe', now })

test('V14.2.7: a draft goes seven days after its last change, not a moment earlier', async () => {
  const app = await appContext()
  await storeCheck(app.context.db, { tokenHash: 'draft', now: start, isDraft: true })
  await runAt(app, justBefore(7))
  expect(await left(app)).toEqual(['draft'])
  await runAt(app, exactly(7))
  expect(await left(app)).toEqual([])
  expect(await app.context.db.selectFrom('answer').selectAll().execute()).toEqual([])
})

test('another answer keeps a draft for another seven days', async () => {
  const app = await appContext()
  await storeCheck(app.context.db, { tokenHash: 'draft', now: start, isDraft: true })
  const answer = { tokenHash: 'draft', questionId: 'stage', value: ['nobody'] }
  await saveAnswer(app.context.db, { ...answer, now: justBefore(7) })
  await runAt(app, exactly(7))
  expect(await left(app)).toEqual(['draft'])
  await runAt(app, exactly(14))
  expect(await left(app)).toEqual([])
})

test('V14.2.7: a result without a contact goes after ninety days', async () => {
  const app = await appContext()
  await storeCheck(app.context.db, { tokenHash: 'result', now: start })
  await runAt(app, justBefore(90))
  expect(await left(app)).toEqual(['result'])
  await runAt(app, exactly(90))
  expect(await left(app)).toEqual([])
})

test('who comes back in time keeps the earlier checks of the app, to compare with', async () => {
  const app = await appContext()
  const { db } = app.context
  const first = await storeCheck(db, { tokenHash: '1-first', now: start })
  await storeCheck(db, { tokenHash: '2-other-app', now: start })
  await storeCheck(db, { tokenHash: '3-again', seriesId: first, now: exactly(80) })
  await runAt(app, exactly(90))
  expect(await left(app)).toEqual(['1-first', '3-again'])
  await runAt(app, justBefore(170))
  expect(await left(app)).toEqual(['1-first', '3-again'])
  await runAt(app, exactly(170))
  expect(await left(app)).toEqual([])
})

test('a contact keeps its check and the earlier ones of the app, for a year; not the later ones', async () => {
  const app = await appContext()
  const { db } = app.context
  const first = await storeCheck(db, { tokenHash: '1-earlier', now: start })
  const day = (days: number) => exactly(days)
  const asked = await storeCheck(db, { tokenHash: '2-asked', seriesId: first, now: day(1) })
  await storeCheck(db, { tokenHash: '3-later', seriesId: first, now: day(2) })
  await storeCheck(db, { tokenHash: '4-other-app', now: day(1) })
  await contactOf(app, asked, day(3))
  await runAt(app, exactly(92))
  expect(await left(app)).toEqual(['1-earlier', '2-asked'])
  await runAt(app, justBefore(3 + 365))
  expect(await left(app)).toEqual(['1-earlier', '2-asked'])
  await runAt(app, exactly(3 + 365))
  expect(await left(app)).toEqual([])
  expect(await db.selectFrom('contact').selectAll().execute()).toEqual([])
})

test('where results are kept longer than contacts, only the contact and its consent go', async () => {
  const app = await appContext({ KEEP_CONTACTS_DAYS: '30', KEEP_RESULTS_DAYS: '60' })
  const { db } = app.context
  await contactOf(app, await storeCheck(db, { tokenHash: 'one', now: start }), start)
  await runAt(app, justBefore(30))
  expect(await db.selectFrom('contact').select('name').execute()).toHaveLength(1)
  await runAt(app, exactly(30))
  expect(await db.selectFrom('contact').select('name').execute()).toEqual([])
  expect(await db.selectFrom('consent').select('text').execute()).toEqual([])
  expect(await left(app)).toEqual(['one'])
  await runAt(app, exactly(60))
  expect(await left(app)).toEqual([])
})

test('a mail goes thirty days after it was sent or given up; one that waits stays', async () => {
  const app = await appContext()
  const { db } = app.context
  const message = { kind: 'team-complaint', assessmentId: null, payload: null, now: start }
  const sent = await enqueue(db, message)
  const waiting = await enqueue(db, message)
  await settle(db, { id: sent, state: 'sent', now: start })
  const ids = async () => (await db.selectFrom('outbox').select('id').execute()).map(({ id }) => id)
  await runAt(app, justBefore(30))
  expect(await ids()).toHaveLength(2)
  await runAt(app, exactly(30))
  expect(await ids()).toEqual([waiting])
})

test('a complaint goes twelve months after it was acknowledged, never before that', async () => {
  const app = await appContext()
  const { db } = app.context
  const [known, open] = [randomUUID(), randomUUID()]
  for (const id of [known, open]) {
    await saveComplaint(db, { id, email: 'zoe@example.com', text: 'No.', now: start })
  }
  await acknowledgeComplaint(db, { id: known, now: start })
  await runAt(app, justBefore(365))
  expect(await db.selectFrom('complaint').select('id').execute()).toHaveLength(2)
  await runAt(app, exactly(365 * 3))
  expect(await db.selectFrom('complaint').select('id').execute()).toEqual([{ id: open }])
})

test('many go in small batches, and the log says how many of what, never whose', async () => {
  const app = await appContext({ LOG_LEVEL: 'info' })
  for (let n = 0; n < 45; n += 1) {
    const names = { appName: `Secret ${n}`, companyName: null }
    await storeCheck(app.context.db, { tokenHash: `hash-${n}`, ...names, now: start })
  }
  await storeCheck(app.context.db, { tokenHash: 'draft', now: start, isDraft: true })
  await runAt(app, exactly(90))
  expect(await left(app)).toEqual([])
  expect(app.lines).toHaveLength(1)
  expect(JSON.parse(app.lines[0] ?? '')).toMatchObject({ drafts: 1, results: 45 })
  expect(app.lines[0]).not.toMatch(/Secret|hash/)
  await runAt(app, exactly(91))
  expect(app.lines).toHaveLength(1)
})

test('a server that stops does not wait for the whole sweep', async () => {
  const app = await appContext()
  for (let n = 0; n < 25; n += 1) {
    await storeCheck(app.context.db, { tokenHash: `hash-${n}`, now: start })
  }
  app.clock.now = exactly(90)
  await deleteOld(app.context, AbortSignal.abort())
  expect(await left(app)).toHaveLength(25)
})
