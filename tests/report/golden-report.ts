import { assess } from '#rules/assess.ts'
import { makeReport } from '#rules/report.ts'
import type { ReportView } from '#rules/report-view.ts'
import { founderById } from '../golden/founders.ts'

/** The report of a golden founder, as on the day of the tests. */
export function goldenReport(id: string): ReportView {
  const { answers, appName, companyName } = founderById(id)
  return makeReport(assess(answers), { completedOn: '2026-11-22', appName, companyName })
}
