import { expect, test } from 'vitest'
import { proveNotLive } from '#prover/promises/not-live.ts'
import { createTrial } from '#prover/trial.ts'
import { createAssess } from '#rules/assess.ts'
import { holds } from '#rules/conditions.ts'
import { isLive } from '#rules/facts.ts'
import { easeWhileNotLive } from '#rules/score.ts'
import { caught, faultsOf, only, withRule, withScoring } from './broken.ts'

const prove = (ease: typeof easeWhileNotLive) =>
  proveNotLive(
    createTrial(withScoring({ easeWhileNotLive: ease }, only('payment-message-unverified'))),
  )

test('what we ship has no fault', () => {
  expect(faultsOf(prove(easeWhileNotLive))).toEqual([])
})

test('a damper that erases a critical', () => {
  const erase: typeof easeWhileNotLive = (total) => (total >= 60 ? 0 : total)
  expect(caught(prove(erase), 'a score is gone').detail).toBe('60 becomes 0')

  const ruleset = withScoring({ easeWhileNotLive: erase })
  const { band, findings } = createAssess(ruleset)({
    stage: ['nobody'],
    payments: ['checkout'],
    'after-paying': ['unverified-message'],
  })
  expect([band, findings.some(({ severity }) => severity === 'critical')]).toEqual(['none', true])
})

test('a damper of two bands', () => {
  const { detail } = caught(
    prove((total) => Math.min(total, Math.max(1, total - 40))),
    'a score falls by more than one band',
  )
  expect(detail).toBe('30 becomes 1')
})

test('a damper that raises a score, turns two around, or breaks one', () => {
  expect(
    caught(
      prove((total) => total + 1),
      'a score rises',
    ).detail,
  ).toBe('0 becomes 1')
  expect(
    caught(
      prove((total) => (total === 20 ? 12 : total)),
      'a higher score ends up lower',
    ).detail,
  ).toBe('20 becomes 12')
  expect(
    caught(
      prove((total) => total / 2),
      'a score is not whole',
    ).detail,
  ).toBe('1 becomes 0.5')
})

test('a finding that goes away while nobody uses the app', () => {
  const ruleset = withRule('no-backup', { appliesWhen: holds(isLive) }, only('no-backup'))
  caught(proveNotLive(createTrial(ruleset)), 'no-backup depends on whether the app is live')
})
