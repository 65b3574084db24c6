import { expect, test } from 'vitest'
import { findAssessment, startFromAnswers } from '#db/assessments.server.ts'
import type { Database } from '#db/open.server.ts'
import {
  enqueue,
  forgetOnceKeys,
  isWaiting,
  noteFailure,
  settle,
  takeDue,
} from '#db/outbox.server.ts'
import { temporaryDatabase } from './temporary-database.ts'

const now = new Date('2026-11-22T10:00:00Z')
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const retryAt = (attempt: number) => later(attempt * 5)
const message = { kind: 'report', assessmentId: null, payload: { to: 'jane@example.com' }, now }

const listRows = (db: Database) => db.selectFrom('outbox').selectAll().execute()

async function storeAssessment(db: Database): Promise<string> {
  await startFromAnswers(db, { tokenHash: 'hash', answers: {}, now })
  return (await findAssessment(db, { tokenHash: 'hash' }))?.id ?? ''
}

test('a message is stored with what it is about, or neither is', async () => {
  const db = await temporaryDatabase()
  const failed = db.transaction().execute(async (trx) => {
    await enqueue(trx, message)
    throw new Error('the other half failed')
  })
  await expect(failed).rejects.toThrow('the other half failed')
  expect(await listRows(db)).toEqual([])
})

test('messages are taken one by one, in the order they are due, and not before', async () => {
  const db = await temporaryDatabase()
  const second = await enqueue(db, { ...message, dueAt: later(2) })
  const first = await enqueue(db, { ...message, dueAt: later(1) })
  expect(await takeDue(db, { now, retryAt })).toBeUndefined()
  const taken = [
    await takeDue(db, { now: later(3), retryAt }),
    await takeDue(db, { now: later(3), retryAt }),
    await takeDue(db, { now: later(3), retryAt }),
  ]
  expect(taken.map((one) => one?.id)).toEqual([first, second, undefined])
  expect(taken[0]).toEqual({
    id: first,
    kind: 'report',
    assessmentId: null,
    payload: { to: 'jane@example.com' },
    attempt: 1,
  })
})

test('whoever crashes with a message leaves it for the next attempt', async () => {
  const db = await temporaryDatabase()
  const id = await enqueue(db, message)
  await takeDue(db, { now, retryAt })
  expect(await takeDue(db, { now: later(4), retryAt })).toBeUndefined()
  expect(await takeDue(db, { now: later(5), retryAt })).toMatchObject({ id, attempt: 2 })
})

test('a settled message keeps nothing of whom it was for, and is never taken again', async () => {
  const db = await temporaryDatabase()
  for (const state of ['sent', 'failed'] as const) {
    const id = await enqueue(db, message)
    await noteFailure(db, { id, reason: 'EENVELOPE 550' })
    await settle(db, { id, state, now: later(1) })
    expect(await isWaiting(db, { id })).toBe(false)
    const row = (await listRows(db)).find((one) => one.id === id)
    expect(row).toMatchObject({ state, payload_json: null, settled_at: later(1).toISOString() })
    expect(JSON.stringify(row)).not.toContain('jane')
  }
  expect(await takeDue(db, { now: later(9999), retryAt })).toBeUndefined()
})

test('erasing an assessment takes its messages along, and settling one does not bring it back', async () => {
  const db = await temporaryDatabase()
  const assessmentId = await storeAssessment(db)
  const id = await enqueue(db, { ...message, assessmentId })
  await takeDue(db, { now, retryAt })
  expect(await isWaiting(db, { id })).toBe(true)
  await db.deleteFrom('assessment').where('id', '=', assessmentId).execute()
  expect(await isWaiting(db, { id })).toBe(false)
  await noteFailure(db, { id, reason: 'late' })
  await settle(db, { id, state: 'sent', now })
  expect(await listRows(db)).toEqual([])
})

test('the same wish within some minutes is one message; later, or another one, is a second', async () => {
  const db = await temporaryDatabase()
  const once = { key: 'jane', withinMs: 10 * 60_000 }
  const first = await enqueue(db, { ...message, once })
  expect(await enqueue(db, { ...message, once, now: later(9) })).toBe(first)
  await settle(db, { id: first, state: 'sent', now: later(9) })
  expect(await enqueue(db, { ...message, once, now: later(9) })).toBe(first)
  expect(await enqueue(db, { ...message, once: { ...once, key: 'joe' } })).not.toBe(first)
  expect(await enqueue(db, { ...message, once, now: later(10) })).not.toBe(first)
  expect(await listRows(db)).toHaveLength(3)
})

test('two clicks at the same moment are one message', async () => {
  const db = await temporaryDatabase()
  const once = { key: 'jane', withinMs: 1000 }
  const ids = await Promise.all([1, 2, 3].map(() => enqueue(db, { ...message, once })))
  expect(new Set(ids).size).toBe(1)
})

test('what told double clicks apart is forgotten', async () => {
  const db = await temporaryDatabase()
  await enqueue(db, { ...message, once: { key: 'old', withinMs: 1000 } })
  await enqueue(db, { ...message, once: { key: 'new', withinMs: 1000 }, now: later(5) })
  await forgetOnceKeys(db, { before: later(1) })
  expect((await listRows(db)).map((row) => row.once_key).sort()).toEqual(['new', null])
})
