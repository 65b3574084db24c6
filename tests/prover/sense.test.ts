import { describe, expect, test, vi } from 'vitest'
import { createObservers, OTHER_CONDITIONS } from '#prover/sense/observers.ts'
import { proveOptionsMatter } from '#prover/sense/options.ts'
import { proveReach } from '#prover/sense/reach.ts'
import { proveNothingIsSettled } from '#prover/sense/settled.ts'
import { proveNoTwins } from '#prover/sense/twins.ts'
import { createTrial } from '#prover/trial.ts'
import { createAssess, RULESET, type Ruleset } from '#rules/assess.ts'
import { all, always, is, lacks, not, surely } from '#rules/conditions.ts'
import type { Question } from '#rules/question.ts'
import { madeOf } from '#rules/questions/app.ts'
import { backups } from '#rules/questions/data.ts'
import { questionById } from '#rules/questions/questionnaire.ts'
import { ruleById } from '#rules/risks/all.ts'
import { caught, faultsOf, only, withQuestion, withRule } from './broken.ts'

// The whole questionnaire is walked, several times.
vi.setConfig({ testTimeout: 30_000 })

const backupRules = only('no-backup', 'restore-never-tested')
const reachIn = (ruleset: Ruleset) => proveReach(createTrial(ruleset))
const twinsIn = (ruleset: Ruleset) => proveNoTwins(createTrial(ruleset))
const optionsIn = (ruleset: Ruleset) => {
  const trial = createTrial(ruleset, OTHER_CONDITIONS)
  return proveOptionsMatter(trial, createObservers(trial))
}
const settledIn = (ruleset: Ruleset) => {
  const trial = createTrial(ruleset, OTHER_CONDITIONS)
  return proveNothingIsSettled(trial, createObservers(trial))
}
const changeOption = (
  id: string,
  option: string,
  change: Partial<Question['options'][number]>,
) => ({
  options: questionById(id).options.map((one) => (one.id === option ? { ...one, ...change } : one)),
})

test('what we ship has no fault', () => {
  expect(faultsOf([...reachIn(RULESET), twinsIn(RULESET)])).toEqual([])
  expect(faultsOf([optionsIn(RULESET), settledIn(RULESET)])).toEqual([])
})

test('a question that nothing leads to', () => {
  const askedWhen = all(is(madeOf, 'installed'), is(madeOf, 'service'))
  const proofs = reachIn(withQuestion('updates', { askedWhen }, backupRules))
  caught(proofs, 'no answers lead to updates')
})

describe('a rule that can never be', () => {
  test('a risk', () => {
    const when = all(is(backups, 'none'), is(backups, 'tested'))
    caught(reachIn(withRule('no-backup', { when }, backupRules)), 'no-backup is never risk')
  })

  test('fine', () => {
    const when = not(is(backups, 'none'))
    const ruleset = withRule('no-backup', { when, appliesWhen: when }, backupRules)
    caught(reachIn(ruleset), 'no-backup is never ok')
  })

  test('unknown', () => {
    const ruleset = withRule(
      'no-backup',
      { when: surely(is(backups, 'none')), appliesWhen: surely(backups.askedWhen) },
      backupRules,
    )
    caught(reachIn(ruleset), 'no-backup is never unknown')
  })

  test('not applicable, though it has a condition', () => {
    const appliesWhen = not(all(is(madeOf, 'service'), is(madeOf, 'installed')))
    const ruleset = withRule('no-two-step-login', { appliesWhen }, only('no-two-step-login'))
    caught(reachIn(ruleset), 'no-two-step-login is never not-applicable')
  })
})

describe('two rules that always fire together', () => {
  test('because one is a copy of the other', () => {
    const rules = [...backupRules.rules, { ...ruleById('no-backup'), id: 'no-copy' }]
    caught(twinsIn({ ...RULESET, rules }), 'no-backup and no-copy always fire together')
  })

  test('because one says the same in other words', () => {
    const when = not(lacks(backups, 'none'))
    const rules = [...backupRules.rules, { ...ruleById('no-backup'), id: 'no-copy', when }]
    caught(twinsIn({ ...RULESET, rules }), 'no-backup and no-copy always fire together')
  })
})

describe('an option that changes nothing', () => {
  test('because no condition names it', () => {
    const options = [...backups.options, { id: 'printed', label: 'It is printed' }]
    caught(
      optionsIn(withQuestion('backups', { options })),
      'backups: the option printed comes out like tested and doesn’t say why it is there',
    )
  })

  test('because nothing reads its question', () => {
    const proof = optionsIn(only('no-backup'))
    caught(proof, 'updates: the option waiting changes nothing')
    caught(proof, 'updates: the option up-to-date changes nothing')
  })

  test('because the condition that names it makes no difference', () => {
    const idle = all(is(backups, 'untested'), lacks(backups, 'untested'))
    caught(
      optionsIn(withRule('no-backup', { when: idle }, only('no-backup'))),
      'backups: the option untested changes nothing',
    )
  })

  test('but says why it is there', () => {
    const change = changeOption('database-access', 'server-only', {})
    const bare = change.options.map(({ neutral: _, ...option }) => option)
    caught(
      optionsIn(withQuestion('database-access', { options: bare })),
      'database-access: the option server-only comes out like locked and doesn’t say why it is there',
    )
  })

  test('or says so, and changes something all the same', () => {
    caught(
      optionsIn(withQuestion('backups', changeOption('backups', 'none', { neutral: 'It is.' }))),
      'backups: the option none is called neutral, but it changes something',
    )
  })
})

test('a question that earlier answers settle', () => {
  const ruleset = withQuestion('price-decided', { askedWhen: always })
  const { answers } = caught(
    settledIn(ruleset),
    'price-decided is asked though earlier answers settle it',
  )
  expect(answers.payments).toEqual(['none'])
  const assess = createAssess(ruleset)
  const [server, page] = ['server', 'page'].map(
    (option) => assess({ ...answers, 'price-decided': [option] }).findings,
  )
  expect(server).toEqual(page)
})
