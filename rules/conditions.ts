import type { Question } from './question.ts'

/**
 * A condition over answers, as plain data. It can be evaluated (in three values), explained (which
 * answers decided it) and verified (which questions it depends on). Questions are passed as values,
 * so the compiler checks every question and every option, and a condition can only point at a
 * question that is defined before it.
 */
export type Condition =
  | { readonly op: 'always' }
  | { readonly op: 'is'; readonly question: string; readonly options: readonly string[] }
  | { readonly op: 'all'; readonly of: readonly Condition[] }
  | { readonly op: 'any'; readonly of: readonly Condition[] }
  | { readonly op: 'not'; readonly of: Condition }
  | { readonly op: 'surely'; readonly of: Condition }
  | { readonly op: 'fact'; readonly fact: Fact }

/** A named condition that several rules share, such as "data leaves the device". */
export interface Fact {
  readonly id: string
  /** Completes the sentence "True when …". */
  readonly label: string
  readonly when: Condition
}

/** Three-valued truth. Numbers, so that `all` is a minimum, `any` a maximum and `not` a subtraction. */
export type Truth = 0 | 1 | 2
export const FALSE = 0
export const UNKNOWN = 1
export const TRUE = 2

export const always: Condition = { op: 'always' }

/** True when at least one of `options` is chosen; unknown when the answer is not known. */
export function is<const Options extends string>(
  question: Question<string, Options>,
  ...options: readonly Exclude<Options, 'unsure'>[]
): Condition {
  return { op: 'is', question: question.id, options }
}

/** True when the answer is known and none of `options` is chosen. */
export function lacks<const Options extends string>(
  question: Question<string, Options>,
  ...options: readonly Exclude<Options, 'unsure'>[]
): Condition {
  return not(is(question, ...options))
}

export const all = (...of: readonly Condition[]): Condition => ({ op: 'all', of })
export const any = (...of: readonly Condition[]): Condition => ({ op: 'any', of })
export const not = (of: Condition): Condition => ({ op: 'not', of })
/**
 * True when `of` is true, false otherwise: "not known" counts as "no". For the verdict only. Inside a
 * rule it would let the score leave its range once the founder learns the answer.
 */
export const surely = (of: Condition): Condition => ({ op: 'surely', of })
export const holds = (fact: Fact): Condition => ({ op: 'fact', fact })

/** The ids of the questions a condition reads, each once, in order of appearance. */
export function dependencies(condition: Condition): readonly string[] {
  const found = new Set<string>()
  collect(condition, found)
  return [...found]
}

function collect(condition: Condition, found: Set<string>): void {
  switch (condition.op) {
    case 'always':
      return
    case 'is':
      found.add(condition.question)
      return
    case 'fact':
      collect(condition.fact.when, found)
      return
    case 'not':
    case 'surely':
      collect(condition.of, found)
      return
    case 'all':
    case 'any':
      for (const part of condition.of) collect(part, found)
  }
}
