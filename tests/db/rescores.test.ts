import { expect, test } from 'vitest'
import { completeAssessment, findAssessment, startFromAnswers } from '#db/assessments.server.ts'
import { listAnswers } from '#db/completed.server.ts'
import { addRescore } from '#db/rescores.server.ts'
import { temporaryDatabase } from './temporary-database.ts'

const now = new Date('2026-11-22T10:00:00Z')
const answers = { stage: ['nobody'], builders: ['bolt'] }
const summary = {
  rulesVersion: '0.9.0',
  verdict: 'yes',
  score: 12,
  scoreLow: 12,
  scoreHigh: 12,
  band: 'medium',
  nextStep: 'quick-fix',
}

test('a new result stands beside the old one, is never written over, and changes nothing else', async () => {
  const db = await temporaryDatabase()
  await startFromAnswers(db, { tokenHash: 'one', answers, now })
  const names = { appName: null, companyName: null }
  const completion = { tokenHash: 'one', answers, ...names, summary, now }
  await completeAssessment(db, { ...completion, result: { old: true }, report: {} })
  await startFromAnswers(db, { tokenHash: 'draft', answers, now })

  const [stored, ...others] = await listAnswers(db)
  expect(others).toEqual([])
  expect(stored).toMatchObject({
    rulesVersion: '0.9.0',
    answers,
    outcome: 'yes, 12 medium, quick-fix',
  })

  const rescore = {
    assessmentId: stored?.id ?? '',
    rulesVersion: '1.0.0',
    verdict: 'yes',
    score: 30,
    band: 'high',
    nextStep: 'audit',
    result: { old: false },
    now,
  }
  expect(await addRescore(db, rescore)).toBe(true)
  expect(await addRescore(db, { ...rescore, score: 99 })).toBe(false)
  const rows = await db.selectFrom('rescore').select('score').execute()
  expect(rows).toEqual([{ score: 30 }])
  expect((await findAssessment(db, { tokenHash: 'one' }))?.result).toEqual({ old: true })
})
