import { type Condition, FALSE, TRUE, type Truth, UNKNOWN } from './conditions.ts'
import type { Question } from './question.ts'

/**
 * What is known of each question, in the order in which they are asked: a bit for every chosen
 * option, OPEN when the answer is not known (unsure, unanswered, or not yet clear whether it is
 * asked), and NOT_ASKED when its condition is false, whatever was answered before.
 */
export type States = readonly number[]
export const OPEN = -1
export const NOT_ASKED = 0

/** A condition made ready to run: a few nanoseconds for each node. */
export interface Compiled {
  readonly value: (states: States) => Truth
  /** The questions whose answers decided the value: a bit for each, by its position. */
  readonly explain: (states: States) => number
}

/** Evaluates conditions over one questionnaire. */
export interface Evaluator {
  readonly questions: readonly Question[]
  /** Where the question stands, or undefined when there is none with this id. */
  readonly positionOf: (questionId: string) => number | undefined
  /** The bit of an option, or undefined when the question has no such option. */
  readonly bitOf: (position: number, optionId: string) => number | undefined
  /**
   * For use on complete states. A part that several rules share by reference, such as a fact, is
   * compiled once and evaluated once for each set of states.
   */
  readonly compile: (condition: Condition) => Compiled
  /** Whether the question at `position` is asked, given the states of the questions before it. */
  readonly gateOf: (position: number, states: States) => Truth
}

/** @throws when a condition reads a question or an option that the questionnaire doesn't have */
export function createEvaluator(questions: readonly Question[]): Evaluator {
  if (questions.length > 31)
    throw new Error('Explanations hold at most 31 questions in one number.')
  const positions = new Map(questions.map(({ id }, position) => [id, position]))
  const bits = questions.map(({ options }) => new Map(options.map(({ id }, bit) => [id, 1 << bit])))
  const positionOf = (id: string) => positions.get(id)
  const bitOf = (position: number, optionId: string) => bits[position]?.get(optionId)
  const shared = new WeakMap<Condition, Compiled>()

  function compile(condition: Condition): Compiled {
    const known = shared.get(condition)
    if (known !== undefined) return known
    const compiled = remember(compileNode(condition, compile))
    shared.set(condition, compiled)
    return compiled
  }

  /** For the conditions of questions, which are evaluated while the states are still growing. */
  const compileGate = (condition: Condition): Compiled => compileNode(condition, compileGate)

  function compileNode(condition: Condition, compilePart: (part: Condition) => Compiled): Compiled {
    switch (condition.op) {
      case 'always':
        return { value: () => TRUE, explain: () => 0 }
      case 'is':
        return compileIs(condition.question, condition.options)
      case 'fact':
        return compilePart(condition.fact.when)
      case 'not':
        return compileNot(compilePart(condition.of))
      case 'surely':
        return compileSurely(compilePart(condition.of))
      case 'all':
        return compileParts(condition.of.map(compilePart), FALSE, TRUE)
      case 'any':
        return compileParts(condition.of.map(compilePart), TRUE, FALSE)
    }
  }

  function compileIs(questionId: string, options: readonly string[]): Compiled {
    const position = positionOf(questionId)
    if (position === undefined) throw new Error(`No question is called "${questionId}".`)
    let mask = 0
    for (const option of options) {
      const bit = bitOf(position, option)
      if (bit === undefined) throw new Error(`"${questionId}" has no option "${option}".`)
      mask |= bit
    }
    return {
      value: (states) => {
        const state = states[position] ?? OPEN
        return state === OPEN ? UNKNOWN : (state & mask) === 0 ? FALSE : TRUE
      },
      explain: (states) => explainState(position, states),
    }
  }

  /** A question that isn't asked, or may not be, is explained by the answers that keep it closed. */
  function explainState(position: number, states: States): number {
    const gate = gates[position]
    return gate !== undefined && gate.value(states) !== TRUE ? gate.explain(states) : 1 << position
  }

  const gates = questions.map(({ askedWhen }) => compileGate(askedWhen))
  const gateOf = (position: number, states: States) => gates[position]?.value(states) ?? FALSE
  return { questions, positionOf, bitOf, compile, gateOf }
}

function compileNot(part: Compiled): Compiled {
  return {
    value: (states) => {
      const truth = part.value(states)
      return truth === TRUE ? FALSE : truth === FALSE ? TRUE : UNKNOWN
    },
    explain: part.explain,
  }
}

function compileSurely(part: Compiled): Compiled {
  return {
    value: (states) => (part.value(states) === TRUE ? TRUE : FALSE),
    explain: part.explain,
  }
}

/** `decisive` settles the whole at once (false for `all`, true for `any`); `rest` is left otherwise. */
function compileParts(parts: readonly Compiled[], decisive: Truth, rest: Truth): Compiled {
  const value = (states: States): Truth => {
    let truth = rest
    for (const part of parts) {
      const partly = part.value(states)
      if (partly === decisive) return decisive
      if (partly === UNKNOWN) truth = UNKNOWN
    }
    return truth
  }
  const explain = (states: States): number => {
    const truth = value(states)
    let mask = 0
    for (const part of parts) if (part.value(states) === truth) mask |= part.explain(states)
    return mask
  }
  return { value, explain }
}

function remember({ value, explain }: Compiled): Compiled {
  let last: States | undefined
  let lastValue: Truth = UNKNOWN
  return {
    value: (states) => {
      if (states !== last) {
        lastValue = value(states)
        last = states
      }
      return lastValue
    },
    explain,
  }
}
