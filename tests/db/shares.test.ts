import { expect, test } from 'vitest'
import { findAssessment, startFromAnswers } from '#db/assessments.server.ts'
import type { Database } from '#db/open.server.ts'
import { addShare, findSharedReport, listShares, revokeShare } from '#db/shares.server.ts'
import { temporaryDatabase } from './temporary-database.ts'

const now = new Date('2026-11-22T10:00:00Z')
const inDays = (days: number) => new Date(now.getTime() + days * 24 * 60 * 60_000)

async function storeFinished(db: Database, tokenHash = 'one'): Promise<string> {
  await startFromAnswers(db, { tokenHash, answers: {}, now })
  const id = (await findAssessment(db, { tokenHash }))?.id ?? ''
  await db
    .updateTable('assessment')
    .set({ report_json: JSON.stringify({ of: tokenHash }) })
    .where('id', '=', id)
    .execute()
  return id
}

const share = (assessmentId: string, id: string, more = {}) => ({
  id,
  assessmentId,
  tokenHash: `hash of ${id}`,
  now,
  expiresAt: inDays(7),
  atMost: 3,
  ...more,
})

test('a link opens the report until its last moment, and not a moment longer', async () => {
  const db = await temporaryDatabase()
  const assessmentId = await storeFinished(db)
  await addShare(db, share(assessmentId, 'a'))
  const open = (at: Date) => findSharedReport(db, { tokenHash: 'hash of a', now: at })
  expect(await open(new Date(inDays(7).getTime() - 1))).toEqual({
    assessmentId,
    expiresAt: inDays(7).toISOString(),
    report: { of: 'one' },
  })
  expect(await open(inDays(7))).toBeUndefined()
  expect(await listShares(db, { assessmentId, now: inDays(7) })).toEqual([])
  expect(await findSharedReport(db, { tokenHash: 'hash of b', now })).toBeUndefined()
})

test('an ended link is dead at once, also for a late double click that would make it', async () => {
  const db = await temporaryDatabase()
  const assessmentId = await storeFinished(db)
  await addShare(db, share(assessmentId, 'a'))
  await revokeShare(db, { id: 'a', assessmentId, now })
  expect(await findSharedReport(db, { tokenHash: 'hash of a', now })).toBeUndefined()
  expect(await addShare(db, share(assessmentId, 'a'))).toBe('added')
  expect(await listShares(db, { assessmentId, now })).toEqual([])
})

test('nobody ends the link of another report', async () => {
  const db = await temporaryDatabase()
  const mine = await storeFinished(db, 'mine')
  const theirs = await storeFinished(db, 'theirs')
  await addShare(db, share(theirs, 'a'))
  await revokeShare(db, { id: 'a', assessmentId: mine, now })
  expect(await listShares(db, { assessmentId: theirs, now })).toHaveLength(1)
})

test('a double click makes one link', async () => {
  const db = await temporaryDatabase()
  const assessmentId = await storeFinished(db)
  const clicks = [1, 2].map(() => addShare(db, share(assessmentId, 'a')))
  expect(await Promise.all(clicks)).toEqual(['added', 'added'])
  expect(await listShares(db, { assessmentId, now })).toHaveLength(1)
})

test('there are so many links and no more; ended and expired ones make room', async () => {
  const db = await temporaryDatabase()
  const assessmentId = await storeFinished(db)
  await addShare(db, share(assessmentId, 'a', { expiresAt: inDays(1) }))
  await addShare(db, share(assessmentId, 'b'))
  await addShare(db, share(assessmentId, 'c'))
  expect(await addShare(db, share(assessmentId, 'd'))).toBe('full')
  expect(await addShare(db, share(assessmentId, 'd', { now: inDays(1) }))).toBe('added')
  expect(await addShare(db, share(assessmentId, 'e', { now: inDays(1) }))).toBe('full')
  await revokeShare(db, { id: 'b', assessmentId, now: inDays(1) })
  expect(await addShare(db, share(assessmentId, 'e', { now: inDays(1) }))).toBe('added')
  const ids = (await listShares(db, { assessmentId, now: inDays(1) })).map(({ id }) => id)
  expect(ids).toEqual(['c', 'd', 'e'])
})

test('erasing the assessment erases its links', async () => {
  const db = await temporaryDatabase()
  const assessmentId = await storeFinished(db)
  await addShare(db, share(assessmentId, 'a'))
  await db.deleteFrom('assessment').where('id', '=', assessmentId).execute()
  expect(await db.selectFrom('share').selectAll().execute()).toEqual([])
})
