import { describe, expect, test } from 'vitest'
import { crossCheck } from '#prover/cross-check.ts'
import { ENGINE } from '#prover/engine.ts'
import { createTrial } from '#prover/trial.ts'
import { createAssess, RULESET } from '#rules/assess.ts'
import type { Assessment } from '#rules/assessment.ts'
import { caught, faultsOf, only } from './broken.ts'

/** What the whole engine would do if it changed a finished result. */
const tampered =
  (tamper: (result: Assessment) => Partial<Assessment>): typeof createAssess =>
  (ruleset) => {
    const assess = createAssess(ruleset)
    return (answers) => {
      const result = assess(answers)
      return { ...result, ...tamper(result) }
    }
  }

const check = (tamper: (result: Assessment) => Partial<Assessment>) =>
  crossCheck(createTrial(RULESET), { ...ENGINE, createAssess: tampered(tamper) }, 100)

test('what we ship has no fault, and reaches every band and step', () => {
  const [agreement, reach] = crossCheck(createTrial(RULESET), ENGINE, 2000)
  expect(faultsOf([agreement, reach].flatMap((proof) => proof ?? []))).toEqual([])
  expect([agreement?.whole, agreement?.cases]).toEqual([false, 2000])
})

describe('an engine that puts its parts together wrongly', () => {
  test('forgets that nobody uses the app yet', () => {
    const proofs = check(({ score, adjustments }) => ({
      score: score - adjustments.reduce((sum, { points }) => sum + points, 0),
      adjustments: [],
    }))
    const { answers } = caught(proofs, 'the score of the result is not what the rules add up to')
    expect(answers.stage?.[0]).not.toBe('real-people')
  })

  test('forgets to say what not being live takes off', () => {
    const proofs = check(() => ({ adjustments: [] }))
    caught(proofs, 'the printed points don’t add up to the printed score')
  })

  test.each<[string, (result: Assessment) => Partial<Assessment>]>([
    ['band', ({ band }) => ({ band: band === 'high' ? 'medium' : band })],
    ['live', () => ({ live: true })],
    ['low end', ({ range }) => ({ range: { ...range, low: 0 } })],
    ['high end', ({ range, score }) => ({ range: { ...range, high: score } })],
    ['findings', ({ findings }) => ({ findings: findings.slice(1) })],
    ['fine', ({ fine }) => ({ fine: fine.slice(1) })],
    ['answers', ({ answers }) => ({ answers: answers.slice(1) })],
  ])('gets the %s wrong', (part, tamper) => {
    caught(check(tamper), `the ${part} of the result is not what the rules add up to`)
  })

  test('breaks a promise on its face', () => {
    caught(
      check(() => ({ score: 130 })),
      'the score is not between 0 and 100',
    )
    caught(
      check(() => ({ range: { low: 99, high: 100 } })),
      'the score is outside its range',
    )
    caught(
      check(() => ({ score: 0 })),
      'findings make no points',
    )
    const critical = check(() => ({ band: 'critical' }))
    caught(critical, 'doubts alone make the band critical')
    caught(critical, 'the band is not critical exactly where a confirmed critical is')
    caught(
      check(({ findings }) => ({ findings: findings.map((one) => ({ ...one, points: -1 })) })),
      'a finding has negative points',
    )
    caught(
      check(({ findings }) => ({
        band: 'high',
        findings: findings.map((one) => ({ ...one, severity: 'low' })),
      })),
      'lows alone pass medium',
    )
  })

  test('reads answers to questions that aren’t asked', () => {
    const createNosy: typeof createAssess = (ruleset) => {
      const assess = createAssess(ruleset)
      return (answers) => ({ ...assess(answers), rulesVersion: String(answers.updates) })
    }
    const proofs = crossCheck(createTrial(RULESET), { ...ENGINE, createAssess: createNosy }, 100)
    const fault = caught(proofs, 'answers to questions that aren’t asked change the result')
    expect(fault.answers.updates).toBeDefined()
    expect(fault.changed?.updates).toBeUndefined()
  })
})

test('bands and next steps that no answers reach', () => {
  const proofs = crossCheck(createTrial(only('no-two-step-login')), ENGINE, 200)
  caught(proofs, 'no answers were found for the band critical')
  caught(proofs, 'no answers were found for the next step build')
})
