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
  /** Both this one and that rule can turn out true. */
  readonly jointDoubt: boolean
}

/** @throws when a rule reads a question or an option that the questionnaire doesn't have */
export function prepareRules(
  { compile, questions }: Evaluator,
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
