import type {
  Adjustment,
  AreaResult,
  Assessment,
  Finding,
  OpenQuestion,
  Outcome,
  Told,
} from './assessment.ts'
import { decideVerdict } from './backend.ts'
import { all, FALSE, holds, TRUE } from './conditions.ts'
import { type Compiled, compile, type States } from './evaluate.ts'
import { isLive } from './facts.ts'
import { decideNextStep } from './next-step.ts'
import { QUESTIONS } from './questions/questionnaire.ts'
import { AREAS, type Rule, SEVERITIES, type Severity } from './risk.ts'
import { RULES } from './risks/all.ts'
import { addUp, bandOf, easeWhileNotLive, raise, type Weight, weightOf } from './score.ts'
import { type Answers, statesOf } from './states.ts'
import { INFORMATION_AS_AT, RULES_VERSION } from './version.ts'
import { raisesOf } from './weigh.ts'
import { findWhereItRuns } from './where-it-runs.ts'

interface ReadyRule {
  readonly rule: Rule
  readonly order: number
  readonly applies: Compiled
  readonly when: Compiled
  readonly both: Compiled
  readonly raises: readonly Compiled[]
  /** Position in RULES of the rule that already counts the doubt. */
  readonly doubtIn: number
}

const live = compile(holds(isLive))

const READY: readonly ReadyRule[] = RULES.map((rule, order) => ({
  rule,
  order,
  applies: compile(rule.appliesWhen),
  when: compile(rule.when),
  both: compile(all(rule.appliesWhen, rule.when)),
  raises: raisesOf(rule).map(({ when }) => compile(when)),
  doubtIn: RULES.findIndex((other) => other.id === rule.doubtCountedIn),
}))

interface Hit {
  readonly ready: ReadyRule
  readonly outcome: 'risk' | 'unknown'
  /** Raised by what is known. */
  readonly severity: Severity
  /** Raised by everything that may turn out true as well. */
  readonly worst: Severity
  readonly weight: Weight
}

/**
 * From answers to everything derived from them. Pure and deterministic: no clock, no chance, no I/O.
 * @param answers chosen option ids by question id; a question left out is unanswered
 * @throws AnswerError that names the question, for answers the questionnaire doesn't know
 */
export function assess(answers: Answers): Assessment {
  const states = statesOf(answers)
  const outcomes = READY.map((ready) => outcomeOf(ready, states))
  const hits = collectHits(states, outcomes)
  const confirmed = hits.filter(({ outcome }) => outcome === 'risk')
  const liveness = live.value(states)

  const { points, total } = addUp(hits.map(({ weight }) => weight))
  const score = liveness === FALSE ? easeWhileNotLive(total) : total
  const findings = hits.map((hit, index) => toFinding(hit, points[index] ?? 0, states, answers))
  const best = addUp(sorted(confirmed).map(({ weight }) => weight)).total
  const worst = worstTotal(hits)
  const { verdict, because, contradicts } = decideVerdict(states, answers)
  const verdictBecause = told(because, states, answers)

  return {
    rulesVersion: RULES_VERSION,
    informationAsAt: INFORMATION_AS_AT,
    verdict,
    verdictBecause,
    contradicts,
    whereItRuns: findWhereItRuns(verdict, answers, states),
    live: liveness !== FALSE,
    score,
    range: {
      low: liveness === TRUE ? best : easeWhileNotLive(best),
      high: liveness === FALSE ? easeWhileNotLive(worst) : worst,
    },
    band: bandOf(score),
    nextStep: decideNextStep(verdict, findings),
    areas: summariseAreas(outcomes),
    findings,
    adjustments: adjust(total, score),
    openQuestions: rankOpenQuestions(hits, states, worst),
    fine: READY.filter((_, index) => outcomes[index] === 'ok').map(({ rule }) => rule.id),
    answers: tellAll(states, answers),
  }
}

function outcomeOf(ready: ReadyRule, states: States): Outcome {
  const applies = ready.applies.value(states)
  if (applies === FALSE) return 'not-applicable'
  const when = ready.when.value(states)
  // Where it is open whether the rule applies, a false condition only says that it is no risk either way.
  if (when === FALSE) return applies === TRUE ? 'ok' : 'not-applicable'
  return applies === TRUE && when === TRUE ? 'risk' : 'unknown'
}

/** The rules that count, worst first; equals keep the order of RULES. */
function collectHits(states: States, outcomes: readonly Outcome[]): readonly Hit[] {
  const hits: Hit[] = []
  for (const [index, ready] of READY.entries()) {
    const outcome = outcomes[index]
    if (outcome !== 'risk' && outcome !== 'unknown') continue
    if (outcome === 'unknown' && outcomes[ready.doubtIn] === 'unknown') continue
    let known = 0
    let possible = 0
    for (const condition of ready.raises) {
      const truth = condition.value(states)
      if (truth === TRUE) known += 1
      if (truth !== FALSE) possible += 1
    }
    const severity = raise(ready.rule.severity, known)
    const worst = raise(ready.rule.severity, possible)
    hits.push({ ready, outcome, severity, worst, weight: weightOf(severity, outcome === 'risk') })
  }
  return sorted(hits)
}

function sorted(hits: readonly Hit[]): readonly Hit[] {
  return [...hits].sort(
    (a, b) =>
      b.weight.share - a.weight.share ||
      Number(b.weight.confirmed) - Number(a.weight.confirmed) ||
      a.ready.order - b.ready.order,
  )
}

/** What the score would be if every doubt turned out bad. */
function worstTotal(hits: readonly Hit[]): number {
  const weights = hits.map(({ worst }) => weightOf(worst, true))
  return addUp(weights.sort((a, b) => b.share - a.share)).total
}

function toFinding(hit: Hit, points: number, states: States, answers: Answers): Finding {
  const { rule, when, both } = hit.ready
  return {
    id: rule.id,
    area: rule.area,
    severity: hit.weight.severity,
    outcome: hit.outcome,
    points,
    because: told(hit.outcome === 'risk' ? when : both, states, answers),
    who: rule.who,
  }
}

function told(compiled: Compiled, states: States, answers: Answers): readonly Told[] {
  const positions = new Set<number>()
  compiled.explain(states, positions)
  return [...positions].sort((a, b) => a - b).map((position) => tell(position, answers))
}

function tell(position: number, answers: Answers): Told {
  const question = QUESTIONS[position]?.id ?? ''
  return { question, options: answers[question] ?? [] }
}

function adjust(total: number, score: number): readonly Adjustment[] {
  return score === total ? [] : [{ id: 'not-live', points: score - total }]
}

function summariseAreas(outcomes: readonly Outcome[]): readonly AreaResult[] {
  return AREAS.map(({ id }) => {
    const count = (outcome: Outcome) =>
      READY.filter(({ rule }, index) => rule.area === id && outcomes[index] === outcome).length
    const [risks, unknowns, fine] = [count('risk'), count('unknown'), count('ok')]
    // A single doubt keeps an area from looking fine.
    const state =
      risks > 0 ? 'at-risk' : unknowns > 0 ? 'not-assessed' : fine > 0 ? 'fine' : 'not-applicable'
    return { id, state, risks, unknowns, fine }
  })
}

/** Which answer would narrow the range most, if it turned out fine. */
function rankOpenQuestions(
  hits: readonly Hit[],
  states: States,
  worst: number,
): readonly OpenQuestion[] {
  const rulesByQuestion = new Map<number, Hit[]>()
  for (const hit of hits) {
    if (hit.outcome !== 'unknown') continue
    const roots = new Set<number>()
    hit.ready.both.explain(states, roots)
    for (const root of roots) rulesByQuestion.set(root, [...(rulesByQuestion.get(root) ?? []), hit])
  }
  const ranked = [...rulesByQuestion].map(([position, rules]) => ({
    question: QUESTIONS[position]?.id ?? '',
    rules: rules.map(({ ready }) => ready.rule.id),
    narrows: worst - worstTotal(hits.filter((hit) => !rules.includes(hit))),
    weight: Math.max(...rules.map((hit) => SEVERITIES.indexOf(hit.worst))),
    position,
  }))
  ranked.sort((a, b) => b.narrows - a.narrows || b.weight - a.weight || a.position - b.position)
  return ranked.map(({ question, rules, narrows }) => ({ question, rules, narrows }))
}

function tellAll(states: States, answers: Answers): readonly Told[] {
  return QUESTIONS.flatMap((_, position) =>
    states[position] === 0 ? [] : [tell(position, answers)],
  )
}
