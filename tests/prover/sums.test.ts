import { describe, expect, test } from 'vitest'
import { crossCheck } from '#prover/cross-check.ts'
import { ENGINE } from '#prover/engine.ts'
import { weighsNoMore } from '#prover/kinds.ts'
import type { Limits } from '#prover/limits.ts'
import { limitsOf } from '#prover/limits.ts'
import { proveSums } from '#prover/promises/sums.ts'
import { createTrial } from '#prover/trial.ts'
import { createAssess, RULESET } from '#rules/assess.ts'
import { addUp, SCORING, type Scoring, weightOf } from '#rules/score.ts'
import { caught, faultsOf, only, withScoring } from './broken.ts'

const all = (most: number) => ({ half: most, low: most, medium: most, high: most, critical: most })
const FEW: Limits = { of: all(3), from: all(8) }
const MANY_LOWS: Limits = { of: { ...all(0), low: 30 }, from: all(30) }
const prove = (change: Partial<Scoring>, limits = FEW) =>
  proveSums({ ...SCORING, ...change }, limits)

/** Adds up as the score does, without a ceiling. */
const addUpWithoutCeiling: typeof addUp = (weights) => {
  const points: number[] = []
  let [left, total] = [1, 0]
  for (const { share } of weights) {
    left *= 1 - share / 100
    const reached = Math.round(100 * (1 - left))
    points.push(reached - total)
    total = reached
  }
  return { points, total, exact: total }
}

test('the score that we ship has no fault', () => {
  expect(faultsOf(prove({}))).toEqual([])
})

describe('1. a severity that makes another band', () => {
  test('inverted weights', () => {
    const inverted: typeof weightOf = (severity, confirmed) => ({
      ...weightOf(severity, confirmed),
      share: { critical: 4, high: 12, medium: 30, low: 60 }[severity],
    })
    const proofs = prove({ weightOf: inverted })
    caught(proofs, 'one confirmed high finding makes the band medium')
    caught(proofs, 'one confirmed critical finding makes the band low')
    expect(caught(proofs, 'a worse heap of findings has a lower total').detail).toBe(
      '1 medium: 12; 1 high: 4',
    )
  })
})

describe('2. a critical that is bought back, or comes from nowhere', () => {
  test('a bonus for many findings', () => {
    const proofs = prove({
      addUp: (weights) =>
        weights.length < 3 ? addUp(weights) : { ...addUp(weights), total: 40, points: [40] },
    })
    expect(caught(proofs, 'a confirmed critical doesn’t make the band critical').detail).toBe(
      '1 critical, 1 half',
    )
  })

  test('no ceiling', () => {
    const proofs = prove({ addUp: addUpWithoutCeiling })
    const { detail } = caught(proofs, 'the band is critical without a confirmed critical')
    expect(detail).toBe('3 high')
  })
})

test('4. doubts alone that reach critical, without a ceiling', () => {
  const { detail } = caught(
    prove({ addUp: addUpWithoutCeiling }),
    'doubts alone make the band critical',
  )
  expect(detail).toBe('3 high')
})

test('4. doubts that make no points', () => {
  const proofs = prove({
    addUp: (weights) => addUp(weights.filter(({ confirmed }) => confirmed)),
  })
  expect(caught(proofs, 'doubts alone make no points').detail).toBe('1 half')
})

test('8. lows that pass low, without a ceiling', () => {
  const { detail } = caught(prove({ addUp: addUpWithoutCeiling }, MANY_LOWS), 'lows alone pass low')
  expect(detail).toBe('3 low')
})

describe('points that don’t add up', () => {
  const each: typeof addUp = (weights) => ({
    ...addUp(weights),
    points: weights.map(({ share }) => share),
  })

  test('in the table', () => {
    const proofs = prove({ addUp: each })
    expect(caught(proofs, 'the points don’t add up to the total').detail).toBe('2 medium')
  })

  test('on a founder', () => {
    const ruleset = withScoring({ addUp: each }, only('no-two-step-login', 'silent-failures'))
    const proofs = crossCheck(createTrial(ruleset), ENGINE, 50)
    const { answers } = caught(proofs, 'the printed points don’t add up to the printed score')
    const { findings, score } = createAssess(ruleset)(answers)
    expect(findings.reduce((sum, { points }) => sum + points, 0)).not.toBe(score)
  })

  test('negative or broken ones, and scores beyond 100', () => {
    const proofs = prove({
      addUp: (weights) => ({ ...addUp(weights), points: [120.5, -0.5], total: 120 }),
    })
    caught(proofs, 'a point is negative or not whole')
    caught(proofs, 'a total is not between 0 and 100')
  })
})

test('a sum that depends on more than the table knows', () => {
  const proofs = prove({
    addUp: (weights) => {
      const lows = weights.filter(({ severity, confirmed }) => severity === 'low' && confirmed)
      const sum = addUp(weights)
      return { ...sum, total: sum.total + (lows.length > 1 ? 1 : 0) }
    },
  })
  expect(caught(proofs, 'equal heaps have different totals').detail).toBe('2 low')
})

describe('the limits of the table', () => {
  test('come from the rules: a rule makes one finding, rules of one choice one together', () => {
    const { of, from } = limitsOf(createTrial(only('no-backup', 'restore-never-tested')))
    expect(of).toEqual({ half: 0, low: 0, medium: 1, high: 1, critical: 0 })
    expect(from).toEqual({ half: 1, low: 1, medium: 1, high: 1, critical: 0 })
  })

  test('hold all rules at once', () => {
    const { from } = limitsOf(createTrial(RULESET))
    expect(from.half).toBeGreaterThan(30)
    expect(from.half).toBeLessThan(RULESET.rules.length)
  })
})

describe('weighing no more', () => {
  const [low, high, doubt] = [
    weightOf('low', true),
    weightOf('high', true),
    weightOf('critical', false),
  ]
  const noMore = (less: Parameters<typeof weighsNoMore>[0], more: typeof less) =>
    weighsNoMore(less, more, low.share)

  test('needs a partner for each', () => {
    expect(noMore([low], [high])).toBe(true)
    expect(noMore([low, low], [high])).toBe(false)
    expect(noMore([high], [low, low, low])).toBe(false)
    expect(noMore([], [low])).toBe(true)
  })

  test('tells a doubt from a risk of the same share', () => {
    expect(noMore([doubt], [high])).toBe(true)
    expect(noMore([high], [doubt])).toBe(false)
  })

  test('leaves out a doubt that another finding counts', () => {
    expect(noMore([{ ...doubt, share: 0 }], [])).toBe(true)
  })
})
