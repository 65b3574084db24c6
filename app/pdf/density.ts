import type { ReportView } from '#rules/report-view.ts'

/** How much room the parts of a report get, so that the fullest still fits ten pages. */
export interface Density {
  /** How many findings are set across the page, with room around them. */
  readonly fullFindings: number
  /** What nobody has checked is told in a few lines: why it matters and how to check it. */
  readonly briefDoubts: boolean
  /** Open questions in two columns of small type. */
  readonly denseUnknowns: boolean
}

/** Letters of a report, with the names of its parts, up to which everything is printed in full. */
const ALL_IN_FULL = 99_000

export function chooseDensity(report: ReportView): Density {
  const { findings, unknowns } = report
  return {
    fullFindings: countFull(findings.length),
    briefDoubts: JSON.stringify(report).length > ALL_IN_FULL,
    denseUnknowns: unknowns.length > 4,
  }
}

/** All of a few, the worst of many. */
function countFull(findings: number): number {
  if (findings <= 6) return findings
  if (findings <= 16) return 4
  return findings <= 24 ? 2 : 0
}
