import { summariseAreas } from './areas.ts'
import type { Assessment, Finding, OpenQuestion, Outcome, Told } from './assessment.ts'
import { decideVerdict } from './backend.ts'
import { all, FALSE, holds, TRUE } from './conditions.ts'
import { type Compiled, compile, gateOf, type States } from './evaluate.ts'
import { isLive } from './facts.ts'
import { decideNextStep } from './next-step.ts'
import { QUESTIONS } from './questions/questionnaire.ts'
import type { Rule } from './risk.ts'
import { RULES } from './risks/all.ts'
import {
  addUp,
  bandOf,
  easeWhileNotLive,
  raise,
  type Weight,
  weightOf,
  worstFirst,
} from './score.ts'
import { type Answers, statesOf } from './states.ts'
import { INFORMATION_AS_AT, RULES_VERSION } from './version.ts'
import { raisesOf } from './weigh.ts'
import { findWhereItRuns } from './where-it-runs.ts'

interface ReadyRule {
  readonly rule: Rule
  readonly applies: Compiled
  readonly when: Compiled
  readonly both: Compiled
  readonly raises: readonly Compiled[]
  /** Position in RULES of the rule that already counts the doubt; -1 where there is none. */
  readonly doubtIn: number
}

const READY: readonly ReadyRule[] = RULES.map((rule) => ({
  rule,
  applies: compile(rule.appliesWhen),
  when: compile(rule.when),
  both: compile(all(rule.appliesWhen, rule.when)),
  raises: raisesOf(rule).map(({ when }) => compile(when)),
  doubtIn: RULES.findIndex((other) => other.id === rule.doubtCountedIn),
}))

const live = compile(holds(isLive))

/** A rule that counts: a confirmed risk, or a doubt. */
interface Hit extends Weight {
  readonly ready: ReadyRule
  /** What it weighs if every doubt about it turns out bad. */
  readonly worst: Weight
}

/**
 * From answers to everything derived from them. Pure and deterministic: no clock, no chance, no I/O.
 * @param answers chosen option ids by question id; a question left out is unanswered
 * @throws AnswerError that names the question, for answers the questionnaire doesn't know
 */
export function assess(answers: Answers): Assessment {
  const states = statesOf(answers)
  const tell = storyteller(answers)
  const outcomes = READY.map((ready) => outcomeOf(ready, states))
  const hits = worstFirst(collectHits(states, outcomes))
  const liveness = live.value(states)

  const { points, total } = addUp(hits)
  const score = liveness === FALSE ? easeWhileNotLive(total) : total
  const findings = hits.map((hit, index) => toFinding(hit, points[index] ?? 0, states, tell))
  const best = addUp(hits.filter(({ confirmed }) => confirmed)).total
  const worst = addUp(worstFirst(hits.map((hit) => hit.worst))).total
  const { verdict, because, contradicts } = decideVerdict(states, answers)

  return {
    rulesVersion: RULES_VERSION,
    informationAsAt: INFORMATION_AS_AT,
    verdict,
    verdictBecause: tell(because.explain(states)),
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
    adjustments: score === total ? [] : [{ id: 'not-live', points: score - total }],
    openQuestions: rankOpenQuestions(hits, states, worst),
    fine: RULES.filter((_, index) => outcomes[index] === 'ok').map(({ id }) => id),
    answers: tell(askedMask(states)),
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

function collectHits(states: States, outcomes: readonly Outcome[]): readonly Hit[] {
  const hits: Hit[] = []
  for (let index = 0; index < READY.length; index += 1) {
    const ready = READY[index]
    const outcome = outcomes[index]
    if (ready === undefined || (outcome !== 'risk' && outcome !== 'unknown')) continue
    if (outcome === 'unknown' && outcomes[ready.doubtIn] === 'unknown') continue
    hits.push(weigh(ready, outcome === 'risk', states))
  }
  return hits
}

function weigh(ready: ReadyRule, confirmed: boolean, states: States): Hit {
  let known = 0
  let possible = 0
  for (const condition of ready.raises) {
    const truth = condition.value(states)
    if (truth === TRUE) known += 1
    if (truth !== FALSE) possible += 1
  }
  const { severity, share } = weightOf(raise(ready.rule.severity, known), confirmed)
  const worst = weightOf(raise(ready.rule.severity, possible), true)
  return { ready, severity, confirmed, share, worst }
}

type Tell = (mask: number) => readonly Told[]

/** Turns a mask of questions into what was answered to them, in the order of the questionnaire. */
function storyteller(answers: Answers): Tell {
  const told: (Told | undefined)[] = []
  return (mask) => {
    const story: Told[] = []
    for (let left = mask; left !== 0; left &= left - 1) {
      const position = 31 - Math.clz32(left & -left)
      const question = QUESTIONS[position]?.id ?? ''
      told[position] ??= { question, options: answers[question] ?? [] }
      story.push(told[position])
    }
    return story
  }
}

function toFinding(hit: Hit, points: number, states: States, tell: Tell): Finding {
  const { rule, when, both } = hit.ready
  return {
    id: rule.id,
    area: rule.area,
    severity: hit.severity,
    outcome: hit.confirmed ? 'risk' : 'unknown',
    points,
    because: tell(hit.confirmed ? when.explain(states) : both.explain(states)),
    who: rule.who,
  }
}

/** Which answer would narrow the range most, if it turned out fine. */
function rankOpenQuestions(
  hits: readonly Hit[],
  states: States,
  worst: number,
): readonly OpenQuestion[] {
  const roots = hits.map(({ ready, confirmed }) => (confirmed ? 0 : ready.both.explain(states)))
  const ranked: { open: OpenQuestion; share: number }[] = []
  if (roots.every((root) => root === 0)) return []
  for (const [position, question] of QUESTIONS.entries()) {
    const settled = hits.filter((_, index) => ((roots[index] ?? 0) & (1 << position)) !== 0)
    if (settled.length === 0) continue
    const others = hits.filter((hit) => !settled.includes(hit)).map((hit) => hit.worst)
    const narrows = worst - addUp(worstFirst(others)).total
    const rules = settled.map(({ ready }) => ready.rule.id)
    ranked.push({
      open: { question: question.id, rules, narrows },
      share: Math.max(...settled.map((hit) => hit.worst.share)),
    })
  }
  return ranked
    .sort((a, b) => b.open.narrows - a.open.narrows || b.share - a.share)
    .map(({ open }) => open)
}

function askedMask(states: States): number {
  let mask = 0
  for (let position = 0; position < states.length; position += 1) {
    if (gateOf(position, states) === TRUE) mask |= 1 << position
  }
  return mask
}
