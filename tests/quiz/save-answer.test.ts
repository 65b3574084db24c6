import { expect, test } from 'vitest'
import { readDraft } from '#app/quiz/draft.server.ts'
import { finishDraft } from '#app/quiz/finish.server.ts'
import { takeAnswer } from '#app/quiz/save-answer.server.ts'
import { newToken } from '#app/server/token.server.ts'
import { questionById } from '#rules/questions/questionnaire.ts'
import { type QuizContext, quizContext } from './context.ts'

const FIXED_PAGES = {
  builders: 'carrd',
  stage: 'real-people',
  'made-of': 'fixed-pages',
  'sign-in': 'nobody',
  'saved-data': 'nothing',
  payments: 'none',
  'keys-in-page': 'none-found',
  'owner-accounts': 'two-step',
}

function post(
  context: QuizContext,
  token: string | undefined,
  questionId: string,
  values: readonly string[],
  fromCheck = false,
): Promise<Response> {
  return takeAnswer(context, { token, question: questionById(questionId), values, fromCheck })
}

async function answerAll(context: QuizContext, token: string): Promise<Response | undefined> {
  let last: Response | undefined
  for (const [id, value] of Object.entries(FIXED_PAGES)) {
    last = await post(context, token, id, [value])
  }
  return last
}

test('a saved answer leads to the first question still open, by 303', async () => {
  const context = await quizContext()
  const response = await post(context, newToken(), 'builders', ['carrd'])
  expect(response.status).toBe(303)
  expect(response.headers.get('Location')).toBe('/quiz/stage')
})

test('the last answer leads to the check', async () => {
  const context = await quizContext()
  const last = await answerAll(context, newToken())
  expect(last?.headers.get('Location')).toBe('/quiz/check')
})

test.each([
  ['nothing chosen', []],
  ['an option that does not exist', ['fortran']],
  ['the same twice', ['real-people', 'real-people']],
  ['two answers to a single choice', ['real-people', 'testers']],
])('%s is refused, what was posted is kept, and nothing is stored', async (_, values) => {
  const context = await quizContext()
  const token = newToken()
  await post(context, token, 'builders', ['carrd'])
  const response = await post(context, token, 'stage', values)
  expect(response.status).toBe(400)
  expect(await response.json()).toMatchObject({ fault: expect.any(String), values })
  expect((await readDraft(context, token)).path.open?.id).toBe('stage')
})

test('“I don’t know” together with another answer is refused with its name', async () => {
  const context = await quizContext()
  const response = await post(context, newToken(), 'builders', ['carrd', 'unsure'])
  expect(response.status).toBe(400)
  expect((await response.json()).fault).toContain('I don’t know')
})

test('a browser that keeps no cookie is told so, and nothing is stored', async () => {
  const context = await quizContext()
  const response = await post(context, undefined, 'builders', ['carrd'])
  expect(response.status).toBe(400)
  expect((await response.json()).problem).toContain('cookie')
  const rows = await context.db.selectFrom('assessment').selectAll().execute()
  expect(rows).toEqual([])
})

test('an answer to a question that is not asked yet is not stored', async () => {
  const context = await quizContext()
  const token = newToken()
  const response = await post(context, token, 'payments', ['none'])
  expect(response.headers.get('Location')).toBe('/quiz/builders')
  expect((await readDraft(context, token)).exists).toBe(false)
})

test('a change that opens a question leads there, one that opens none back to the check', async () => {
  const context = await quizContext()
  const token = newToken()
  await answerAll(context, token)
  const opening = await post(context, token, 'payments', ['checkout'], true)
  expect(opening.headers.get('Location')).toBe('/quiz/price-decided?from=check')
  const closing = await post(context, token, 'payments', ['none'], true)
  expect(closing.headers.get('Location')).toBe('/quiz/check')
})

test('answers of questions that closed are kept for when they open again', async () => {
  const context = await quizContext()
  const token = newToken()
  await answerAll(context, token)
  await post(context, token, 'payments', ['checkout'], true)
  await post(context, token, 'price-decided', ['server'], true)
  await post(context, token, 'payments', ['none'], true)
  await post(context, token, 'payments', ['checkout'], true)
  const { answers, path } = await readDraft(context, token)
  expect(answers['price-decided']).toEqual(['server'])
  expect(path.open?.id).toBe('after-paying')
})

test('a finished check takes no more answers', async () => {
  const context = await quizContext()
  const token = newToken()
  await answerAll(context, token)
  await finishDraft(context, { token, names: { appName: null, companyName: null } })
  const response = await post(context, token, 'stage', ['nobody'])
  expect(response.headers.get('Location')).toBe('/quiz/finished')
  expect((await readDraft(context, token)).answers.stage).toEqual(['real-people'])
})
