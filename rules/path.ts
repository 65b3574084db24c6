import { dependencies, TRUE } from './conditions.ts'
import { NOT_ASKED, OPEN } from './evaluate.ts'
import type { Question } from './question.ts'
import { EVALUATOR } from './questions/evaluator.ts'
import { QUESTIONS } from './questions/questionnaire.ts'
import { type Answers, statesOf } from './states.ts'

const { bitOf, gateOf } = EVALUATOR

/** The way through the questionnaire that a set of answers has taken so far. */
export interface Path {
  /** The questions asked with these answers, in order; the last ones may still be open. */
  readonly asked: readonly Question[]
  /** How many of them have an answer. */
  readonly answered: number
  /** The first one without an answer. */
  readonly open: Question | undefined
  /** The most questions that can still come, the open one included. Never grows while answering on. */
  readonly atMost: number
  readonly complete: boolean
}

/** @throws AnswerError when an answer doesn't fit the questionnaire */
export function pathThrough(answers: Answers): Path {
  const states = statesOf(EVALUATOR, answers)
  const asked = QUESTIONS.filter((_, position) => gateOf(position, states) === TRUE)
  const unanswered = asked.filter((question) => answers[question.id] === undefined)
  return {
    asked,
    answered: asked.length - unanswered.length,
    open: unanswered[0],
    atMost: longestRest(answers),
    complete: unanswered.length === 0,
  }
}

/** The questions whose answers decide whether others are asked. */
const FORKS = new Set(QUESTIONS.flatMap((question) => dependencies(question.askedWhen)))

/** What a fork can turn out to be: each option alone, and not known. Several at once open no more than one. */
const WAYS = QUESTIONS.map((question, position) =>
  FORKS.has(question.id)
    ? [
        OPEN,
        ...question.options.flatMap(({ id }) =>
          id === 'unsure' ? [] : [bitOf(position, id) ?? 0],
        ),
      ]
    : [OPEN],
)

const known = new Map<string, number>()

/** The most questions without an answer that any further answers can bring up. */
function longestRest(answers: Answers): number {
  const key = QUESTIONS.map(({ id }) => {
    const values = answers[id]
    return values === undefined ? '' : FORKS.has(id) ? values.join('+') : '.'
  }).join()
  const before = known.get(key)
  if (before !== undefined) return before
  const rest = walkOn([], answers)
  if (known.size > 5000) known.clear()
  known.set(key, rest)
  return rest
}

/** Walks every way on from the question at `states.length`, with the states before it. */
function walkOn(states: readonly number[], answers: Answers): number {
  const position = states.length
  const question = QUESTIONS[position]
  if (question === undefined) return 0
  if (gateOf(position, states) !== TRUE) return walkOn([...states, NOT_ASKED], answers)
  const values = answers[question.id]
  if (values !== undefined) {
    const bits = values.reduce((sum, value) => sum | (bitOf(position, value) ?? 0), 0)
    return walkOn([...states, values[0] === 'unsure' ? OPEN : bits], answers)
  }
  return 1 + Math.max(...(WAYS[position] ?? []).map((way) => walkOn([...states, way], answers)))
}
