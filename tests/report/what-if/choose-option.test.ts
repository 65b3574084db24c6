import { expect, test } from 'vitest'
import { chooseOption } from '#app/report/what-if/choose-option.ts'
import { questionById } from '#rules/questions/questionnaire.ts'
import { findFault } from '#rules/states.ts'

const one = questionById('database-access')
const many = questionById('owner-accounts')
const tick = (id: string) => ({ id, isTicked: true })
const untick = (id: string) => ({ id, isTicked: false })

test.each([
  ['a single choice replaces another', one, ['locked'], tick('no-rules'), ['no-rules']],
  ['a tick replaces not knowing', many, ['unsure'], tick('two-step'), ['two-step']],
  ['a tick joins others', many, ['two-step'], tick('second-person'), ['two-step', 'second-person']],
  ['“none” takes all others away', many, ['two-step', 'second-person'], tick('none'), ['none']],
  ['a tick takes “none” away', many, ['none'], tick('two-step'), ['two-step']],
  ['not knowing takes all away', many, ['two-step'], tick('unsure'), ['unsure']],
  [
    'the last tick taken back leaves not knowing',
    many,
    ['two-step'],
    untick('two-step'),
    ['unsure'],
  ],
  [
    'one of two taken back leaves the other',
    many,
    ['two-step', 'second-person'],
    untick('two-step'),
    ['second-person'],
  ],
  ['a second click changes nothing', many, ['two-step'], tick('two-step'), ['two-step']],
] as const)('%s', (_, question, chosen, change, expected) => {
  const answer = chooseOption(question, chosen, change)
  expect(answer).toEqual(expected)
  expect(findFault(question, answer)).toBeNull()
})
