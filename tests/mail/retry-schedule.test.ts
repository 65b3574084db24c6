import { expect, test } from 'vitest'
import { ATTEMPTS, waitAfter } from '#app/mail/retry-schedule.ts'

const MINUTE = 60_000
const waits = (chance: number) =>
  Array.from({ length: ATTEMPTS - 1 }, (_, index) => waitAfter(index + 1, chance) / MINUTE)

test('the waits double from 2 minutes to 16 hours, and end after two days', () => {
  expect(waits(0.5)).toEqual([2, 4, 8, 16, 32, 64, 128, 256, 512, 960, 960])
  expect(waits(0.5).reduce((sum, wait) => sum + wait, 0) / 60).toBeCloseTo(49, 0)
})

test('chance moves a wait by a fifth, so that a crowd comes back one by one', () => {
  expect(waitAfter(1, 0)).toBe(1.6 * MINUTE)
  expect(waitAfter(1, 1)).toBe(2.4 * MINUTE)
})

test('the shortest wait is longer than an attempt may take', () => {
  expect(Math.min(...waits(0))).toBeGreaterThan(1)
})
