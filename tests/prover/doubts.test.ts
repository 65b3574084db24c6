import { describe, expect, test } from 'vitest'
import { proveDoubts } from '#prover/promises/doubts.ts'
import { proveLearning } from '#prover/promises/learning.ts'
import { createTrial } from '#prover/trial.ts'
import { createAssess, type Ruleset } from '#rules/assess.ts'
import { is, not, surely } from '#rules/conditions.ts'
import { madeOf } from '#rules/questions/app.ts'
import { backups } from '#rules/questions/data.ts'
import { payments } from '#rules/questions/payments.ts'
import { weightOf } from '#rules/score.ts'
import { caught, faultsOf, only, withRule, withScoring } from './broken.ts'

const doubtsIn = (ruleset: Ruleset) => proveDoubts(createTrial(ruleset))
const learningIn = (ruleset: Ruleset) => proveLearning(createTrial(ruleset))
const backupRules = only('no-backup', 'restore-never-tested')

test('what we ship has no fault', () => {
  expect(faultsOf([...doubtsIn(backupRules), ...learningIn(backupRules)])).toEqual([])
})

describe('4. an unknown that reads as safe', () => {
  test('because its rule counts “not known” as “no”', () => {
    const ruleset = withRule('no-backup', { when: surely(is(backups, 'none')) }, only('no-backup'))
    const { answers, changed } = caught(
      doubtsIn(ruleset),
      'no-backup is ok before an answer that makes it a risk',
    )
    expect(answers).toEqual({ 'made-of': ['installed'] })
    expect(changed).toEqual({ 'made-of': ['installed'], backups: ['none'] })
    const assess = createAssess(ruleset)
    expect(assess(answers).score).toBe(0)
    expect(assess(changed ?? {}).score).toBe(30)
  })

  test('because it weighs nothing', () => {
    const proofs = doubtsIn(
      withScoring(
        {
          weightOf: (severity, confirmed) => ({
            ...weightOf(severity, confirmed),
            share: confirmed ? weightOf(severity, true).share : 0,
          }),
        },
        backupRules,
      ),
    )
    caught(proofs, 'a doubt about a high counts for nothing')
    const { answers } = caught(proofs, 'nothing counts the doubt about no-backup')
    expect(answers).toEqual({})
  })

  test('because two rules leave it to each other', () => {
    const ruleset = withRule('no-backup', { doubtCountedIn: 'restore-never-tested' }, backupRules)
    const { answers } = caught(doubtsIn(ruleset), 'nothing counts the doubt about no-backup')
    expect(createAssess(ruleset)({ ...answers, 'made-of': ['installed'] }).findings).toEqual([])
  })
})

test('4. a doubt that is counted in a rule whose own doubt is counted elsewhere', () => {
  const three = only('readable-passwords', 'pretend-login', 'home-made-login')
  const ruleset = withRule('home-made-login', { doubtCountedIn: 'pretend-login' }, three)
  caught(doubtsIn(ruleset), 'home-made-login counts its doubt in a rule that counts it elsewhere')
})

describe('4. an unknown that weighs as much as a risk', () => {
  test('or more than one severity less', () => {
    const same = doubtsIn(withScoring({ weightOf: (severity) => weightOf(severity, true) }))
    caught(same, 'a doubt about a high counts as confirmed')
    caught(same, 'a doubt about a high weighs as much as the risk')
    caught(same, 'a doubt about a high is not one severity lower')
    const tiny = doubtsIn(
      withScoring({
        weightOf: (severity, confirmed) => weightOf(confirmed ? severity : 'low', confirmed),
      }),
    )
    caught(tiny, 'a doubt about a critical is not one severity lower')
  })
})

describe('5. learning that leaves the range', () => {
  test('upwards: a rule that doesn’t apply until the answer is there', () => {
    const ruleset = withRule(
      'price-set-in-browser',
      { appliesWhen: surely(is(payments, 'checkout', 'own-card-form')) },
      only('price-set-in-browser'),
    )
    const { answers, changed } = caught(
      learningIn(ruleset),
      'price-set-in-browser: learning an answer raises the high end',
    )
    const [before, after] = [answers, changed ?? {}].map(
      (given) => createAssess(ruleset)(given).range,
    )
    expect([before?.high, after?.high]).toEqual([0, 30])
  })

  test('downwards: a rule that applies until the answer is there', () => {
    const ruleset = withRule(
      'no-two-step-login',
      { appliesWhen: not(surely(is(madeOf, 'service'))) },
      only('no-two-step-login'),
    )
    const { answers, changed } = caught(
      learningIn(ruleset),
      'no-two-step-login: learning an answer lowers the low end',
    )
    expect(answers['owner-accounts']).toBeDefined()
    const live = { stage: ['real-people'] }
    const [before, after] = [answers, changed ?? {}].map(
      (given) => createAssess(ruleset)({ ...live, ...given }).range,
    )
    expect([before?.low, after?.low]).toEqual([12, 0])
  })

  test('upwards: a doubt counted in a lighter rule', () => {
    const swapped = withRule('no-backup', { doubtCountedIn: 'restore-never-tested' }, backupRules)
    const proofs = learningIn(
      withRule('restore-never-tested', { doubtCountedIn: 'no-such-rule' }, swapped),
    )
    caught(proofs, 'no-backup, restore-never-tested: learning an answer raises the high end')
  })
})

test('5. a score outside its range', () => {
  const heavy = withScoring(
    { weightOf: (severity, confirmed) => weightOf(confirmed ? severity : 'critical', true) },
    only('no-backup'),
  )
  expect(caught(learningIn(heavy), 'no-backup: the score leaves its range').answers).toEqual({})
})
