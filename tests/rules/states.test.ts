import { expect, test } from 'vitest'
import { assess, createAssess, RULESET } from '#rules/assess.ts'
import { questionById } from '#rules/questions/questionnaire.ts'
import { AnswerError, findFault } from '#rules/states.ts'
import { FOUNDERS } from '#tests/golden/founders.ts'

const [stage, builders] = [questionById('stage'), questionById('builders')]

test.each([
  ['none', stage, [], '"stage" has an empty answer: choose at least one option.'],
  ['one that is not offered', stage, ['moon'], '"stage" has no option "moon".'],
  ['one twice', builders, ['bolt', 'bolt'], '"builders" names the option "bolt" twice.'],
  ['two of one kind', stage, ['nobody', 'testers'], '"stage" takes one option, not 2.'],
  [
    'not knowing, and knowing',
    builders,
    ['bolt', 'unsure'],
    '"builders": the option "unsure" can\'t be combined with others.',
  ],
] as const)('an answer of %s is called by its fault', (_, question, values, fault) => {
  expect(findFault(question, values)).toBe(fault)
})

test('an answer that fits has no fault', () => {
  expect(findFault(stage, ['nobody'])).toBeNull()
  expect(findFault(builders, ['bolt', 'v0'])).toBeNull()
  expect(findFault(builders, ['unsure'])).toBeNull()
})

test('the engine refuses a question that there is not, and names the one that is wrong', () => {
  expect(() => assess({ stages: ['nobody'] })).toThrow(
    expect.objectContaining({
      name: 'AnswerError',
      field: 'stages',
      message: 'No question is called "stages".',
    }),
  )
  expect(() => assess({ stage: ['moon'] })).toThrow(AnswerError)
})

test('an engine over the shipped rules is the one door', () => {
  const again = createAssess(RULESET)
  for (const { answers } of FOUNDERS) expect(again(answers)).toEqual(assess(answers))
})
