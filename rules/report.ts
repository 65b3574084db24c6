import type { Assessment } from './assessment.ts'
import { BUILDERS } from './builders.ts'
import { GLOSSARY, type GlossaryId, type Prose } from './glossary.ts'
import { SECTIONS } from './question.ts'
import { builders } from './questions/app.ts'
import { questionById } from './questions/questionnaire.ts'
import { viewAreas } from './report/areas.ts'
import { viewFindings, viewThisWeek, viewUnknowns } from './report/findings.ts'
import { viewMap } from './report/map.ts'
import { viewMethod } from './report/method.ts'
import { viewNextStep } from './report/next-step.ts'
import { viewBuildUp, viewScore } from './report/score.ts'
import { viewTold } from './report/told.ts'
import { viewVerdict } from './report/verdict.ts'
import { viewWhere } from './report/where.ts'
import type { ReportView } from './report-view.ts'
import { SEVERITIES } from './risk.ts'
import { ruleById } from './risks/all.ts'
import type { Answers } from './states.ts'

/** What the assessment doesn't know: when it was finished, and what the founder calls the app. */
export interface ReportDetails {
  /** ISO date, for example 2026-11-22. */
  readonly completedOn: string
  readonly appName: string | null
  readonly companyName: string | null
}

/** From an assessment to every word that page, PDF, command line and desk print. */
export function makeReport(assessment: Assessment, details: ReportDetails): ReportView {
  const answers: Answers = Object.fromEntries(
    assessment.answers
      .filter(({ options }) => options.length > 0)
      .map(({ question, options }) => [question, options]),
  )
  const findings = viewFindings(assessment, answers)
  const unknowns = viewUnknowns(assessment, answers)
  const { verdict, score, range, band, nextStep } = assessment
  const report = {
    rulesVersion: assessment.rulesVersion,
    informationAsAt: assessment.informationAsAt,
    ...details,
    verdict: viewVerdict(assessment),
    good: listGood(assessment),
    score: viewScore(assessment),
    thisWeek: viewThisWeek(assessment, findings, unknowns),
    nextStep: viewNextStep(assessment),
    map: viewMap(assessment, findings),
    buildUp: viewBuildUp(assessment),
    areas: viewAreas(assessment.areas),
    findings,
    promptLabel: labelPrompts(assessment),
    unknowns,
    where: viewWhere(assessment),
    answers: viewAnswers(assessment),
    method: viewMethod(assessment),
    summary: { verdict, score, range, band, nextStep },
  }
  return { ...report, glossary: wordsUsed(report) }
}

/** What is good, the weightiest first; at most three. To praise somebody for a trifle would be hollow. */
function listGood({ fine, verdict }: Assessment): readonly string[] {
  const served =
    verdict === 'hosted' ? ['A service keeps the part behind your pages running and locked.'] : []
  const simple = verdict === 'none' ? ['There is no database of yours to break into.'] : []
  const weighty = fine
    .map(ruleById)
    .filter(({ severity }) => severity !== 'low')
    .sort((a, b) => SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity))
    .map(({ titleFine }) => `${titleFine}.`)
  return [...served, ...simple, ...weighty].slice(0, 3)
}

function viewAnswers({ answers }: Assessment): ReportView['answers'] {
  return SECTIONS.map(({ id, title }) => ({
    section: title,
    rows: answers.filter(({ question }) => questionById(question).section === id).map(viewTold),
  })).filter(({ rows }) => rows.length > 0)
}

function labelPrompts({ answers }: Assessment): string {
  const chosen = answers.find(({ question }) => question === builders.id)?.options ?? []
  const chats = BUILDERS.flatMap(({ id, promptName }) =>
    chosen.includes(id) ? (promptName ?? []) : [],
  )
  return `Paste this into ${[...new Set(chats)].length === 1 ? chats[0] : 'your builder’s chat'}`
}

/** The glossary entries that some text of the report links to. */
function wordsUsed(report: Omit<ReportView, 'glossary'>): ReportView['glossary'] {
  const proses: readonly Prose[] = [
    report.verdict.text,
    report.nextStep.text,
    ...report.findings.flatMap(({ why, check, fix }) => [why, check, fix]),
    ...report.unknowns.flatMap(({ howTo }) => howTo),
    ...report.where.guides.flatMap(({ about, menus }) => [about, ...menus]),
    ...report.where.recipe,
  ]
  const used = new Map<GlossaryId, Set<string>>()
  for (const part of proses.flat()) {
    if (typeof part === 'string') continue
    used.set(part.term, (used.get(part.term) ?? new Set()).add(part.text))
  }
  return GLOSSARY.filter(({ id }) => used.has(id))
    .map(({ id, term, meaning }) => ({ id, term: withOthers(term, used.get(id)), meaning }))
    .sort((a, b) => a.term.localeCompare(b.term, 'en'))
}

/** How alike two words begin that are forms of one: "dependency" and "dependencies". */
const STEM = 5

/** On paper nobody can press a word: one that stands under another name is named beside it. */
function withOthers(term: string, texts: ReadonlySet<string> = new Set()): string {
  const stemOf = (text: string) => text.toLowerCase().slice(0, STEM)
  const others = new Map(
    [...texts].filter((text) => stemOf(text) !== stemOf(term)).map((text) => [stemOf(text), text]),
  )
  return others.size === 0 ? term : `${term} (${[...others.values()].join(', ')})`
}
