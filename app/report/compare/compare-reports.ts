import type { Band } from '#rules/assessment.ts'
import type { ReportView } from '#rules/report-view.ts'
import { type Rule, SEVERITIES, type Severity } from '#rules/risk.ts'
import { RULES } from '#rules/risks/all.ts'

/** What two checks are compared by: the stored report, and what its assessment found to be fine. */
export interface Snapshot {
  readonly report: ReportView
  /** Ids of the rules that came out fine. */
  readonly fine: readonly string[]
}

/** `mended`: a risk that is fine now. `gone`: its part is no longer there. `eased`: it weighs less. */
const BETTER = ['mended', 'gone', 'eased'] as const
/** What a doubt turned out to be: fine, about a part that is no longer there, or a risk. */
const KNOWN = ['settled', 'dropped', 'confirmed'] as const
/** `open`: a new doubt. `doubted`: a risk that nobody is sure of any more. */
const WORSE = ['new', 'graver', 'open', 'doubted'] as const

export type ChangeKind = (typeof BETTER | typeof KNOWN | typeof WORSE)[number]

export interface FindingChange {
  readonly id: string
  readonly kind: ChangeKind
  /** In the words of the later report; where it has none, what is fine or in doubt now, or what was. */
  readonly title: string
  /** null where the report has no such finding. */
  readonly before: Severity | null
  readonly after: Severity | null
}

export interface ScoreMark {
  readonly value: number
  readonly low: number
  readonly high: number
  readonly band: Band
  readonly bandLabel: string
}

/** Something said once in every report. */
export interface Changed<Value> {
  readonly before: Value
  readonly after: Value
}

/** One question that was answered differently; null where it was not asked. */
export interface AnswerChange {
  readonly questionId: string
  readonly question: string
  readonly before: readonly string[] | null
  readonly after: readonly string[] | null
}

/** Every finding of either report is in exactly one of the four lists, the worst first. */
export interface Comparison {
  readonly better: readonly FindingChange[]
  readonly known: readonly FindingChange[]
  readonly worse: readonly FindingChange[]
  /** Ids of the findings that are as they were. */
  readonly same: readonly string[]
  readonly score: Changed<ScoreMark>
  readonly verdict: Changed<string> | null
  readonly nextStep: Changed<string> | null
  readonly appName: Changed<string | null> | null
  readonly companyName: Changed<string | null> | null
  readonly answers: readonly AnswerChange[]
  /** The result and every answer are the same; only date and names may differ. */
  readonly isSame: boolean
}

/** What got better, what is newly known and what got worse from one report to the next. */
export function compareReports(then: Snapshot, now: Snapshot): Comparison {
  const [before, after] = [findingsOf(then.report), findingsOf(now.report)]
  const fine = new Set(now.fine)
  const changes: FindingChange[] = []
  const same: string[] = []
  for (const id of new Set([...after.keys(), ...before.keys()])) {
    const [old, young] = [before.get(id), after.get(id)]
    const kind = kindOf(old, young, {
      isFine: fine.has(id),
      wasDoubt: isCountedDoubt(before, id),
      isDoubt: isCountedDoubt(after, id),
    })
    if (kind === null) same.push(id)
    else changes.push(changeOf(id, kind, old, young))
  }
  changes.sort((a, b) => weightOf(b) - weightOf(a))
  const among = (kinds: readonly ChangeKind[]) => changes.filter(({ kind }) => kinds.includes(kind))
  const score = { before: markOf(then.report), after: markOf(now.report) }
  const verdict = changed(then.report.verdict, now.report.verdict, 'headline')
  const nextStep = changed(then.report.nextStep, now.report.nextStep, 'title')
  const answers = compareAnswers(then.report, now.report)
  const isSameScore = JSON.stringify(score.before) === JSON.stringify(score.after)
  return {
    better: among(BETTER),
    known: among(KNOWN),
    worse: among(WORSE),
    same,
    score,
    verdict,
    nextStep,
    appName: compareNames(then.report.appName, now.report.appName),
    companyName: compareNames(then.report.companyName, now.report.companyName),
    answers,
    isSame:
      [changes, answers].every(({ length }) => length === 0) &&
      [verdict, nextStep].every((change) => change === null) &&
      isSameScore,
  }
}

interface Found {
  readonly title: string
  readonly severity: Severity
  readonly outcome: 'risk' | 'unknown'
}

/** The build-up names every finding, also the doubts that the report has no chapter for. */
function findingsOf({ buildUp }: ReportView): ReadonlyMap<string, Found> {
  return new Map(
    buildUp.steps.flatMap(({ id, label, severity, outcome }) =>
      severity === null || outcome === null ? [] : [[id, { title: label, severity, outcome }]],
    ),
  )
}

const ruleOf = (id: string): Rule | undefined => RULES.find((rule) => rule.id === id)

/** Whether a doubt about this rule would be told by another one, and that one is in doubt. */
function isCountedDoubt(findings: ReadonlyMap<string, Found>, id: string): boolean {
  return findings.get(ruleOf(id)?.doubtCountedIn ?? '')?.outcome === 'unknown'
}

/** null where nothing changed. */
function kindOf(
  before: Found | undefined,
  after: Found | undefined,
  { isFine, wasDoubt, isDoubt }: { isFine: boolean; wasDoubt: boolean; isDoubt: boolean },
): ChangeKind | null {
  if (before === undefined) {
    if (after?.outcome !== 'risk') return 'open'
    return wasDoubt ? 'confirmed' : 'new'
  }
  if (after === undefined) {
    if (before.outcome === 'unknown') return isFine ? 'settled' : 'dropped'
    if (isFine) return 'mended'
    return isDoubt ? 'doubted' : 'gone'
  }
  if (before.outcome !== after.outcome) return after.outcome === 'risk' ? 'confirmed' : 'doubted'
  const rise = SEVERITIES.indexOf(after.severity) - SEVERITIES.indexOf(before.severity)
  if (rise === 0) return null
  return rise > 0 ? 'graver' : 'eased'
}

function changeOf(
  id: string,
  kind: ChangeKind,
  before: Found | undefined,
  after: Found | undefined,
): FindingChange {
  return {
    id,
    kind,
    title: after?.title ?? titleOfGone(id, kind) ?? before?.title ?? id,
    before: before?.severity ?? null,
    after: after?.severity ?? null,
  }
}

/** What is now fine or in doubt, where the later report has no words for it. */
function titleOfGone(id: string, kind: ChangeKind): string | undefined {
  if (kind === 'settled') return ruleOf(id)?.titleFine
  return kind === 'doubted' ? ruleOf(id)?.titleUnknown : undefined
}

const weightOf = ({ before, after }: FindingChange): number =>
  Math.max(...[before, after].map((severity) => (severity ? SEVERITIES.indexOf(severity) : -1)))

function markOf({ score: { value, low, high, band, bandLabel } }: ReportView): ScoreMark {
  return { value, low, high, band, bandLabel }
}

/** By id, because the rules may say the same in other words. */
function changed<Key extends string, Part extends { readonly id: string } & Record<Key, string>>(
  before: Part,
  after: Part,
  words: Key,
): Changed<string> | null {
  return before.id === after.id ? null : { before: before[words], after: after[words] }
}

const compareNames = (before: string | null, after: string | null) =>
  before === after ? null : { before, after }

function compareAnswers(then: ReportView, now: ReportView): readonly AnswerChange[] {
  const rowsOf = ({ answers }: ReportView) => answers.flatMap(({ rows }) => rows)
  const [before, after] = [then, now].map(
    (report) => new Map(rowsOf(report).map((row) => [row.questionId, row])),
  )
  const asked = new Map([...rowsOf(now), ...rowsOf(then)].map((row) => [row.questionId, row]))
  return [...asked.values()].flatMap(({ questionId, question }) => {
    const answer = { before: before?.get(questionId), after: after?.get(questionId) }
    if (sorted(answer.before?.answers) === sorted(answer.after?.answers)) return []
    return [
      {
        questionId,
        question: answer.after?.question ?? question,
        before: answer.before?.answers ?? null,
        after: answer.after?.answers ?? null,
      },
    ]
  })
}

/** Ticks in another order are the same answer. */
const sorted = (answers: readonly string[] | undefined): string =>
  JSON.stringify(answers === undefined ? null : [...answers].sort())
