import type { ReportView } from '#rules/report-view.ts'
import type { DeveloperView } from './DeveloperPage.tsx'

/** Leaves everything else of the report on the server: what a page is given can be read. */
export function viewForDeveloper(report: ReportView): DeveloperView {
  const { completedOn, findings, glossary, method, promptLabel, score, unknowns } = report
  return {
    completedOn,
    headline: report.verdict.headline,
    score,
    candidates: report.where.candidates,
    findings,
    promptLabel,
    unknowns,
    glossary,
    limits: method.limits,
  }
}
