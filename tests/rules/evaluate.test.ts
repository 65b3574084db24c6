import { describe, expect, test } from 'vitest'
import {
  all,
  always,
  any,
  type Condition,
  FALSE,
  is,
  lacks,
  not,
  surely,
  TRUE,
  UNKNOWN,
} from '#rules/conditions.ts'
import { createEvaluator } from '#rules/evaluate.ts'
import { madeOf, stage } from '#rules/questions/app.ts'
import { backups, savedData } from '#rules/questions/data.ts'
import { type Answers, statesOf } from '#rules/states.ts'

/** Two questions that are always asked, and one that depends on the second. */
const questions = [
  stage,
  { ...savedData },
  { ...backups, askedWhen: is(savedData, 'elsewhere-too') },
]

const look = (condition: Condition, answers: Answers) => {
  const evaluator = createEvaluator(questions)
  const { value, explain } = evaluator.compile(condition)
  const states = statesOf(evaluator, answers)
  const mask = explain(states)
  const because = questions.filter((_, position) => (mask & (1 << position)) !== 0)
  return [value(states), because.map(({ id }) => id)]
}

const kept = is(savedData, 'elsewhere-too', 'shows-only')
const nobody = is(stage, 'nobody')

describe('a condition, and the answers that decided it', () => {
  test.each<[string, Condition, Answers, readonly [number, readonly string[]]]>([
    ['always', always, {}, [TRUE, []]],
    ['one of two options', kept, { 'saved-data': ['shows-only'] }, [TRUE, ['saved-data']]],
    ['another option', kept, { 'saved-data': ['nothing'] }, [FALSE, ['saved-data']]],
    ['not knowing', kept, { 'saved-data': ['unsure'] }, [UNKNOWN, ['saved-data']]],
    ['no answer yet', kept, {}, [UNKNOWN, ['saved-data']]],
    ['the opposite', not(kept), { 'saved-data': ['nothing'] }, [TRUE, ['saved-data']]],
    ['the opposite of true', not(kept), { 'saved-data': ['shows-only'] }, [FALSE, ['saved-data']]],
    ['the opposite of unknown', not(kept), {}, [UNKNOWN, ['saved-data']]],
    ['surely, of unknown', surely(kept), {}, [FALSE, ['saved-data']]],
    ['surely, of true', surely(kept), { 'saved-data': ['shows-only'] }, [TRUE, ['saved-data']]],
    ['all, one false', all(kept, nobody), { stage: ['testers'] }, [FALSE, ['stage']]],
    ['all, one unknown', all(kept, nobody), { stage: ['nobody'] }, [UNKNOWN, ['saved-data']]],
    ['any, one true', any(kept, nobody), { stage: ['nobody'] }, [TRUE, ['stage']]],
    ['any, one unknown', any(kept, nobody), { stage: ['testers'] }, [UNKNOWN, ['saved-data']]],
  ])('%s', (_, condition, answers, found) => {
    expect(look(condition, answers)).toEqual(found)
  })
})

test('a question that is not asked counts for nothing, and what closed it explains why', () => {
  const closed = { 'saved-data': ['nothing'], backups: ['none'] }
  expect(look(is(backups, 'none'), closed)).toEqual([FALSE, ['saved-data']])
  const open = { 'saved-data': ['elsewhere-too'], backups: ['none'] }
  expect(look(is(backups, 'none'), open)).toEqual([TRUE, ['backups']])
})

test('a part that two conditions share gives each its own answer', () => {
  const evaluator = createEvaluator(questions)
  const [one, other] = [evaluator.compile(all(kept)), evaluator.compile(not(kept))]
  const states = (id: string) => statesOf(evaluator, { 'saved-data': [id] })
  expect([one.value(states('nothing')), other.value(states('nothing'))]).toEqual([FALSE, TRUE])
  expect([one.value(states('shows-only')), other.value(states('shows-only'))]).toEqual([
    TRUE,
    FALSE,
  ])
})

test('a question or an option that is not there has no place', () => {
  const { positionOf, bitOf, gateOf } = createEvaluator(questions)
  expect(positionOf(madeOf.id)).toBeUndefined()
  expect(bitOf(0, 'moon')).toBeUndefined()
  expect(bitOf(99, 'nobody')).toBeUndefined()
  expect(gateOf(99, [])).toBe(FALSE)
  expect(gateOf(0, [])).toBe(TRUE)
})

test('the lack of a tick is the opposite of the tick', () => {
  const lacking = lacks(stage, 'nobody')
  expect(look(lacking, { stage: ['testers'] })).toEqual([TRUE, ['stage']])
  expect(look(lacking, { stage: ['nobody'] })).toEqual([FALSE, ['stage']])
})
