import { assess } from '#rules/assess.ts'
import { makeReport } from '#rules/report.ts'
import type { ReportView } from '#rules/report-view.ts'
import { FOUNDERS } from '../golden/founders.ts'

/** The report of a golden founder, as on the day of the tests. */
export function goldenReport(id: string): ReportView {
  const founder = FOUNDERS.find((candidate) => candidate.id === id)
  if (founder === undefined) throw new Error(`No golden founder is called "${id}".`)
  const { answers, appName, companyName } = founder
  return makeReport(assess(answers), { completedOn: '2026-11-22', appName, companyName })
}
