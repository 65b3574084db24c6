import { describe, expect, test } from 'vitest'
import { StoredReportSchema } from '#app/report/stored-report.server.ts'
import { FOUNDERS } from '../golden/founders.ts'
import { goldenReport } from './golden-report.ts'

const stored = (id: string) => JSON.parse(JSON.stringify(goldenReport(id)))

describe('a stored report', () => {
  test.each(FOUNDERS.map(({ id }) => id))('of %s comes back as it was', (id) => {
    expect(StoredReportSchema.parse(stored(id))).toEqual(stored(id))
  })

  test('may name words and areas that the rules no longer know', () => {
    const report = stored('lovable-shop-open')
    report.findings[0].area = 'area-of-old'
    report.glossary.push({ id: 'word-of-old', term: 'Modem', meaning: 'It used to whistle.' })
    expect(StoredReportSchema.parse(report)).toEqual(report)
  })

  test.each<[string, (report: ReturnType<typeof stored>) => void]>([
    ['a missing part', (report) => delete report.map],
    ['a band that does not exist', (report) => (report.score.band = 'terrible')],
    ['a score as text', (report) => (report.score.value = '60')],
    ['a score above 100', (report) => (report.score.high = 101)],
    [
      'a link that is no web address',
      (report) => (report.findings[0].references[0].url = 'javascript:alert(1)'),
    ],
    ['a day that does not exist', (report) => (report.completedOn = '2026-13-01')],
    ['an id that could leave its attribute', (report) => (report.findings[0].id = 'x" onload="')],
  ])('with %s is refused', (_, damage) => {
    const report = stored('lovable-shop-open')
    damage(report)
    expect(StoredReportSchema.safeParse(report).success).toBe(false)
  })

  test.each([null, 'text', 7, [], {}])('%j is none', (value) => {
    expect(StoredReportSchema.safeParse(value).success).toBe(false)
  })
})
