import { lowerFirst } from '#rules/lower-first.ts'
import { NO_LONGER, NOR } from '#rules/report/findings.ts'
import type {
  ActionView,
  CandidateView,
  FindingView,
  ReportView,
  ToldView,
} from '#rules/report-view.ts'
import type { Severity } from '#rules/risk.ts'

/**
 * The parts of a report in reading order: anchor and heading, the same on the web and on paper.
 * Folded on the web is what people look up, and do not read through.
 */
const PARTS = [
  { id: 'map', title: 'The map of your app', isFolded: false },
  { id: 'build-up', title: 'How the score adds up', isFolded: false },
  { id: 'areas', title: 'Area by area', isFolded: false },
  { id: 'findings', title: 'What we found', isFolded: false },
  { id: 'unknowns', title: 'What you don’t know yet', isFolded: false },
  { id: 'where', title: 'Where your backend is', isFolded: false },
  { id: 'words', title: 'Words used', isFolded: true },
  { id: 'answers', title: 'Your answers', isFolded: true },
  { id: 'method', title: 'How this was worked out', isFolded: true },
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

/** What a result is called in tabs and bookmarks: by the app's name where there is one. */
export function resultTitle({ appName, verdict }: ResultName): string {
  return appName === null ? verdict.headline.replace(/\.$/, '') : `${appName}: your result`
}
interface ResultName {
  readonly appName: string | null
  readonly verdict: { readonly headline: string }
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

/** What the way there is called: "See finding 3". */
export function moreLabel(
  { findingId }: ActionView,
  findings: readonly Pick<FindingView, 'id' | 'number'>[],
): string {
  const finding = findings.find(({ id }) => id === findingId)
  return finding === undefined ? 'How to find out' : `See finding ${finding.number}`
}

/** "+12 points", "0 points". */
export function pointsLabel(points: number): string {
  return `${signedPoints(points)} ${Math.abs(points) === 1 ? 'point' : 'points'}`
}

/** "+12", "0", "−4". */
export function signedPoints(points: number): string {
  if (points === 0) return '0'
  return points < 0 ? `−${-points}` : `+${points}`
}

/** The answers of one question on one line. */
export function answersLabel({ answers }: ToldView): string {
  return answers.length === 0 ? 'left open' : answers.join('; ')
}

/** Who does it and how long it takes: "You first, then a developer: half a day". */
export function workLabel({ whoLabel, effort }: Pick<ActionView, 'whoLabel' | 'effort'>): string {
  return `${whoLabel}: ${lowerFirst(effort)}`
}

/** Fewer points that an answer may take off the range are no reason to look it up. */
export const WORTH_SAYING = 5

/** What settles a finding, after "once": "you can say “No”, or no longer have to tick “Files”". */
export function clearingPhrase(answers: readonly string[]): string {
  const quoted = (words: readonly string[], between: string) =>
    words.map((word) => `“${word}”`).join(between)
  const said = answers.filter((answer) => !answer.startsWith(NO_LONGER))
  const ticks = answers
    .filter((answer) => answer.startsWith(NO_LONGER))
    .flatMap((answer) => answer.slice(NO_LONGER.length).split(NOR))
  const ways = [
    ...(said.length === 0 ? [] : [`can say ${quoted(said, ' or ')}`]),
    ...(ticks.length === 0
      ? []
      : [
          `no longer have to tick ${ticks.length > 1 ? 'any of these: ' : ''}${quoted(ticks, ', ')}`,
        ]),
  ]
  return `you ${ways.join(', or ')}`
}

/** Heads what to do about a finding: there may be nothing to fix where nobody has checked. */
export const fixLabel = ({ outcome }: Pick<FindingView, 'outcome'>): string =>
  outcome === 'risk' ? 'Fix it' : 'If there is a gap'

/** Heads the steps that look for a backend. */
export const RECIPE_TITLE = 'Look for a backend in five minutes'

/** How sure we are of a service, and why: "Likely, because you chose Lovable." */
export function confidenceSentence({
  confidenceLabel,
  because,
}: Pick<CandidateView, 'confidenceLabel' | 'because'>): string {
  return because === '' ? `${confidenceLabel}.` : `${confidenceLabel}, ${because}.`
}

export function thisWeekTitle(actions: readonly ActionView[]): string {
  // Where there is nothing to mend or find out, good habits stand there.
  if (actions.every((action) => moreAnchor(action) === null)) return 'Good habits to keep'
  if (actions.length === 1) return 'One thing to do this week'
  return `${actions.length === 2 ? 'Two' : 'Three'} things to do this week`
}
