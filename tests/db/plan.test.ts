import { expect, test } from 'vitest'
import { findAssessment, startFromAnswers } from '#db/assessments.server.ts'
import type { Database } from '#db/open.server.ts'
import { changeTicks, listTicks } from '#db/plan.server.ts'
import { temporaryDatabase } from './temporary-database.ts'

const now = new Date('2026-11-22T10:00:00Z')
const later = new Date('2026-11-23T10:00:00Z')

async function startAssessment(db: Database, tokenHash: string): Promise<string> {
  await startFromAnswers(db, { tokenHash, answers: {}, now })
  return (await findAssessment(db, { tokenHash }))?.id ?? ''
}

test('ticks are kept, each with the time of its first click, for one assessment alone', async () => {
  const db = await temporaryDatabase()
  const assessmentId = await startAssessment(db, 'one')
  const other = await startAssessment(db, 'other')
  const change = { assessmentId, add: ['no-backup', 'open-database'], remove: [], now }
  expect(await changeTicks(db, change)).toBe(true)
  expect(await changeTicks(db, { ...change, now: later })).toBe(true)
  expect(await listTicks(db, { assessmentId })).toEqual(['no-backup', 'open-database'])
  expect(await listTicks(db, { assessmentId: other })).toEqual([])
  const times = await db.selectFrom('plan_tick').select('done_at').distinct().execute()
  expect(times).toEqual([{ done_at: now.toISOString() }])
})

test('taking one back leaves the others, and can be done twice', async () => {
  const db = await temporaryDatabase()
  const assessmentId = await startAssessment(db, 'one')
  const ids = ['no-backup', 'open-database']
  await changeTicks(db, { assessmentId, add: ids, remove: [], now })
  for (const _ of ids) {
    await changeTicks(db, { assessmentId, add: [], remove: ['no-backup'], now: later })
    expect(await listTicks(db, { assessmentId })).toEqual(['open-database'])
  }
})

test('two tabs keep what the other one ticked', async () => {
  const db = await temporaryDatabase()
  const assessmentId = await startAssessment(db, 'one')
  await Promise.all([
    changeTicks(db, { assessmentId, add: ['no-backup'], remove: [], now }),
    changeTicks(db, { assessmentId, add: ['open-database'], remove: [], now }),
  ])
  expect(await listTicks(db, { assessmentId })).toEqual(['no-backup', 'open-database'])
})

test('for an assessment that is gone nothing is written, and its ticks went with it', async () => {
  const db = await temporaryDatabase()
  const assessmentId = await startAssessment(db, 'one')
  const change = { assessmentId, add: ['no-backup'], remove: [], now }
  await changeTicks(db, change)
  await db.deleteFrom('assessment').where('id', '=', assessmentId).execute()
  expect(await changeTicks(db, change)).toBe(false)
  expect(await listTicks(db, { assessmentId })).toEqual([])
})
