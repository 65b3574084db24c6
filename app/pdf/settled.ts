import type { FindingView, ReportView } from '#rules/report-view.ts'

/** What the answer to an open question settles. */
export interface Settled {
  /** Those that the report tells in full. */
  readonly findings: readonly FindingView[]
  /** Titles of the first others, each told once in a report. */
  readonly titles: readonly string[]
  /** How many more there are. */
  readonly more: number
}

/** More titles than this are counted instead: nobody reads on. */
const MOST_TITLES = 3

/** By the question: findings by their number, the others by their title the first time. */
export function findSettled({
  unknowns,
  findings,
}: Pick<ReportView, 'unknowns' | 'findings'>): ReadonlyMap<string, Settled> {
  const byTitle = new Map(findings.map((finding) => [finding.title, finding]))
  const told = new Set<string>()
  return new Map(
    unknowns.map(({ questionId, settles }) => {
      const printed = settles.flatMap((title) => byTitle.get(title) ?? [])
      const others = settles.filter((title) => !byTitle.has(title))
      const titles = others.filter((title) => !told.has(title)).slice(0, MOST_TITLES)
      for (const title of others) told.add(title)
      const more = others.length - titles.length
      return [questionId, { findings: printed, titles, more }]
    }),
  )
}
