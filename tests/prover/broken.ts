import type { Fault, Proof } from '#prover/proof.ts'
import { type Assess, createAssess, RULESET, type Ruleset } from '#rules/assess.ts'
import { createEvaluator } from '#rules/evaluate.ts'
import type { Question } from '#rules/question.ts'
import type { Rule } from '#rules/risk.ts'
import type { Scoring } from '#rules/score.ts'
import type { Answers } from '#rules/states.ts'

// Copies of the shipped rules with one thing broken.

/** Some of the rules alone, which is quicker. */
export const only = (...ids: readonly string[]): Ruleset => ({
  ...RULESET,
  rules: RULESET.rules.filter(({ id }) => ids.includes(id)),
})

export const withRule = (id: string, change: Partial<Rule>, ruleset = RULESET): Ruleset => ({
  ...ruleset,
  rules: ruleset.rules.map((rule) => (rule.id === id ? { ...rule, ...change } : rule)),
})

export const withQuestion = (
  id: string,
  change: Partial<Question>,
  ruleset = RULESET,
): Ruleset => ({
  ...ruleset,
  evaluator: createEvaluator(
    ruleset.evaluator.questions.map((question) =>
      question.id === id ? { ...question, ...change } : question,
    ),
  ),
})

export const withScoring = (change: Partial<Scoring>, ruleset = RULESET): Ruleset => ({
  ...ruleset,
  scoring: { ...ruleset.scoring, ...change },
})

export const faultsOf = (proofs: Proof | readonly Proof[]): readonly string[] =>
  [proofs].flat().flatMap(({ broken }) => broken.map(({ what }) => what))

/** What broke, with the answers that show it. @throws when it was not caught */
export function caught(
  proofs: Proof | readonly Proof[],
  what: string,
): Fault & { readonly answers: Answers } {
  const all = [proofs].flat()
  const fault = all.flatMap(({ broken }) => broken).find((one) => one.what === what)
  if (fault === undefined)
    throw new Error(`Not caught: ${what}. Caught: ${faultsOf(all).join('; ') || 'nothing'}.`)
  return { ...fault, answers: fault.answers ?? {} }
}

/** The score before and after the change that breaks something. */
export function scoresOf(ruleset: Ruleset, { answers, changed }: Fault): readonly number[] {
  const assess: Assess = createAssess(ruleset)
  return [answers, changed].map((given) => assess(given ?? {}).score)
}
