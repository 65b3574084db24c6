import { assess } from '#rules/assess.ts'
import { EXAMPLE_ANSWERS } from '#rules/example.ts'
import { makeReport } from '#rules/report.ts'
import type { Example } from './example.ts'

/** The top of a real report, for those who want to see one before they begin. */
export function makeExample(): Example {
  const details = { completedOn: '2026-11-22', appName: null, companyName: null }
  const { verdict, score, thisWeek } = makeReport(assess(EXAMPLE_ANSWERS), details)
  const { value, low, high, band, bandLabel, zones } = score
  return {
    verdict: verdict.headline,
    score: { value, low, high, band, bandLabel, zones },
    thisWeek: thisWeek.map(({ title, whoLabel, effort }) => ({ title, whoLabel, effort })),
  }
}
