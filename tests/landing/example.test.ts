import { expect, test } from 'vitest'
import { makeExample } from '#app/landing/example.server.ts'
import { EXAMPLE_ANSWERS } from '#rules/example.ts'
import { pathThrough } from '#rules/path.ts'

test('the example answers every question it would be asked, and no other', () => {
  const { asked, complete } = pathThrough(EXAMPLE_ANSWERS)
  expect(complete).toBe(true)
  expect(Object.keys(EXAMPLE_ANSWERS).sort()).toEqual(asked.map(({ id }) => id).sort())
})

test('the example shows a range and three things to do, as the page says', () => {
  const { score, thisWeek } = makeExample()
  expect(score.low).toBeLessThan(score.value)
  expect(score.high).toBeGreaterThan(score.value)
  expect(thisWeek).toHaveLength(3)
})
