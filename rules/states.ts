import { FALSE, TRUE } from './conditions.ts'
import { type Evaluator, NOT_ASKED, OPEN, type States } from './evaluate.ts'
import type { Question } from './question.ts'

/** Chosen option ids by question id. A question left out is unanswered. */
export type Answers = Readonly<Record<string, readonly string[]>>

/** An answer that can't be: an unknown question or option, or several values for a single choice. */
export class AnswerError extends Error {
  override readonly name = 'AnswerError'
  /** @param field the id of the question it is about */
  constructor(
    readonly field: string,
    message: string,
  ) {
    super(message)
  }
}

/** Says what is wrong with an answer, naming the question and the option, or null when nothing is. */
export function findFault(question: Question, values: readonly string[]): string | null {
  // The types say so already, but answers come from files and forms as well.
  if (!Array.isArray(values)) return `"${question.id}" must be a list of option ids.`
  if (values.length === 0)
    return `"${question.id}" has an empty answer: choose at least one option.`
  for (const [index, value] of values.entries()) {
    const option = question.options.find((candidate) => candidate.id === value)
    if (option === undefined) return `"${question.id}" has no option "${value}".`
    if (values.indexOf(value) < index) {
      return `"${question.id}" names the option "${value}" twice.`
    }
    const alone = option.alone === true || value === 'unsure'
    if (alone && values.length > 1) {
      return `"${question.id}": the option "${value}" can't be combined with others.`
    }
  }
  if (question.kind === 'one' && values.length > 1) {
    return `"${question.id}" takes one option, not ${values.length}.`
  }
  return null
}

/**
 * The state of every question with these answers. Questions whose condition is false don't count,
 * and so neither does anything that depends on them; their answers are simply not looked at.
 * @throws AnswerError that names the question
 */
export function statesOf(evaluator: Evaluator, answers: Answers): States {
  const { questions, positionOf } = evaluator
  const given: (readonly string[] | undefined)[] = []
  for (const id in answers) {
    const values = answers[id]
    if (values === undefined) continue
    const position = positionOf(id)
    const question = questions[position ?? -1]
    if (position === undefined || question === undefined) {
      throw new AnswerError(id, `No question is called "${id}".`)
    }
    const fault = findFault(question, values)
    if (fault !== null) throw new AnswerError(id, fault)
    given[position] = values
  }
  const states: number[] = []
  for (let position = 0; position < questions.length; position += 1) {
    states.push(stateOf(evaluator, position, given[position], states))
  }
  return states
}

function stateOf(
  { gateOf, bitOf }: Evaluator,
  position: number,
  values: readonly string[] | undefined,
  before: States,
): number {
  const gate = gateOf(position, before)
  if (gate === FALSE) return NOT_ASKED
  if (gate !== TRUE || values === undefined || values[0] === 'unsure') return OPEN
  let bits = 0
  for (const value of values) bits |= bitOf(position, value) ?? 0
  return bits
}
