import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { describeQuestion, UNSURE_HINT } from '#app/quiz/question-view.server.ts'
import type { QuestionView } from '#app/quiz/question-view.ts'
import { parseAnswer } from '#rules/answers.ts'
import { pathThrough } from '#rules/path.ts'
import { QUESTIONS, questionById } from '#rules/questions/questionnaire.ts'
import type { Answers } from '#rules/states.ts'

function viewOf(id: string, answers: Answers, fromCheck = false): QuestionView {
  return describeQuestion(questionById(id), { answers, path: pathThrough(answers) }, { fromCheck })
}

const begun = { builders: ['lovable'], stage: ['real-people'], 'made-of': ['made-for-us'] }

describe('every question', () => {
  test.each(QUESTIONS.map(({ id }) => id))('%s reaches the page whole', (id) => {
    const view = viewOf(id, {})
    const shown = view.groups.flatMap(({ options }) => options.map((option) => option.id))
    expect(shown.sort()).toEqual(
      questionById(id)
        .options.map((option) => option.id)
        .sort(),
    )
    expect(view.nothingChosen).not.toBe('')
    expect(view.section).not.toBe('')
  })

  test.each(QUESTIONS.filter(({ kind }) => kind === 'many').map(({ id }) => id))(
    '%s: what can’t be combined on the page is what the server refuses',
    (id) => {
      const question = questionById(id)
      const options = viewOf(id, {}).groups.flatMap((group) => group.options)
      for (const { id: option, alone } of options) {
        const other = question.options.find((each) => each.id !== option)?.id ?? ''
        const refused = options.find((each) => each.id === other)?.alone === true || alone
        expect(parseAnswer(question, [option, other]).ok).toBe(!refused)
      }
    },
  )
})

test('not knowing is explained at every option for it, in its own words where it has some', () => {
  for (const question of QUESTIONS) {
    const own = question.options.find(({ id }) => id === 'unsure')
    if (own === undefined) continue
    const options = viewOf(question.id, {}).groups.flatMap((group) => group.options)
    const { hint } = options.find(({ id }) => id === 'unsure') ?? {}
    expect(hint).toBe(own.hint ?? UNSURE_HINT)
  }
})

test('the exact menus of the founder’s own builder come before general advice', () => {
  const { findOut } = viewOf('database-access', begun)
  expect(findOut[0]?.from).toContain('Lovable')
  expect(findOut.at(-1)?.from).toBeNull()
})

test('each word on the page is explained on the page', () => {
  const view = viewOf('database-access', begun)
  const texts = [view.help, view.why, ...view.findOut.flatMap(({ steps }) => steps)]
  const linked = texts.flatMap((text) =>
    text.flatMap((part) => (typeof part === 'string' ? [] : [part.term])),
  )
  expect(linked.length).toBeGreaterThan(0)
  expect(view.words.map(({ id }) => id).sort()).toEqual(linked.sort())
})

test('sections can be jumped back to, and never ahead', () => {
  const { sections } = viewOf('sign-in', begun)
  expect(sections.map(({ state, to }) => [state, to])).toEqual([
    ['done', '/quiz/builders'],
    ['here', '/quiz/sign-in'],
    ['ahead', null],
    ['ahead', null],
    ['ahead', null],
  ])
})

test('back leads to the question before, and from the check back to the check', () => {
  expect(viewOf('builders', {}).back.to).toBe('/')
  expect(viewOf('stage', begun).back.to).toBe('/quiz/builders')
  const complete = {
    ...begun,
    'made-of': ['fixed-pages'],
    'sign-in': ['nobody'],
    'saved-data': ['nothing'],
    payments: ['none'],
    'keys-in-page': ['none-found'],
    'owner-accounts': ['two-step'],
  }
  expect(viewOf('payments', complete, true).back.to).toBe('/quiz/check')
})

test('the page says when a change brought a question up, and only then', () => {
  expect(viewOf('sign-in', begun, true).isBroughtUp).toBe(true)
  expect(viewOf('sign-in', begun, false).isBroughtUp).toBe(false)
  expect(viewOf('stage', begun, true).isBroughtUp).toBe(false)
})

test('“at most” never grows on the way, and the last question is called the last', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { minLength: 40, maxLength: 40 }), (choices) => {
      const answers: Record<string, readonly string[]> = {}
      let atMost = Number.POSITIVE_INFINITY
      for (const choice of choices) {
        const { open } = pathThrough(answers)
        if (open === undefined) return
        const { progress } = viewOf(open.id, answers)
        expect(progress.atMost).toBeLessThanOrEqual(atMost)
        expect(progress.number).toBeLessThanOrEqual(progress.atMost)
        atMost = progress.atMost
        const option = open.options[choice % open.options.length]
        answers[open.id] = [option?.id ?? '']
        if (progress.isLast) expect(pathThrough(answers).complete).toBe(true)
      }
      throw new Error('The quiz does not end.')
    }),
    { numRuns: 200 },
  )
})
