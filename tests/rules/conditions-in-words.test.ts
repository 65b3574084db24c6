import { describe, expect, test } from 'vitest'
import { all, always, any, type Fact, holds, is, lacks, not, surely } from '#rules/conditions.ts'
import { describeCondition } from '#rules/describe.ts'
import { sayPlainly } from '#rules/plain-words.ts'
import { signIn } from '#rules/questions/logins.ts'
import { questionById } from '#rules/questions/questionnaire.ts'

const stage = questionById('stage')
const nobody = is(stage, 'nobody')
const early = is(stage, 'nobody', 'testers')
const accounts = is(signIn, 'accounts')
const live: Fact = { id: 'live', label: 'people use it', when: not(nobody) }

describe('for authors, a condition names ids', () => {
  test.each([
    ['always', always, 'always'],
    ['never', not(always), 'never'],
    ['one answer', nobody, 'stage is nobody'],
    ['one of several', early, 'stage is nobody or testers'],
    ['none of several', lacks(stage, 'nobody', 'testers'), 'stage is not nobody or testers'],
    ['twice not', not(not(nobody)), 'stage is nobody'],
    ['a fact', holds(live), '(people use it)'],
    ['no fact', not(holds(live)), 'not (people use it)'],
    ['surely', surely(nobody), 'surely (stage is nobody)'],
    ['not surely', not(surely(nobody)), 'not surely (stage is nobody)'],
    ['both', all(nobody, accounts), 'stage is nobody and sign-in is accounts'],
    ['not both', not(all(nobody, accounts)), 'stage is not nobody or sign-in is not accounts'],
    ['either', any(nobody, accounts), 'stage is nobody or sign-in is accounts'],
    ['neither', not(any(nobody, accounts)), 'stage is not nobody and sign-in is not accounts'],
    [
      'either inside both',
      all(any(nobody, accounts), accounts),
      '(stage is nobody or sign-in is accounts) and sign-in is accounts',
    ],
    [
      'both inside either',
      any(all(nobody, accounts), accounts),
      '(stage is nobody and sign-in is accounts) or sign-in is accounts',
    ],
    ['a group of one', all(any(nobody), accounts), 'stage is nobody and sign-in is accounts'],
  ])('%s', (_, condition, words) => {
    expect(describeCondition(condition)).toBe(words)
  })
})

describe('for founders, a condition quotes questions and answers', () => {
  const [stageAsks, signInAsks] = [`“${stage.text}”`, `“${signIn.text}”`]
  const label = (id: string) => `“${stage.options.find((option) => option.id === id)?.label}”`
  const hasAccounts = `${signInAsks} is answered “${signIn.options.find(({ id }) => id === 'accounts')?.label}”`
  const hasNone = hasAccounts.replace('is answered', 'is known, and not')
  const isNobody = `${stageAsks} is answered ${label('nobody')}`
  const isNotNobody = `${stageAsks} is known, and not ${label('nobody')}`

  test.each([
    ['always', always, 'always'],
    ['never', not(always), 'never'],
    ['one answer', nobody, isNobody],
    [
      'one of several',
      early,
      isNobody.replace(label('nobody'), `${label('testers')} or ${label('nobody')}`),
    ],
    ['not that answer', not(nobody), isNotNobody],
    ['twice not', not(not(nobody)), isNobody],
    ['surely', surely(nobody), isNobody],
    ['not surely', not(surely(nobody)), isNotNobody],
    ['a fact', holds(live), 'people use it'],
    ['no fact', not(holds(live)), 'it isn’t so that people use it'],
    ['both', all(nobody, accounts), `${isNobody}, and ${hasAccounts}`],
    ['not both', not(all(nobody, accounts)), `${isNotNobody}, or ${hasNone}`],
    ['either', any(nobody, accounts), `${isNobody}, or ${hasAccounts}`],
    ['neither', not(any(nobody, accounts)), `${isNotNobody}, and ${hasNone}`],
    [
      'either inside both',
      all(any(nobody, accounts), accounts),
      `(${isNobody}, or ${hasAccounts}), and ${hasAccounts}`,
    ],
    [
      'both inside either',
      any(all(nobody, accounts), accounts),
      `(${isNobody}, and ${hasAccounts}), or ${hasAccounts}`,
    ],
    ['a group of one', all(any(nobody), accounts), `${isNobody}, and ${hasAccounts}`],
  ])('%s', (_, condition, words) => {
    expect(sayPlainly(condition)).toBe(words)
  })

  test('what decides whether a question is asked is said by that question', () => {
    const passwords = questionById('passwords')
    expect(sayPlainly(any(passwords.askedWhen, nobody))).toBe(
      `“${passwords.text}” is asked, or ${isNobody}`,
    )
    expect(sayPlainly(not(any(passwords.askedWhen, nobody)))).not.toContain('is asked')
  })
})
