import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { completeAssessment, startFromAnswers } from '#db/assessments.server.ts'
import { saveContact } from '#db/contacts.server.ts'
import type { LeadFilter } from '#db/desk/lead-filter.ts'
import { listLeads } from '#db/desk/leads.server.ts'
import { addNote } from '#db/desk/notes.server.ts'
import { eraseContacts, eraseSeries } from '#db/erase.server.ts'
import type { Database } from '#db/open.server.ts'
import { deleteOldContacts, deleteOldResults } from '#db/retention.server.ts'
import { wipeTraces } from '#db/traces.server.ts'
import { temporaryDatabase, temporaryFile } from '../../db/temporary-database.ts'
import { storeLeads } from './store-leads.ts'

const now = new Date('2026-11-22T10:00:00Z')

const bytesOf = (file: string) =>
  Buffer.concat(['', '-wal', '-shm'].map((suffix) => readFileSync(file + suffix)))
    .toString('latin1')
    .toLowerCase()

async function found(db: Database, filter: LeadFilter): Promise<readonly number[]> {
  const { rows, total } = await listLeads(db, { filter, sort: 'newest', limit: 100 })
  expect(total).toBe(rows.length)
  return rows.map(({ number }) => number)
}

async function checkAgain(db: Database, seriesId: string, appName: string): Promise<void> {
  const tokenHash = `again-${seriesId}`
  const answers = { builders: ['bubble'] }
  await startFromAnswers(db, { tokenHash, answers, seriesId, now })
  await completeAssessment(db, {
    tokenHash,
    answers,
    appName,
    companyName: null,
    summary: {
      rulesVersion: '1.0.0',
      verdict: 'none',
      score: 3,
      scoreLow: 3,
      scoreHigh: 3,
      band: 'low',
      nextStep: 'nothing',
    },
    result: { live: false, openQuestions: [] },
    report: { findings: [] },
    now,
  })
}

const contactOf = (db: Database) => async (assessmentId: string, email: string) => {
  const details = { name: 'Quentin Zuber', email, company: null, appUrl: null, message: '' }
  await saveContact(db, { assessmentId, ...details, door: 'audit', now })
}

async function idsOf(db: Database) {
  const rows = await db.selectFrom('lead').select(['number', 'assessment_id']).execute()
  return rows.map((row) => row.assessment_id)
}

test('a lead is found by what it has become, and no more by what it was', async () => {
  const db = await temporaryDatabase()
  await storeLeads(db, [{ appName: 'First' }, { appName: 'Second' }, { appName: 'Third' }])
  const [first = ''] = await idsOf(db)
  expect(await found(db, { builders: ['lovable'] })).toEqual([3, 2, 1])

  await checkAgain(db, first, 'Renamed')
  // The same lead, now the newest.
  expect(await found(db, {})).toEqual([1, 3, 2])
  expect(await found(db, { builders: ['lovable'] })).toEqual([3, 2])
  expect(await found(db, { builders: ['bubble'], verdicts: ['none'], scoreTo: 5 })).toEqual([1])
  expect(await found(db, { search: 'first' })).toEqual([])
  expect(await found(db, { search: 'renamed' })).toEqual([1])

  await db.updateTable('lead').set({ status: 'won' }).where('number', '=', 2).execute()
  expect(await found(db, { statuses: ['won'] })).toEqual([2])
  expect(await found(db, { statuses: ['new'] })).toEqual([1, 3])
})

test('a contact makes a lead findable by it, and its removal takes that back', async () => {
  const db = await temporaryDatabase()
  await storeLeads(db, [{}, {}])
  const [first = ''] = await idsOf(db)
  await contactOf(db)(first, 'quentin@zuber.example')
  expect(await found(db, { hasContact: true, search: 'quen zuber' })).toEqual([1])
  await eraseContacts(db, { seriesId: first, now })
  expect(await found(db, { search: 'quentin' })).toEqual([])
  expect(await found(db, { hasContact: true })).toEqual([])

  await contactOf(db)(first, 'quentin@zuber.example')
  expect(await found(db, { search: 'quentin' })).toEqual([1])
  await deleteOldContacts(db, { before: now, limit: 10 })
  expect(await found(db, { search: 'quentin' })).toEqual([])
})

test('notes are searched, also after they were changed', async () => {
  const db = await temporaryDatabase()
  await storeLeads(db, [{}, {}])
  const member = { id: 'ann', email: 'ann@desk.example', role: 'reviewer' as const }
  await db
    .insertInto('member')
    .values({ ...member, invited_at: now.toISOString() })
    .execute()
  const note = { id: 'note', leadNumber: 2, authorId: 'ann', text: 'Prefers mornings.', now }
  await addNote(db, note)
  expect(await found(db, { search: 'mornings' })).toEqual([2])
  await db.updateTable('note').set({ text: 'Prefers evenings.' }).execute()
  expect(await found(db, { search: 'mornings' })).toEqual([])
  expect(await found(db, { search: 'evenings' })).toEqual([2])
  await db.deleteFrom('note').execute()
  expect(await found(db, { search: 'evenings' })).toEqual([])
})

test('erasing reaches the search at once, and no byte of it is left in the file', async () => {
  const file = temporaryFile()
  const db = await temporaryDatabase(file)
  const others = Array.from({ length: 40 }, (_, at) => ({
    appName: `Other App ${at}`,
    contactAt: now.toISOString(),
    email: `other${at}@example.com`,
  }))
  await storeLeads(db, [
    ...others,
    {
      appName: 'Xylograph',
      contactAt: now.toISOString(),
      name: 'Wilhelmina Quixote',
      email: 'wilhelmina@quixote.example',
      message: 'Our kumquats are public.',
    },
    ...others,
  ])
  const marks = ['xylograph', 'wilhelmina', 'quixote', 'kumquats']
  expect(await found(db, { search: 'xylo kumq' })).toEqual([41])
  for (const mark of marks) expect(bytesOf(file), mark).toContain(mark)

  const { token_hash: tokenHash } = await db
    .selectFrom('assessment')
    .select('token_hash')
    .where('app_name', '=', 'Xylograph')
    .executeTakeFirstOrThrow()
  const { traces } = await eraseSeries(db, { tokenHash })
  expect(await wipeTraces(db, traces)).toBe(true)
  expect(await found(db, { search: 'xylo' })).toEqual([])
  expect(await found(db, {})).toHaveLength(80)
  const bytes = bytesOf(file)
  for (const mark of marks) expect(bytes, mark).not.toContain(mark)
  expect(bytes).toContain('other39@example.com')
})

test('a contact that is removed leaves no byte in the search', async () => {
  const file = temporaryFile()
  const db = await temporaryDatabase(file)
  await storeLeads(db, [{ appName: 'Stays' }])
  const [first = ''] = await idsOf(db)
  await contactOf(db)(first, 'wilhelmina@quixote.example')
  expect(bytesOf(file)).toContain('quixote')
  await wipeTraces(db, await eraseContacts(db, { seriesId: first, now }))
  expect(bytesOf(file)).not.toContain('quixote')
  expect(await found(db, { search: 'stays' })).toEqual([1])
})

test('what retention deletes is gone from the list', async () => {
  const db = await temporaryDatabase()
  await storeLeads(db, [{ completedAt: '2026-01-01T00:00:00.000Z', appName: 'Old' }, {}])
  await found(db, {})
  await deleteOldResults(db, { before: new Date('2026-06-01'), limit: 10 })
  expect(await found(db, {})).toEqual([2])
  expect(await found(db, { search: 'old' })).toEqual([])
})

test('a lead whose newest check is too old to keep falls back to the one with the contact', async () => {
  const db = await temporaryDatabase()
  const asked = '2026-01-01T00:00:00.000Z'
  await storeLeads(db, [{ completedAt: asked, contactAt: asked, appName: 'Before' }, {}])
  const [first = ''] = await idsOf(db)
  await db.updateTable('lead').set({ status: 'qualified' }).where('number', '=', 1).execute()
  await checkAgain(db, first, 'After')
  await deleteOldResults(db, { before: now, limit: 10 })
  expect(await found(db, {})).toEqual([1])
  expect(await found(db, { statuses: ['qualified'], builders: ['lovable'] })).toEqual([1])
  expect(await found(db, { search: 'after' })).toEqual([])
  expect(await found(db, { search: 'before' })).toEqual([1])
})

test('changes that wait are taken in together, and another process sees them', async () => {
  const file = temporaryFile()
  const db = await temporaryDatabase(file)
  const other = await temporaryDatabase(file)
  await storeLeads(db, [{}, {}])
  expect(await found(db, { statuses: ['new'] })).toEqual([2, 1])
  expect(await found(other, { statuses: ['new'] })).toEqual([2, 1])
  await db.updateTable('lead').set({ status: 'won' }).where('number', '=', 1).execute()
  expect(await found(other, { statuses: ['won'] })).toEqual([1])
  expect(await found(db, { statuses: ['won'] })).toEqual([1])
  await other.updateTable('lead').set({ status: 'lost' }).where('number', '=', 1).execute()
  expect(await found(db, { statuses: ['won'] })).toEqual([])
  expect(await found(db, { statuses: ['lost'] })).toEqual([1])
})
