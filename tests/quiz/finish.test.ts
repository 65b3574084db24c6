import { expect, test } from 'vitest'
import { finishDraft } from '#app/quiz/finish.server.ts'
import { hashToken, newToken } from '#app/server/token.server.ts'
import { findAssessment, saveAnswer, startFromAnswers } from '#db/assessments.server.ts'
import { founderById } from '#tests/golden/founders.ts'
import { type QuizContext, quizContext } from './context.ts'

const NAMES = { appName: 'Kerzenladen', companyName: null }

async function draftOf(context: QuizContext, founderId: string): Promise<string> {
  const founder = founderById(founderId)
  const token = newToken()
  const answers = { ...founder.answers }
  await startFromAnswers(context.db, { tokenHash: hashToken(token), answers, now: context.now() })
  return token
}

test('result, report and summary are stored together', async () => {
  const context = await quizContext()
  const token = await draftOf(context, 'lovable-shop-open')
  expect(await finishDraft(context, { token, names: NAMES })).toBe('finished')
  const stored = await findAssessment(context.db, { tokenHash: hashToken(token) })
  expect(stored).toMatchObject({
    completedAt: '2026-11-22T10:00:00.000Z',
    appName: 'Kerzenladen',
    result: { verdict: 'yes', band: 'critical' },
    report: { appName: 'Kerzenladen', completedOn: '2026-11-22' },
  })
})

test('asking twice gives the first result', async () => {
  const context = await quizContext()
  const token = await draftOf(context, 'brochure-site')
  await finishDraft(context, { token, names: NAMES })
  const again = { token, names: { appName: 'Another', companyName: null } }
  expect(await finishDraft(context, again)).toBe('finished')
  const stored = await findAssessment(context.db, { tokenHash: hashToken(token) })
  expect(stored?.appName).toBe('Kerzenladen')
})

test('V2.3.1: with a question open there is no result', async () => {
  const context = await quizContext()
  const token = newToken()
  const answer = { tokenHash: hashToken(token), questionId: 'builders', value: ['carrd'] }
  await saveAnswer(context.db, { ...answer, now: context.now() })
  expect(await finishDraft(context, { token, names: NAMES })).toBe('incomplete')
  const stored = await findAssessment(context.db, { tokenHash: hashToken(token) })
  expect(stored).toMatchObject({ completedAt: null, result: null })
})

test('an answer that another tab saves in that very moment is in the result', async () => {
  const context = await quizContext()
  const token = await draftOf(context, 'brochure-site')
  const late = { tokenHash: hashToken(token), questionId: 'stage', value: ['nobody'] }
  const saved: Promise<string>[] = []
  // The clock is read between reading the answers and writing what follows from them.
  const now = () => {
    if (saved.length === 0) saved.push(saveAnswer(context.db, { ...late, now: context.now() }))
    return context.now()
  }
  expect(await finishDraft({ ...context, now }, { token, names: NAMES })).toBe('finished')
  expect(await Promise.all(saved)).toEqual(['saved'])
  const stored = await findAssessment(context.db, { tokenHash: hashToken(token) })
  expect(stored).toMatchObject({ answers: { stage: ['nobody'] }, result: { live: false } })
})
