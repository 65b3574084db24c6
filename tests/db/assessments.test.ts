import { sql } from 'kysely'
import { expect, test } from 'vitest'
import {
  completeAssessment,
  findAssessment,
  saveAnswer,
  startFromAnswers,
} from '#db/assessments.server.ts'
import type { Database } from '#db/open.server.ts'
import { temporaryDatabase } from './temporary-database.ts'

const now = new Date('2026-11-22T10:00:00.000Z')
const later = new Date('2026-11-22T10:05:00.000Z')
const tokenHash = 'hash-of-a-token'

const conclusion = {
  tokenHash,
  appName: 'Łódź Rentals',
  companyName: null,
  summary: {
    rulesVersion: '1.0.0',
    verdict: 'yes',
    score: 60,
    scoreLow: 40,
    scoreHigh: 80,
    band: 'high',
    nextStep: 'audit',
  },
  result: { verdict: 'yes', findings: [{ id: 'open-database' }] },
  report: { title: 'Łódź Rentals' },
  now: later,
}

function save(db: Database, questionId: string, ...value: string[]) {
  return saveAnswer(db, { tokenHash, questionId, value, now })
}

async function countAssessments(db: Database): Promise<number> {
  return (await db.selectFrom('assessment').select('id').execute()).length
}

test('the first answer starts an assessment', async () => {
  const db = await temporaryDatabase()
  expect(await findAssessment(db, { tokenHash })).toBeUndefined()
  expect(await save(db, 'saves-data', 'yes')).toBe('saved')
  expect(await findAssessment(db, { tokenHash })).toMatchObject({
    startedAt: now.toISOString(),
    completedAt: null,
    answers: { 'saves-data': ['yes'] },
    result: null,
    report: null,
  })
})

test('a later answer replaces the earlier one and keeps the others', async () => {
  const db = await temporaryDatabase()
  await save(db, 'builders', 'lovable', 'other')
  await save(db, 'saves-data', 'yes')
  await saveAnswer(db, { tokenHash, questionId: 'saves-data', value: ['no'], now: later })
  expect(await findAssessment(db, { tokenHash })).toMatchObject({
    startedAt: now.toISOString(),
    updatedAt: later.toISOString(),
    answers: { builders: ['lovable', 'other'], 'saves-data': ['no'] },
  })
})

test('double click, retry and two tabs give one assessment', async () => {
  const db = await temporaryDatabase()
  const saves = Array.from({ length: 8 }, (_, tab) => save(db, `question-${tab % 3}`, 'yes'))
  expect(new Set(await Promise.all(saves))).toEqual(new Set(['saved']))
  expect(await countAssessments(db)).toBe(1)
})

test('two tokens give two assessments', async () => {
  const db = await temporaryDatabase()
  await save(db, 'saves-data', 'yes')
  await saveAnswer(db, { tokenHash: 'other', questionId: 'saves-data', value: ['no'], now })
  expect((await findAssessment(db, { tokenHash }))?.answers).toEqual({ 'saves-data': ['yes'] })
  expect(await countAssessments(db)).toBe(2)
})

test('completing keeps everything that was concluded', async () => {
  const db = await temporaryDatabase()
  await save(db, 'saves-data', 'yes')
  const answers = { 'saves-data': ['yes'] }
  expect(await completeAssessment(db, { ...conclusion, answers })).toBe('completed')
  expect(await findAssessment(db, { tokenHash })).toMatchObject({
    completedAt: later.toISOString(),
    appName: 'Łódź Rentals',
    companyName: null,
    answers,
    rulesVersion: '1.0.0',
    result: conclusion.result,
    report: conclusion.report,
  })
})

test('completing twice changes nothing the second time', async () => {
  const db = await temporaryDatabase()
  await save(db, 'saves-data', 'yes')
  const completion = { ...conclusion, answers: { 'saves-data': ['yes'] } }
  await completeAssessment(db, completion)
  const again = { ...completion, appName: 'Another', now: new Date('2027-01-01') }
  expect(await completeAssessment(db, again)).toBe('already-completed')
  const found = await findAssessment(db, { tokenHash })
  expect(found).toMatchObject({ appName: 'Łódź Rentals', completedAt: later.toISOString() })
})

test('nothing is concluded from answers that changed meanwhile', async () => {
  const db = await temporaryDatabase()
  await save(db, 'saves-data', 'yes')
  await save(db, 'saves-data', 'no')
  const stale = { ...conclusion, answers: { 'saves-data': ['yes'] } }
  expect(await completeAssessment(db, stale)).toBe('changed')
  expect(await completeAssessment(db, { ...conclusion, answers: {} })).toBe('changed')
  expect((await findAssessment(db, { tokenHash }))?.completedAt).toBeNull()
})

test('the order of questions is not a change', async () => {
  const db = await temporaryDatabase()
  await save(db, 'b', 'yes')
  await save(db, 'a', 'no')
  const answers = { b: ['yes'], a: ['no'] }
  expect(await completeAssessment(db, { ...conclusion, answers })).toBe('completed')
})

test('a completed assessment takes no more answers', async () => {
  const db = await temporaryDatabase()
  await save(db, 'saves-data', 'yes')
  await completeAssessment(db, { ...conclusion, answers: { 'saves-data': ['yes'] } })
  expect(await save(db, 'saves-data', 'no')).toBe('completed')
  expect(await save(db, 'has-logins', 'no')).toBe('completed')
  expect((await findAssessment(db, { tokenHash }))?.answers).toEqual({ 'saves-data': ['yes'] })
})

test('completing what was never started throws', async () => {
  const db = await temporaryDatabase()
  const completing = completeAssessment(db, { ...conclusion, answers: {} })
  await expect(completing).rejects.toThrow('no assessment')
})

test('a new draft starts from old answers, once', async () => {
  const db = await temporaryDatabase()
  const answers = { 'saves-data': ['yes'], builders: ['lovable', 'other'] }
  const names = { appName: 'Kerzenladen', companyName: null }
  await startFromAnswers(db, { tokenHash: 'new', answers, ...names, now })
  await saveAnswer(db, { tokenHash: 'new', questionId: 'saves-data', value: ['no'], now: later })
  await startFromAnswers(db, { tokenHash: 'new', answers, now: later })
  const found = await findAssessment(db, { tokenHash: 'new' })
  expect(found?.answers).toEqual({ ...answers, 'saves-data': ['no'] })
  expect(found).toMatchObject({ ...names, completedAt: null })
})

test('hostile ids and values come back as they went in', async () => {
  const db = await temporaryDatabase()
  const hostile = `__proto__'"; drop table answer; -- \u0000 漢字 🙂`
  await save(db, hostile, hostile)
  await save(db, '__proto__', 'yes')
  const found = await findAssessment(db, { tokenHash })
  expect(Object.entries(found?.answers ?? {})).toEqual(
    expect.arrayContaining([
      [hostile, [hostile]],
      ['__proto__', ['yes']],
    ]),
  )
})

test('V2.3.3: an error half-way leaves nothing behind', async () => {
  const db = await temporaryDatabase()
  await sql`create trigger fail before insert on answer begin select raise(abort, 'no'); end`.execute(
    db,
  )
  await expect(save(db, 'saves-data', 'yes')).rejects.toThrow('no')
  expect(await countAssessments(db)).toBe(0)
})

test('V2.3.3: an error while completing leaves the draft as it was', async () => {
  const db = await temporaryDatabase()
  await save(db, 'saves-data', 'yes')
  const circular: Record<string, unknown> = {}
  circular.self = circular
  const answers = { 'saves-data': ['yes'] }
  const failing = completeAssessment(db, { ...conclusion, answers, report: circular })
  await expect(failing).rejects.toThrow('circular')
  expect(await findAssessment(db, { tokenHash })).toMatchObject({ completedAt: null, result: null })
  expect(await completeAssessment(db, { ...conclusion, answers })).toBe('completed')
})
