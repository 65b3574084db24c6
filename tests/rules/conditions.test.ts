import { expect, test } from 'vitest'
import {
  all,
  always,
  any,
  type Condition,
  dependencies,
  holds,
  is,
  not,
  surely,
} from '#rules/conditions.ts'
import { createEvaluator } from '#rules/evaluate.ts'
import { isLive } from '#rules/facts.ts'
import { backups, savedData } from '#rules/questions/data.ts'
import { QUESTIONS } from '#rules/questions/questionnaire.ts'

const kept = is(savedData, 'elsewhere-too')
const copied = is(backups, 'tested')

test.each<[string, Condition, readonly string[]]>([
  ['always', always, []],
  ['an answer', kept, ['saved-data']],
  ['the opposite', not(kept), ['saved-data']],
  ['surely', surely(kept), ['saved-data']],
  ['a fact', holds(isLive), dependencies(isLive.when)],
  ['all of them', all(kept, copied), ['saved-data', 'backups']],
  ['any of them', any(copied, kept, always), ['backups', 'saved-data']],
  ['the same question twice', all(kept, not(kept)), ['saved-data']],
  ['parts of parts', any(not(all(kept)), surely(any(copied))), ['saved-data', 'backups']],
])('what %s depends on', (_, condition, questions) => {
  expect(dependencies(condition)).toEqual(questions)
})

test('a fact depends on something', () => {
  expect(dependencies(holds(isLive)).length).toBeGreaterThan(0)
})

test('an evaluator says what it does not know, and when there is too much', () => {
  const { compile } = createEvaluator([savedData])
  expect(() => compile(copied)).toThrow('No question is called "backups".')
  const typo: Condition = { op: 'is', question: 'saved-data', options: ['elsewhere'] }
  expect(() => compile(typo)).toThrow('"saved-data" has no option "elsewhere".')
  const many = [...QUESTIONS, ...QUESTIONS.map((one) => ({ ...one, id: `${one.id}-again` }))]
  expect(() => createEvaluator(many.slice(0, 32))).toThrow('at most 31 questions')
  expect(() => createEvaluator(many.slice(0, 31))).not.toThrow()
})
