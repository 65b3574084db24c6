import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pathThrough } from '#rules/path.ts'
import { EVALUATOR } from '#rules/questions/evaluator.ts'
import { QUESTIONS } from '#rules/questions/questionnaire.ts'
import { type Answers, statesOf } from '#rules/states.ts'
import { FOUNDERS, founderById } from '#tests/golden/founders.ts'
import { anyAnswer } from './any-answers.ts'

test('the longest way through has 26 questions', () => {
  expect(pathThrough({}).atMost).toBe(26)
  expect(pathThrough(founderById('everything-open').answers).asked).toHaveLength(26)
})

test('fixed pages take 8 questions', () => {
  const start: Answers = {
    'made-of': ['fixed-pages'],
    'sign-in': ['nobody'],
    'saved-data': ['nothing'],
    payments: ['none'],
  }
  const { asked, atMost } = pathThrough(start)
  expect([asked.length, atMost]).toEqual([8, 4])
})

test('not knowing leaves open what a known answer would have closed', () => {
  const start: Answers = {
    builders: ['unsure'],
    stage: ['real-people'],
    'made-of': ['made-for-us'],
  }
  expect(pathThrough(start).atMost).toBe(23)
  expect(pathThrough({ ...start, 'sign-in': ['unsure'] }).atMost).toBe(19)
  expect(pathThrough({ ...start, 'sign-in': ['unsure'], 'saved-data': ['unsure'] }).atMost).toBe(6)
})

test('a way is complete when nothing that is asked is open, and not before', () => {
  const { answers } = founderById('brochure-site')
  expect(pathThrough(answers).complete).toBe(true)
  const { payments: _, ...rest } = answers
  expect(pathThrough(rest).complete).toBe(false)
  expect(pathThrough({}).complete).toBe(false)
})

/** Answers one asked question after another, as a founder does, and yields the path after each. */
function* walk(choose: (position: number) => readonly string[]) {
  let answers: Answers = {}
  for (let step = 0; step <= QUESTIONS.length; step += 1) {
    const path = pathThrough(answers)
    yield { path, answers }
    if (path.open === undefined) return
    answers = { ...answers, [path.open.id]: choose(QUESTIONS.indexOf(path.open)) }
  }
}

const anyChoices = fc.tuple(...QUESTIONS.map(anyAnswer))

test('whatever is answered, the quiz ends, and what is left only shrinks', () => {
  fc.assert(
    fc.property(anyChoices, (choices) => {
      let before = Number.POSITIVE_INFINITY
      let last: ReturnType<typeof pathThrough> | undefined
      for (const { path } of walk((position) => choices[position] ?? [])) {
        expect(path.atMost).toBeLessThan(before)
        expect(path.answered + path.atMost).toBeLessThanOrEqual(26)
        before = path.atMost
        last = path
      }
      expect(last?.complete).toBe(true)
      expect(last?.atMost).toBe(0)
    }),
    { numRuns: 200 },
  )
})

test('what is left is never understated: some answers really take that long', () => {
  const { asked } = pathThrough(founderById('lovable-shop-open').answers)
  const answers = founderById('lovable-shop-open').answers
  for (const [position] of asked.entries()) {
    const given = Object.fromEntries(
      asked.slice(0, position).map(({ id }) => [id, answers[id] ?? []]),
    )
    expect(pathThrough(given).atMost).toBe(26 - position)
  }
})

test('an answer is kept while its question is not asked, and counts again when it is', () => {
  const { answers } = founderById('lovable-shop-open')
  const changed = pathThrough({ ...answers, 'sign-in': ['nobody'] })
  expect(changed.asked.map(({ id }) => id)).not.toContain('passwords')
  expect(changed.complete).toBe(true)
  expect(pathThrough({ ...answers, 'sign-in': ['accounts'] }).complete).toBe(true)
})

test('an unknown question, an unknown option or two values for one choice are refused by name', () => {
  expect(() => statesOf(EVALUATOR, { colour: ['red'] })).toThrow('No question is called "colour".')
  expect(() => statesOf(EVALUATOR, { stage: ['everyone'] })).toThrow(
    '"stage" has no option "everyone".',
  )
  expect(() => statesOf(EVALUATOR, { stage: ['nobody', 'testers'] })).toThrow(
    '"stage" takes one option, not 2.',
  )
  expect(() => statesOf(EVALUATOR, JSON.parse('{"stage": 3}'))).toThrow(
    '"stage" must be a list of option ids.',
  )
  expect(() => statesOf(EVALUATOR, JSON.parse('{"stage": [3]}'))).toThrow(
    '"stage" has no option "3".',
  )
  expect(() => statesOf(EVALUATOR, { constructor: ['x'] })).toThrow(
    'No question is called "constructor".',
  )
})

test('every golden founder is through', () => {
  for (const { answers } of FOUNDERS) expect(pathThrough(answers).complete).toBe(true)
})
