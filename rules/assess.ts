import { createAreas } from './areas.ts'
import type { Assessment, Finding, Outcome } from './assessment.ts'
import { createVerdict } from './backend.ts'
import { FALSE, holds, TRUE } from './conditions.ts'
import type { Evaluator, States } from './evaluate.ts'
import { isLive } from './facts.ts'
import { collectHits, type Hit } from './hits.ts'
import { decideNextStep } from './next-step.ts'
import { rankOpenQuestions } from './open-questions.ts'
import { outcomesOf, prepareRules } from './outcomes.ts'
import { EVALUATOR } from './questions/evaluator.ts'
import type { Rule } from './risk.ts'
import { RULES } from './risks/all.ts'
import { SCORING, type Scoring, worstFirst } from './score.ts'
import { type Answers, statesOf } from './states.ts'
import { createTell, type Tell } from './told.ts'
import { INFORMATION_AS_AT, RULES_VERSION } from './version.ts'
import { createWhereItRuns } from './where-it-runs.ts'

/** Everything that an assessment is made from. */
export interface Ruleset {
  readonly evaluator: Evaluator
  readonly rules: readonly Rule[]
  readonly scoring: Scoring
}

export const RULESET: Ruleset = { evaluator: EVALUATOR, rules: RULES, scoring: SCORING }

/**
 * From answers to everything derived from them. Pure and deterministic: no clock, no chance, no I/O.
 * @param answers chosen option ids by question id; a question left out is unanswered
 * @throws AnswerError that names the question, for answers the questionnaire doesn't know
 */
export type Assess = (answers: Answers) => Assessment

/** An assessment, and what is needed to tell apart two that come to the same score. */
export interface Conclusion {
  readonly assessment: Assessment
  /** What all findings weigh together: 0 to 100, before rounding and before any ceiling. */
  readonly weight: number
}

/** @param fixed ids of rules whose confirmed risk is taken as mended; doubts stay as they are */
export type Conclude = (answers: Answers, fixed: ReadonlySet<string>) => Conclusion

export const NOTHING_FIXED: ReadonlySet<string> = new Set()

/** The engine over any ruleset. */
export function createAssess(ruleset: Ruleset): Assess {
  const concludeWith = createConclude(ruleset)
  return (answers) => concludeWith(answers, NOTHING_FIXED).assessment
}

function createConclude({ evaluator, rules, scoring }: Ruleset): Conclude {
  const { addUp, bandOf, easeWhileNotLive } = scoring
  const ready = prepareRules(evaluator, rules)
  const live = evaluator.compile(holds(isLive))
  const decideVerdict = createVerdict(evaluator)
  const findWhereItRuns = createWhereItRuns(evaluator)
  const summariseAreas = createAreas(rules)
  const rebuild = new Set(rules.filter((rule) => rule.rebuild === true).map(({ id }) => id))

  return (answers, fixed) => {
    const states = statesOf(evaluator, answers)
    const tell = createTell(evaluator.questions, answers)
    const outcomes = mend(outcomesOf(ready, states), rules, fixed)
    const hits = worstFirst(collectHits(ready, outcomes, states, scoring))
    const liveness = live.value(states)

    const { points, total } = addUp(hits)
    const score = liveness === FALSE ? easeWhileNotLive(total) : total
    const findings = hits.map((hit, index) => toFinding(hit, points[index] ?? 0, states, tell))
    const best = addUp(hits.filter(({ confirmed }) => confirmed)).total
    const worst = addUp(worstFirst(hits.map((hit) => hit.worst)))
    const { verdict, because, contradicts } = decideVerdict(states, answers)

    const assessment: Assessment = {
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
        high: liveness === FALSE ? easeWhileNotLive(worst.total) : worst.total,
      },
      band: bandOf(score),
      nextStep: decideNextStep(findings, {
        verdict,
        contradicts: contradicts.length > 0,
        rebuild,
        callsForAudit: hits.some((hit) => hit.confirmed && hit.ready.audit?.value(states) === TRUE),
      }),
      areas: summariseAreas(outcomes),
      findings,
      adjustments: score === total ? [] : [{ id: 'not-live', points: score - total }],
      openQuestions: rankOpenQuestions(evaluator.questions, hits, states, worst, scoring),
      fine: rules.filter((_, index) => outcomes[index] === 'ok').map(({ id }) => id),
      answers: tell(maskOfAsked(evaluator, states)),
    }
    return { assessment, weight: weighTogether(hits) }
  }
}

/** Beside the door, for `what-if.ts`: the same, with some risks taken as mended. */
export const conclude: Conclude = createConclude(RULESET)

/** The one door: the shipped questionnaire, rules and score. */
export const assess: Assess = (answers) => conclude(answers, NOTHING_FIXED).assessment

function mend(
  outcomes: readonly Outcome[],
  rules: readonly Rule[],
  fixed: ReadonlySet<string>,
): readonly Outcome[] {
  return outcomes.map((outcome, index) =>
    outcome === 'risk' && fixed.has(rules[index]?.id ?? '') ? 'ok' : outcome,
  )
}

function weighTogether(hits: readonly Hit[]): number {
  return 100 * (1 - hits.reduce((left, { share }) => left * (1 - share / 100), 1))
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

function maskOfAsked({ gateOf }: Evaluator, states: States): number {
  let mask = 0
  for (let position = 0; position < states.length; position += 1) {
    if (gateOf(position, states) === TRUE) mask |= 1 << position
  }
  return mask
}
