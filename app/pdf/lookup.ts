import type { LinkView, ReportView } from '#rules/report-view.ts'
import { type FirstTold, findFirstTold } from './first-told.ts'

/** Numbers under which other parts of the report find an answer or a source. */
export interface Lookup {
  readonly sources: readonly LinkView[]
  /** Under its label: two clauses of a standard can share a page, and its address. */
  readonly sourceNumber: ReadonlyMap<string, number>
  readonly answerNumber: ReadonlyMap<string, number>
  readonly promptLabel: string
  readonly firstTold: FirstTold
}

/** Sources are numbered in the order in which the report first leans on them, answers as asked. */
export function makeLookup(report: ReportView): Lookup {
  const links = [
    ...report.findings.flatMap((finding) => finding.references),
    ...report.where.guides.flatMap((guide) => guide.sources),
  ]
  const sources = [...new Map(links.map((link) => [link.label, link])).values()]
  const asked = report.answers.flatMap(({ rows }) => rows.map(({ questionId }) => questionId))
  return {
    sources,
    sourceNumber: new Map(sources.map(({ label }, index) => [label, index + 1])),
    answerNumber: new Map(asked.map((id, index) => [id, index + 1])),
    promptLabel: report.promptLabel,
    firstTold: findFirstTold(report.findings),
  }
}

export const answerAnchor = (number: number | undefined): string => `answer-${number}`
