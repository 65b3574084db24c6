import { expect, test } from 'vitest'
import { readDraft } from '#app/quiz/draft.server.ts'
import { hashToken, newToken } from '#app/server/token.server.ts'
import { startFromAnswers } from '#db/assessments.server.ts'
import { quizContext } from './context.ts'

test('looking at a draft that nobody began stores nothing', async () => {
  const context = await quizContext()
  const draft = await readDraft(context, newToken())
  expect(draft).toMatchObject({ exists: false, isFinished: false, answers: {} })
  expect(await context.db.selectFrom('assessment').selectAll().execute()).toEqual([])
})

test.each([
  ['an option that is gone', { stage: ['in-orbit'] }],
  ['a question that is gone', { favourite: ['blue'], builders: ['unsure', 'carrd'] }],
  ['something that was never an answer', { builders: 'carrd', stage: [1] }],
])('an older questionnaire’s answers open their questions again: %s', async (_, answers) => {
  const context = await quizContext()
  const token = newToken()
  await startFromAnswers(context.db, { tokenHash: hashToken(token), answers, now: context.now() })
  const draft = await readDraft(context, token)
  expect(draft).toMatchObject({ exists: true, answers: {}, stored: answers })
  expect(draft.path.open?.id).toBe('builders')
})
