import { describe, expect, test } from 'vitest'
import { findSettled } from '#app/pdf/settled.ts'
import { FOUNDERS } from '../golden/founders.ts'
import { goldenReport } from '../report/golden-report.ts'

const withUnknowns = FOUNDERS.map(({ id }) => id).filter(
  (id) => goldenReport(id).unknowns.length > 0,
)

describe.each(withUnknowns)('what the open questions of %s settle', (id) => {
  const report = goldenReport(id)
  const settled = findSettled(report)

  test('is all there, by number, by title or counted', () => {
    for (const { questionId, settles } of report.unknowns) {
      const { findings = [], titles = [], more = 0 } = settled.get(questionId) ?? {}
      expect(settles).toEqual(expect.arrayContaining([...findings.map(({ title }) => title)]))
      expect(settles).toEqual(expect.arrayContaining([...titles]))
      expect(findings.length + titles.length + more).toBe(settles.length)
    }
  })

  test('is told by number where the report has the finding, and by title only once', () => {
    const titles = [...settled.values()].flatMap((one) => one.titles)
    expect(new Set(titles).size).toBe(titles.length)
    for (const { title } of report.findings) expect(titles).not.toContain(title)
  })
})
