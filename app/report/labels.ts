import type { ActionView, ReportView, ToldView } from '#rules/report-view.ts'
import type { Severity } from '#rules/risk.ts'

/** The parts of a report in reading order: anchor and heading, the same on the web and on paper. */
const PARTS = [
  { id: 'map', title: 'The map of your app' },
  { id: 'build-up', title: 'How the score adds up' },
  { id: 'areas', title: 'Area by area' },
  { id: 'findings', title: 'What we found' },
  { id: 'unknowns', title: 'What you don’t know yet' },
  { id: 'where', title: 'Where your backend is' },
  { id: 'words', title: 'Words used' },
  { id: 'answers', title: 'Your answers' },
  { id: 'method', title: 'How this was worked out' },
] as const
export type Part = (typeof PARTS)[number]

/** The parts that a report has something to say in. */
export function partsOf({ findings, unknowns, glossary }: ReportView): readonly Part[] {
  const isEmpty: Partial<Record<Part['id'], boolean>> = {
    findings: findings.length === 0,
    unknowns: unknowns.length === 0,
    words: glossary.length === 0,
  }
  return PARTS.filter(({ id }) => isEmpty[id] !== true)
}

export const SEVERITY_LABEL: Readonly<Record<Severity, string>> = {
  low: 'Low',
  medium: 'Medium',
  high: 'High',
  critical: 'Critical',
}

/** The id of a finding on page and paper. */
export const findingAnchor = (id: string): string => `finding-${id}`

/** The id of an open question on page and paper. */
export const questionAnchor = (id: string): string => `open-${id}`

/** Where a thing to do is told in full; null for plain advice. */
export function moreAnchor({ findingId, questionId }: ActionView): string | null {
  if (findingId !== null) return findingAnchor(findingId)
  return questionId === null ? null : questionAnchor(questionId)
}

/** "+12 points", "no further points". */
export function pointsLabel(points: number): string {
  if (points === 0) return 'no further points'
  return `${signedPoints(points)} ${Math.abs(points) === 1 ? 'point' : 'points'}`
}

/** "+12", "−4". */
export function signedPoints(points: number): string {
  return points < 0 ? `−${-points}` : `+${points}`
}

/** The answers of one question on one line. */
export function answersLabel({ answers }: ToldView): string {
  return answers.length === 0 ? 'left open' : answers.join('; ')
}

export function thisWeekTitle(count: number): string {
  if (count === 1) return 'One thing to do this week'
  return `${count === 2 ? 'Two' : 'Three'} things to do this week`
}
