import { conclude, NOTHING_FIXED } from '../assess.ts'
import type { Assessment, Finding, OpenQuestion, Told } from '../assessment.ts'
import { dependencies, TRUE } from '../conditions.ts'
import type { States } from '../evaluate.ts'
import { findOutSteps } from '../find-out.ts'
import { type GlossaryId, linkWords, type Prose } from '../glossary.ts'
import type { Option, Question } from '../question.ts'
import { savedData } from '../questions/data.ts'
import { EVALUATOR } from '../questions/evaluator.ts'
import { questionById } from '../questions/questionnaire.ts'
import { REFERENCES } from '../references.ts'
import type { ActionView, FindingView, ToldView, UnknownView } from '../report-view.ts'
import { areaTitle, type Rule, type Who } from '../risk.ts'
import { ruleById } from '../risks/all.ts'
import { type Answers, statesOf } from '../states.ts'
import { raisesOf } from '../weigh.ts'
import { viewTold } from './told.ts'

export const WHO_LABEL: Readonly<Record<Who, string>> = {
  you: 'You can do this',
  developer: 'A developer',
  'you-then-developer': 'You first, then a developer',
}

/**
 * Confirmed risks first, then what is not known; worst first within each. A doubt whose own question
 * was never asked, because it is open whether the app has that part at all, is no chapter of its own:
 * the open question before it names what it would settle.
 */
export function viewFindings(assessment: Assessment, answers: Answers): readonly FindingView[] {
  const risks = assessment.findings.filter(({ outcome }) => outcome === 'risk')
  const unknowns = assessment.findings.filter(
    (finding) => finding.outcome === 'unknown' && wasAsked(finding),
  )
  const background: Background = {
    answers,
    states: statesOf(EVALUATOR, answers),
    found: new Set(assessment.findings.map(({ id }) => id)),
  }
  return [...risks, ...unknowns].map((finding, index) =>
    viewFinding(finding, index + 1, background),
  )
}

/** What every finding of one report is seen against. */
interface Background {
  readonly answers: Answers
  readonly states: States
  /** Ids of all findings of the report. */
  readonly found: ReadonlySet<string>
}

function wasAsked({ id, because }: Finding): boolean {
  const own = dependencies(ruleById(id).when)
  return because.some(({ question }) => own.includes(question))
}

function viewFinding(finding: Finding, number: number, background: Background): FindingView {
  const rule = ruleById(finding.id)
  const seen = new Set<GlossaryId>()
  const risk = finding.outcome === 'risk'
  return {
    id: finding.id,
    number,
    area: finding.area,
    areaTitle: areaTitle(finding.area),
    severity: finding.severity,
    outcome: finding.outcome,
    points: finding.points,
    title: risk ? rule.title : rule.titleUnknown,
    told: finding.because.map(viewTold),
    why: linkWords(rule.why, seen),
    weighsMore: viewRaises(rule, background.states),
    check: linkWords(rule.check, seen),
    fix: linkWords(rule.fix, seen),
    who: rule.who,
    whoLabel: WHO_LABEL[rule.who],
    effort: rule.effort,
    prompt: rule.prompt ?? null,
    clearedBy: risk ? finding.because.flatMap((told) => findClearing(rule, told, background)) : [],
    references: rule.references.map((id) => REFERENCES[id]),
  }
}

/** One sentence on everything that raised the severity; empty where nothing did. */
function viewRaises(rule: Rule, states: States): string {
  const reasons = raisesOf(rule)
    .filter(({ when }) => EVALUATOR.compile(when).value(states) === TRUE)
    .map(({ because }) => because.replace(/\.$/, ''))
  return reasons.length === 0 ? '' : `This weighs more because ${reasons.join(', and because ')}.`
}

/** The answers to one question that would settle a finding, in words; nothing where none would. */
function findClearing(rule: Rule, told: Told, { answers, found }: Background): readonly ToldView[] {
  const question = questionById(told.question)
  const concludeWith = (options: readonly string[]) =>
    conclude({ ...answers, [question.id]: options }, NOTHING_FIXED)
  // An answer that trades this finding for another one clears nothing.
  const weightIfCleared: WeightIfCleared = (options) => {
    if (options.length === 0) return undefined
    const { assessment, weight } = concludeWith(options)
    const clears = assessment.findings.every(({ id }) => id !== rule.id && found.has(id))
    return clears ? weight : undefined
  }
  const raises: Raises = (option) =>
    concludeWith([option]).assessment.findings.some(
      ({ id, outcome }) => id === rule.id && outcome === 'risk',
    )
  const labels =
    question.kind === 'one'
      ? clearingChoices(question, weightIfCleared)
      : clearingTicks(question, told, { weightIfCleared, raises })
  return labels.length === 0
    ? []
    : [{ questionId: question.id, question: question.text, answers: labels }]
}

/** What is left to weigh with these options chosen; undefined where they don't settle the finding. */
type WeightIfCleared = (options: readonly string[]) => number | undefined

/** Whether one option alone makes the finding a risk. */
type Raises = (option: string) => boolean

function clearingChoices(question: Question, weightIfCleared: WeightIfCleared): readonly string[] {
  return question.options
    .filter(({ id }) => id !== 'unsure' && weightIfCleared([id]) !== undefined)
    .map(({ label }) => label)
}

/** Begins a clearing answer that names ticks to take back, and stands between them. */
export const NO_LONGER = 'No longer: '
export const NOR = '; nor: '

/** For a list of ticks: one that is missing, those to take back, or what to choose instead. */
function clearingTicks(
  question: Question,
  told: Told,
  { weightIfCleared, raises }: { weightIfCleared: WeightIfCleared; raises: Raises },
): readonly string[] {
  const clears = (options: readonly string[]) => weightIfCleared(options) !== undefined
  const isAlone = ({ id, alone }: Option) => id === 'unsure' || alone === true
  const ticked = question.options.filter(
    (option) => told.options.includes(option.id) && !isAlone(option),
  )
  const kept = ticked.map(({ id }) => id)
  const added = question.options.filter(
    (option) => !isAlone(option) && !kept.includes(option.id) && clears([...kept, option.id]),
  )
  if (added.length > 0) return added.map(({ label }) => label)

  const others = question.options.flatMap((option) => {
    const weight = told.options.includes(option.id) ? undefined : weightIfCleared([option.id])
    return weight === undefined || option.id === 'unsure' ? [] : [{ option, weight }]
  })
  const best = Math.min(...others.map(({ weight }) => weight))
  const instead = others.filter(({ weight }) => weight === best).map(({ option }) => option)
  const causes = ticked.filter(({ id }) => raises(id))
  if (causes.length === 0) return instead.map(({ label }) => label)

  // Health data instead of card numbers would settle it too, but is nobody's way out.
  const rest = ticked.filter((option) => !causes.includes(option)).map(({ id }) => id)
  const canGo = rest.length > 0 ? clears(rest) : others.length > 0
  return [
    ...instead.filter(isAlone).map(({ label }) => label),
    ...(canGo ? [`${NO_LONGER}${causes.map(({ label }) => label).join(NOR)}`] : []),
  ]
}

/** Three things to do this week: the worst findings, or finding out where that matters as much. */
export function viewThisWeek(
  assessment: Assessment,
  findings: readonly FindingView[],
  unknowns: readonly UnknownView[],
): readonly ActionView[] {
  const actions: ActionView[] = []
  // While it is open whether there is a backend at all, the test that settles most comes first.
  const first = unknowns.find(({ questionId }) => questionId === savedData.id)
  if (assessment.verdict === 'cannot-tell' && first !== undefined) {
    actions.push(actionToFindOut(first, null))
  }
  for (const { id, outcome } of assessment.findings) {
    if (actions.length === 3) break
    const finding = findings.find((candidate) => candidate.id === id)
    if (outcome === 'risk' && finding !== undefined) actions.push(actionFor(finding))
    if (outcome === 'risk') continue
    const unknown = unknowns.find(
      ({ questionId }, index) =>
        assessment.openQuestions[index]?.rules.includes(id) === true &&
        actions.every((action) => action.questionId !== questionId),
    )
    const printed = findings.some((finding) => finding.id === id)
    if (unknown !== undefined) actions.push(actionToFindOut(unknown, printed ? id : null))
  }
  return [...actions, ...GOOD_HABITS].slice(0, 3)
}

function actionFor(finding: FindingView): ActionView {
  return {
    title: ruleById(finding.id).action,
    text: finding.fix,
    whoLabel: finding.whoLabel,
    effort: finding.effort,
    findingId: finding.id,
    questionId: null,
  }
}

function actionToFindOut(unknown: UnknownView, findingId: string | null): ActionView {
  return {
    title: `Find out: ${unknown.question}`,
    text: unknown.howTo[0] ?? linkWords(unknown.why),
    whoLabel: WHO_LABEL.you,
    effort: '5 minutes',
    findingId,
    questionId: unknown.questionId,
  }
}

const habit = (title: string, text: string, effort: string): ActionView => ({
  title,
  text: [text],
  whoLabel: WHO_LABEL.you,
  effort,
  findingId: null,
  questionId: null,
})

/** Sound advice for anybody, where there are fewer than three findings. */
const GOOD_HABITS: readonly ActionView[] = [
  habit(
    'Write down what your app runs on',
    'Put on one page which services it uses, whose account each one is, and who pays. You will want it on the day something breaks.',
    '15 minutes',
  ),
  habit(
    'Look at your app as a stranger would',
    'Open it in a private window once a month, not signed in, and see what opens.',
    '5 minutes',
  ),
  habit(
    'Come back when something changes',
    'A new login, a new form, a payment or an AI feature can change this result. Take the check again then.',
    '5 minutes',
  ),
]

export function viewUnknowns(assessment: Assessment, answers: Answers): readonly UnknownView[] {
  return assessment.openQuestions.map((open) => viewUnknown(open, answers))
}

function viewUnknown(open: OpenQuestion, answers: Answers): UnknownView {
  const question = questionById(open.question)
  return {
    questionId: question.id,
    question: question.text,
    why: question.why,
    narrows: open.narrows,
    settles: open.rules.map((id) => ruleById(id).titleUnknown),
    howTo: findOutSteps(question, answers).map(({ text }): Prose => linkWords(text)),
  }
}
