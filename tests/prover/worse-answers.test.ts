import { expect, test } from 'vitest'
import { proveWorseAnswers } from '#prover/promises/worse-answers.ts'
import { createTrial } from '#prover/trial.ts'
import type { Ruleset } from '#rules/assess.ts'
import { is, lacks } from '#rules/conditions.ts'
import { backups } from '#rules/questions/data.ts'
import { botBrakes } from '#rules/questions/keys.ts'
import { caught, faultsOf, only, scoresOf, withQuestion, withRule } from './broken.ts'

const prove = (ruleset: Ruleset) => proveWorseAnswers(createTrial(ruleset))
const backupRules = only('no-backup', 'restore-never-tested', 'no-brakes', 'open-forms-unfiltered')
const orderOfBackups = 'backups: its order from best to worst doesn’t hold'

/** The order of other questions can't be walked with so few rules. */
const about = (ruleset: Ruleset, id: string) =>
  faultsOf(prove(ruleset)).filter((what) => what.startsWith(`${id}:`))

test('what we ship has no fault', () => {
  expect(about(backupRules, 'backups')).toEqual([])
  expect(about(backupRules, 'bot-brakes')).toEqual([])
})

test('6. an inverted rule: “no backup” is better than a tested one', () => {
  const ruleset = withRule('no-backup', { when: lacks(backups, 'none') }, backupRules)
  const fault = caught(prove(ruleset), orderOfBackups)
  const [before = 0, after = 0] = scoresOf(ruleset, fault)
  expect(after).toBeLessThan(before)
})

test('6. an order that is written the wrong way round', () => {
  const ruleset = withQuestion('backups', { bestToWorst: ['none', 'tested'] }, only('no-backup'))
  const fault = caught(prove(ruleset), orderOfBackups)
  expect(fault.answers).toEqual({ 'made-of': ['installed'], backups: ['none'] })
  expect(scoresOf(ruleset, fault)).toEqual([30, 0])
})

test('6. an order by which the app becomes less live', () => {
  const ruleset = withQuestion(
    'stage',
    { bestToWorst: ['real-people', 'nobody'] },
    only('no-backup'),
  )
  const fault = caught(prove(ruleset), 'stage: its order from best to worst doesn’t hold')
  expect([fault.answers, fault.changed]).toEqual([
    { stage: ['real-people'] },
    { stage: ['nobody'] },
  ])
})

test('6. an order that can’t be walked', () => {
  const ruleset = withQuestion(
    'backups',
    { askedWhen: { op: 'not', of: { op: 'always' } } },
    backupRules,
  )
  caught(prove(ruleset), 'backups: its order is never walked')
})

test('6. a tick that raises one score and lowers another', () => {
  const ruleset = withRule('no-brakes', { when: is(botBrakes, 'spam-check') }, backupRules)
  const fault = caught(
    prove(ruleset),
    'bot-brakes: the tick spam-check raises some scores and lowers others',
  )
  expect(fault.changed?.['bot-brakes']).toContain('spam-check')
})
