import { expect, test } from 'vitest'
import { ANSWER_MS } from '#app/desk/webhooks/limits.ts'
import { ATTEMPTS, waitAfter } from '#app/desk/webhooks/retry-waits.ts'

const HOUR = 60 * 60_000
const waits = (chance: number) =>
  Array.from({ length: ATTEMPTS - 1 }, (_, index) => waitAfter(index + 1, chance))

test('nine attempts over three days, each wait longer than the one before', () => {
  expect(ATTEMPTS).toBe(9)
  const middle = waits(0.5)
  expect(middle).toEqual([...middle].sort((a, b) => a - b))
  expect(new Set(middle).size).toBe(middle.length)
  expect(middle.reduce((sum, wait) => sum + wait, 0) / HOUR).toBeCloseTo(71.3, 1)
})

test('chance moves each wait by a fifth at most, so that a crowd comes back one by one', () => {
  for (const [index, wait] of waits(0.5).entries()) {
    expect(waitAfter(index + 1, 0)).toBe(Math.round(wait * 0.8))
    expect(waitAfter(index + 1, 1)).toBe(Math.round(wait * 1.2))
  }
})

test('no attempt can overlap the next one of the same delivery', () => {
  expect(Math.min(...waits(0))).toBeGreaterThan(ANSWER_MS)
})
