import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bucketOf, bucketsOf, unitOf } from '#app/desk/figures/buckets.ts'
import { lengthInWords, percent } from '#app/desk/figures/in-words.ts'
import { figuresAddress, readAsked } from '#app/desk/figures/period.ts'
import { quartilesOf } from '#app/desk/figures/quartiles.ts'
import { thousands } from '#app/ui/counted.ts'
import { addDays, DAY_MS } from '#db/days.ts'
import { periodsOf } from '#db/desk/periods.server.ts'

const today = '2026-11-22'
const firstDay = '2026-03-10'
const ask = (query: string) => readAsked(new URLSearchParams(query), { today, firstDay })

test.each([
  ['', '30', '2026-10-24', today],
  ['period=7', '7', '2026-11-16', today],
  ['period=90', '90', '2026-08-25', today],
  ['period=month', 'month', '2026-11-01', today],
  ['period=all', 'all', firstDay, today],
  ['period=nonsense', '30', '2026-10-24', today],
  ['from=2026-05-01&to=2026-05-31', null, '2026-05-01', '2026-05-31'],
  ['from=2026-05-31&to=2026-05-01', null, '2026-05-01', '2026-05-31'],
  ['period=7&from=2026-05-01', null, '2026-05-01', today],
  ['to=2026-05-01', null, firstDay, '2026-05-01'],
  ['from=2026-03-01&to=2026-03-05', null, '2026-03-01', '2026-03-05'],
  ['from=0001-01-01&to=2020-03-05', null, '2019-03-06', '2020-03-05'],
  ['from=2027-01-01&to=9999-12-31', null, '2027-01-01', '2028-01-01'],
  ['from=9999-06-01&to=9999-12-31', null, '9999-06-01', '9999-12-31'],
  ['from=0000-01-01&to=0000-02-01', null, '0000-01-01', '0000-02-01'],
  ['from=0001-01-01&to=9999-12-31', null, firstDay, today],
  ['from=1999-01-01&to=1999-12-31', null, '1999-01-01', '1999-12-31'],
  ['from=2026-02-30&to=yesterday', '30', '2026-10-24', today],
])('“%s” asks for the right days', (query, preset, from, to) => {
  expect(ask(query)).toEqual({ preset, from, to, source: null })
})

test('before anything is counted, every period is about today', () => {
  const asked = readAsked(new URLSearchParams('period=all'), { today, firstDay: undefined })
  expect([asked.from, asked.to]).toEqual([today, today])
})

test('an address says the same as the choice that made it', () => {
  for (const query of ['period=7', 'period=all&source=x%26y', 'from=2026-05-01&to=2026-05-31']) {
    const asked = ask(query)
    expect(ask(figuresAddress(asked).split('?')[1] ?? '')).toEqual(asked)
  }
  expect(ask(`source=${'x'.repeat(81)}`).source).toBeNull()
})

const anyRange = fc
  .tuple(fc.integer({ min: 0, max: 1500 }), fc.integer({ min: 0, max: 1500 }))
  .map(([a, b]) => {
    const day = (days: number) => addDays('2024-01-15', days)
    return { from: day(Math.min(a, b)), to: day(Math.max(a, b)) }
  })

test('months and days together are every day of a range once, and few', () => {
  fc.assert(
    fc.property(anyRange, (range) => {
      const periods = periodsOf(range)
      const days = periods.flatMap((period) => (period.length === 10 ? [period] : daysIn(period)))
      const count = (Date.parse(range.to) - Date.parse(range.from)) / DAY_MS + 1
      const expected = Array.from({ length: count }, (_, index) => addDays(range.from, index))
      expect(days).toEqual(expected)
      expect(periods.length).toBeLessThan(30 + 30 + count / 28)
    }),
    { numRuns: 60 },
  )
})

function daysIn(month: string): readonly string[] {
  const days: string[] = []
  for (let day = `${month}-01`; day.startsWith(month); day = addDays(day, 1)) days.push(day)
  return days
}

test('a chart never gets more columns than a phone has room for, and every day has one', () => {
  fc.assert(
    fc.property(anyRange, (range) => {
      const unit = unitOf(range)
      const keys = bucketsOf(range, unit).map(({ key }) => key)
      expect(keys.length).toBeLessThanOrEqual(37)
      expect(keys).toEqual([...new Set(keys)].sort())
      for (const period of periodsOf(range)) {
        if (unit === 'month' || unit === 'year' || period.length === 10) {
          expect(keys).toContain(bucketOf(period, unit))
        }
      }
    }),
    { numRuns: 60 },
  )
})

test('weeks begin on Mondays', () => {
  const range = { from: '2026-10-01', to: '2026-11-22' }
  expect(unitOf(range)).toBe('week')
  const [first, second] = bucketsOf(range, 'week')
  expect(first).toEqual({ key: '2026-09-28', label: '28 Sept', title: 'Week of 28 Sept 2026' })
  expect(second?.key).toBe('2026-10-05')
})

describe('medians', () => {
  test('are the middle, with what half lie between and how many there were', () => {
    const of = (...values: number[]) =>
      quartilesOf(values.map((value) => ({ value, count: 1 }))) ?? undefined
    expect(of(9, 1, 5)).toEqual({ low: 1, median: 5, high: 9, count: 3 })
    expect(of(7)).toEqual({ low: 7, median: 7, high: 7, count: 1 })
    expect(quartilesOf([])).toBeNull()
    expect(
      quartilesOf([
        { value: 100, count: 1 },
        { value: 10, count: 97 },
        { value: 20, count: 2 },
      ]),
    ).toMatchObject({ median: 10, high: 10, count: 100 })
  })

  test('lie between the quartiles, whatever the values', () => {
    const anyValues = fc.array(
      fc.record({ value: fc.nat(100), count: fc.integer({ min: 1, max: 9 }) }),
      {
        minLength: 1,
      },
    )
    fc.assert(
      fc.property(anyValues, (values) => {
        const found = quartilesOf(values)
        if (found === null) throw new Error('There are values.')
        const all = values
          .flatMap(({ value, count }) => Array<number>(count).fill(value))
          .sort((a, b) => a - b)
        expect(found.count).toBe(all.length)
        expect(found.median).toBe(all[Math.ceil(all.length / 2) - 1])
        expect(found.low).toBeLessThanOrEqual(found.median)
        expect(found.high).toBeGreaterThanOrEqual(found.median)
      }),
    )
  })
})

test.each([
  [5, 'under 10 s'],
  [50, '50 s'],
  [60, '1 min'],
  [250, '4 min 10 s'],
  [1_380, '23 min'],
  [3_600, '1 hour'],
  [9_000, '2.5 hours'],
  [86_400, '1 day'],
  [216_000, '2.5 days'],
])('%i seconds read “%s”', (seconds, words) => {
  expect(lengthInWords(seconds).replaceAll('\u00a0', ' ')).toBe(words)
})

test.each([
  [0, 0, ''],
  [0, 9, '0%'],
  [1, 1000, 'under 1%'],
  [1, 3, '33%'],
  [999, 1000, 'over 99%'],
  [9, 9, '100%'],
])('%i of %i read “%s”', (part, whole, words) => {
  expect(percent(part, whole)).toBe(words)
})

test('large counts can be read', () => {
  expect(thousands(1_234_567)).toBe('1,234,567')
})
