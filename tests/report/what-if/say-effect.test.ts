import { describe, expect, test } from 'vitest'
import { sayBest } from '#app/report/what-if/say-best.ts'
import { sayEffect, sayWho } from '#app/report/what-if/say-effect.ts'
import { assess } from '#rules/assess.ts'
import type { Who } from '#rules/risk.ts'
import { bandOf } from '#rules/score.ts'
import { AS_IT_IS, assessAsIf, bestSteps, countUntilLower } from '#rules/what-if.ts'
import { FOUNDERS } from '#tests/golden/founders.ts'

const at = (score: number) => ({ score, band: bandOf(score) })
const effect = (before: number, after: number, more: Partial<Parameters<typeof sayEffect>[0]>) =>
  sayEffect({
    before: at(before),
    after: at(after),
    ticks: 0,
    answers: 0,
    untilLower: 1,
    isLastIdle: false,
    ...more,
  })

test.each<[string, string]>([
  [effect(78, 78, {}), 'Nothing is ticked or tried: your score is 78.'],
  [
    effect(29, 29, { ticks: 2, answers: 2 }),
    'With your ticks and your answers together the score stays at 29.',
  ],
  [effect(78, 61, { ticks: 1 }), 'This one takes you from 78 to 61.'],
  [effect(78, 41, { ticks: 2 }), 'These two take you from 78 to 41, from critical to high.'],
  [effect(78, 50, { answers: 1 }), 'This answer takes you from 78 to 50, from critical to high.'],
  [effect(50, 44, { answers: 3 }), 'These three answers take you from 50 to 44.'],
  [
    effect(50, 44, { ticks: 1, answers: 1 }),
    'Your ticks and your answers together take you from 50 to 44.',
  ],
  [
    effect(50, 85, { answers: 1 }),
    'This answer takes you up from 50 to 85, from high to critical.',
  ],
  [effect(30, 0, { ticks: 4 }), 'These four take you from 30 to 0. Nothing is left.'],
  [
    effect(50, 44, { ticks: 2, isLastIdle: true }),
    'These two take you from 50 to 44. The last one counts, but does not move it yet.',
  ],
  [effect(50, 50, { answers: 1 }), 'With this answer the score stays at 50.'],
  [effect(50, 50, { answers: 2 }), 'With these two answers the score stays at 50.'],
  [
    effect(59, 59, { ticks: 1, untilLower: 4 }),
    'That counts, but the score stays at 59 for now: what is left is at least as serious. It falls once four more are settled, the worst first.',
  ],
  [
    effect(59, 59, { ticks: 1, untilLower: 1 }),
    'That counts, but the score stays at 59 for now: what is left is at least as serious. It falls once one more is settled, the worst first.',
  ],
])('%s', (said, words) => {
  expect(said).toBe(words)
})

describe('who can do it', () => {
  const doing = (...who: readonly Who[]) => who.map((one) => ({ who: one, effort: '1 hour' }))
  test.each<[readonly Who[], string]>([
    [[], ''],
    [['you'], 'You can do it yourself: 1 hour.'],
    [['developer'], 'It takes a developer: 1 hour.'],
    [['you-then-developer'], 'You can start it yourself, and a developer finishes it: 1 hour.'],
    [['you', 'you'], 'You can do all of them yourself.'],
    [['you', 'developer'], 'The first you can do yourself: 1 hour.'],
    [['developer', 'you-then-developer', 'you'], 'The third you can do yourself: 1 hour.'],
    [['you', 'you', 'developer'], 'You can do two of them yourself.'],
    [['developer', 'developer'], 'All of them take a developer.'],
    [['you-then-developer', 'developer'], 'You can start, and a developer finishes.'],
  ])('%j', (who, words) => {
    expect(sayWho(doing(...who))).toBe(words)
  })
})

describe('the best steps', () => {
  const step = (score: number, kind: 'fix' | 'find-out' = 'fix') =>
    ({ kind, score, who: 'you', effort: '1 hour' }) as const

  test.each<[Parameters<typeof sayBest>[0], string]>([
    [
      { score: 78, steps: [step(60), step(41)], untilLower: 1 },
      'These two take you from 78 to 41. You can do all of them yourself.',
    ],
    [
      { score: 30, steps: [step(0, 'find-out')], untilLower: 1 },
      'This takes you from 30 to 0, if what you find out is fine. You can do it yourself: 1 hour.',
    ],
    [
      { score: 50, steps: [step(29), step(29), step(29)], untilLower: 1 },
      'These three take you from 50 to 29. The last two count, but do not move it yet. You can do all of them yourself.',
    ],
    [
      { score: 100, steps: [step(100), step(100)], untilLower: 5 },
      'Your score stays at 100 until the worst five are settled: together they hold it there. Each one still makes your app safer.',
    ],
  ])('%j', (best, words) => {
    expect(sayBest(best)).toBe(words)
  })

  test.each(FOUNDERS.map(({ id, answers }) => [id, answers] as const))(
    'of %s never claim to move a score that stays',
    (_, answers) => {
      const { score } = assess(answers)
      const steps = bestSteps(answers, 3).map(({ after }) => step(after.score))
      if (steps.length === 0) return
      const said = sayBest({ score, steps, untilLower: countUntilLower(answers, AS_IT_IS) })
      expect(said).not.toContain(`from ${score} to ${score}`)
      expect(said.includes(`stays at ${score}`)).toBe(steps.at(-1)?.score === score)
    },
  )
})

test.each(FOUNDERS.map(({ id, answers }) => [id, answers] as const))(
  'every single tick of %s is said to count',
  (_, answers) => {
    const before = assess(answers)
    for (const { id } of before.findings.filter(({ outcome }) => outcome === 'risk')) {
      const asIf = { ...AS_IT_IS, fixed: new Set([id]) }
      const after = assessAsIf(answers, asIf)
      const untilLower = countUntilLower(answers, asIf)
      const said = sayEffect({ before, after, ticks: 1, answers: 0, untilLower, isLastIdle: true })
      expect(said).toMatch(
        after.score < before.score
          ? `takes you from ${before.score} to ${after.score}`
          : /^That counts, but .* It falls once \w+ more (is|are) settled/,
      )
    }
  },
)
