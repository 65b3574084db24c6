import type { Outcome } from './assessment.ts'
import { all, dependencies, FALSE, TRUE } from './conditions.ts'
import type { Compiled, Evaluator, States } from './evaluate.ts'
import type { Rule } from './risk.ts'
import { raisesOf } from './weigh.ts'

/** A rule whose conditions are ready to run. */
export interface ReadyRule {
  readonly rule: Rule
  readonly applies: Compiled
  readonly when: Compiled
  readonly both: Compiled
  readonly raises: readonly Compiled[]
  /** When the finding calls for an audit; undefined where it never does. */
  readonly audit: Compiled | undefined
  /** Position of the rule that already counts the doubt; -1 where there is none. */
  readonly doubtIn: number
  /** The bit of the question whose options name the gap; 0 where a missing tick is the gap. */
  readonly names: number
  /** Both this one and that rule can turn out true. */
  readonly jointDoubt: boolean
}

/** @throws when a rule reads a question or an option that the questionnaire doesn't have */
export function prepareRules(
  { compile, positionOf, questions }: Evaluator,
  rules: readonly Rule[],
): readonly ReadyRule[] {
  return rules.map((rule) => ({
    rule,
    applies: compile(rule.appliesWhen),
    when: compile(rule.when),
    both: compile(all(rule.appliesWhen, rule.when)),
    raises: raisesOf(rule).map(({ when }) => compile(when)),
    audit: rule.auditWhen === undefined ? undefined : compile(rule.auditWhen),
    doubtIn: rules.findIndex(({ id }) => id === rule.doubtCountedIn),
    names: rule.when.op === 'is' ? 1 << (positionOf(rule.when.question) ?? 0) : 0,
    jointDoubt: dependencies(rule.when).every((id) =>
      questions.some((question) => question.id === id && question.kind === 'many'),
    ),
  }))
}

export function outcomeOf({ applies, when }: ReadyRule, states: States): Outcome {
  const concerned = applies.value(states)
  if (concerned === FALSE) return 'not-applicable'
  const there = when.value(states)
  // Where it is open whether the rule applies, a false condition only says that it is no risk either way.
  if (there === FALSE) return concerned === TRUE ? 'ok' : 'not-applicable'
  return concerned === TRUE && there === TRUE ? 'risk' : 'unknown'
}

/**
 * The outcome of every rule, in their order. An answer that names one gap says nothing good about its
 * neighbours: where a rule is no risk only because another option of the same question was chosen, and
 * that one is a gap or a doubt, it is left out rather than praised.
 */
export function outcomesOf(rules: readonly ReadyRule[], states: States): readonly Outcome[] {
  let troubled = 0
  const outcomes = rules.map((ready) => {
    const outcome = outcomeOf(ready, states)
    if (outcome === 'risk' || outcome === 'unknown') troubled |= ready.names
    return outcome
  })
  return outcomes.map((outcome, index) => {
    const hollow = outcome === 'ok' && ((rules[index]?.names ?? 0) & troubled) !== 0
    return hollow ? 'not-applicable' : outcome
  })
}
