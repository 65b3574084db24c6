import { describe, expect, test } from 'vitest'
import { proveNamesAreNeutral } from '#prover/promises/names.ts'
import { proveSensitiveData } from '#prover/promises/sensitive-data.ts'
import { createTrial } from '#prover/trial.ts'
import { createAssess, type Ruleset } from '#rules/assess.ts'
import { holds, is, lacks, not } from '#rules/conditions.ts'
import { holdsSensitiveData } from '#rules/facts.ts'
import { builders } from '#rules/questions/app.ts'
import { keysInPage } from '#rules/questions/keys.ts'
import { caught, faultsOf, only, scoresOf, withQuestion, withRule } from './broken.ts'

const some = only('no-two-step-login', 'no-backup', 'secret-key-in-page', 'private-files-public')
const namesIn = (ruleset: Ruleset) => proveNamesAreNeutral(createTrial(ruleset))
const sensitiveIn = (ruleset: Ruleset) => proveSensitiveData(createTrial(ruleset))

test('what we ship has no fault', () => {
  expect(faultsOf([...namesIn(some), sensitiveIn(some)])).toEqual([])
})

describe('9. the name of a builder that changes the score', () => {
  test('in a rule', () => {
    const ruleset = withRule(
      'no-two-step-login',
      { appliesWhen: lacks(builders, 'lovable') },
      only('no-two-step-login'),
    )
    const fault = caught(namesIn(ruleset), 'no-two-step-login depends on the question builders')
    expect(scoresOf(ruleset, fault)).toEqual([0, 4])
    expect(fault.answers).toEqual({ builders: ['lovable'] })
  })

  test('in what leads to a question', () => {
    const askedWhen = is(builders, 'lovable')
    const question = withQuestion('backups', { askedWhen }, some)
    const ruleset = withRule('no-backup', { appliesWhen: askedWhen }, question)
    const fault = caught(namesIn(ruleset), 'no-backup depends on the question builders')
    const [before, after] = scoresOf(ruleset, fault)
    expect(before).not.toBe(after)
  })
})

test('9. a key that is meant to be public, as a finding', () => {
  const ruleset = withRule(
    'secret-key-in-page',
    { when: is(keysInPage, 'public', 'paid-service') },
    only('secret-key-in-page'),
  )
  const fault = caught(
    namesIn(ruleset),
    'secret-key-in-page counts a key that is meant to be public',
  )
  expect(scoresOf(ruleset, fault)).toEqual([0, 30])
})

describe('10. sensitive data that doesn’t raise a finding', () => {
  test('because something else takes it back', () => {
    const ruleset = withRule(
      'private-files-public',
      {
        severity: 'medium',
        raisedBy: [{ when: not(holds(holdsSensitiveData)), because: 'nothing sensitive is kept.' }],
      },
      some,
    )
    const { answers, changed } = caught(
      sensitiveIn(ruleset),
      'private-files-public isn’t raised by one where the app keeps health',
    )
    const severities = [answers, changed ?? {}].map(
      (given) =>
        createAssess(ruleset)(given).findings.find((f) => f.area === 'data-access')?.severity,
    )
    expect(severities[0]).toBe(severities[1])
  })

  test('because the rule sits in another area', () => {
    const proofs = sensitiveIn(withRule('private-files-public', { area: 'software' }, some))
    expect(faultsOf(proofs)).toEqual(['there was nothing to look at'])
  })
})
