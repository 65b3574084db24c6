import { createAreas } from './areas.ts'
import type { Assessment, Finding } from './assessment.ts'
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

/** The engine over any ruleset. */
export function createAssess({ evaluator, rules, scoring }: Ruleset): Assess {
  const { addUp, bandOf, easeWhileNotLive } = scoring
  const ready = prepareRules(evaluator, rules)
  const live = evaluator.compile(holds(isLive))
  const decideVerdict = createVerdict(evaluator)
  const findWhereItRuns = createWhereItRuns(evaluator)
  const summariseAreas = createAreas(rules)
  const rebuild = new Set(rules.filter((rule) => rule.rebuild === true).map(({ id }) => id))

  return (answers) => {
    const states = statesOf(evaluator, answers)
    const tell = createTell(evaluator.questions, answers)
    const outcomes = outcomesOf(ready, states)
    const hits = worstFirst(collectHits(ready, outcomes, states, scoring))
    const liveness = live.value(states)

    const { points, total } = addUp(hits)
    const score = liveness === FALSE ? easeWhileNotLive(total) : total
    const findings = hits.map((hit, index) => toFinding(hit, points[index] ?? 0, states, tell))
    const best = addUp(hits.filter(({ confirmed }) => confirmed)).total
    const worst = addUp(worstFirst(hits.map((hit) => hit.worst)))
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
  }
}

/** The one door: the shipped questionnaire, rules and score. */
export const assess: Assess = createAssess(RULESET)

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
