import type { FindingView, ReportView } from '#rules/report-view.ts'

/** How much room the parts of a report get, so that the fullest still fits ten pages. */
export interface Density {
  /** How many findings are set across the page, with room around them. */
  readonly fullFindings: number
  /** Lesser findings of a long list come without the words to paste. */
  readonly slimFindings: boolean
  /** What nobody has checked is told in a few lines: why it matters and how to check it. */
  readonly briefDoubts: boolean
  /** Open questions in two columns of small type. */
  readonly denseUnknowns: boolean
  /** Less room between the parts. */
  readonly isTight: boolean
}

/** More would not be read. */
export const MOST_PAGES = 10

/** Letters of a report, with the names of its parts, up to which every doubt is printed in full. */
const DOUBTS_IN_FULL = 99_000

/** Findings up to which each comes with the words to paste. */
const PROMPTS_FOR_ALL = 24

interface Densities {
  /** From the roomiest that should do. */
  readonly usual: readonly Density[]
  /** To fall back on where all of these take too many pages. */
  readonly tightest: Density
}

/** The layouts to try for a report, one after the other. */
export function chooseDensities(report: ReportView): Densities {
  const { findings, unknowns } = report
  const likely = {
    fullFindings: countFull(findings.length),
    slimFindings: findings.length > PROMPTS_FOR_ALL,
    briefDoubts: JSON.stringify(report).length > DOUBTS_IN_FULL,
    denseUnknowns: unknowns.length > 4,
    isTight: false,
  }
  const tight = { ...likely, isTight: true }
  // No finding is too tall for what a page has left.
  const even = { ...likely, fullFindings: 0 }
  const tightest = {
    fullFindings: 0,
    slimFindings: true,
    briefDoubts: true,
    denseUnknowns: true,
    isTight: true,
  }
  return { usual: [likely, tight, even], tightest }
}

/** Worth fewer words than the others: it neither moves the score nor is it grave. */
export function isLesser({ points, severity }: FindingView): boolean {
  return points === 0 && (severity === 'low' || severity === 'medium')
}

/** All of a few, the worst of many. */
function countFull(findings: number): number {
  if (findings <= 6) return findings
  if (findings <= 16) return 4
  return findings <= 24 ? 2 : 0
}
