import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { acknowledgeComplaint, listComplaints, saveComplaint } from '#db/complaints.server.ts'
import { temporaryDatabase } from './temporary-database.ts'

const now = new Date('2026-11-22T10:00:00Z')
const later = new Date('2026-11-23T10:00:00Z')
const complaint = { id: randomUUID(), email: 'zoe@example.com', text: 'You kept my name.' }

test('one form is one complaint; a corrected text replaces the first, and the time stays', async () => {
  const db = await temporaryDatabase()
  expect(await saveComplaint(db, { ...complaint, now })).toBe('new')
  expect(await saveComplaint(db, { ...complaint, text: 'Both my names.', now: later })).toBe(
    'known',
  )
  expect(await listComplaints(db)).toEqual([
    { ...complaint, text: 'Both my names.', receivedAt: now.toISOString(), acknowledgedAt: null },
  ])
})

test('an acknowledged complaint stays as it is, and is acknowledged once', async () => {
  const db = await temporaryDatabase()
  await saveComplaint(db, { ...complaint, now })
  expect(await acknowledgeComplaint(db, { id: complaint.id, now })).toBe(true)
  expect(await acknowledgeComplaint(db, { id: complaint.id, now: later })).toBe(false)
  expect(await acknowledgeComplaint(db, { id: 'unknown', now })).toBe(false)
  await saveComplaint(db, { ...complaint, text: 'Something else', now: later })
  expect(await listComplaints(db)).toMatchObject([
    { text: complaint.text, acknowledgedAt: now.toISOString() },
  ])
})

test('the list is newest first', async () => {
  const db = await temporaryDatabase()
  await saveComplaint(db, { ...complaint, now })
  await saveComplaint(db, { ...complaint, id: randomUUID(), text: 'Later', now: later })
  expect((await listComplaints(db)).map(({ text }) => text)).toEqual(['Later', complaint.text])
})
