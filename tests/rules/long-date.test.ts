import { expect, test } from 'vitest'
import { longDate } from '#rules/long-date.ts'

test('a day reads as people write it, in every month', () => {
  const english = new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
  for (let month = 0; month < 12; month += 1) {
    const day = new Date(Date.UTC(2026, month, 3))
    expect(longDate(day.toISOString().slice(0, 10))).toBe(english.format(day))
  }
})
