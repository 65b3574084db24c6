import { z } from 'zod'
import type { Question } from './question.ts'
import { QUESTIONS } from './questions/questionnaire.ts'
import { type Answers, findFault } from './states.ts'

export type { Answers } from './states.ts'

const byId = new Map<string, Question>(QUESTIONS.map((question) => [question.id, question]))

/**
 * A whole set of answers as it comes from outside, `{"question-id": "option-id" | ["option-id", …]}`.
 * Single values become arrays; anything the questionnaire doesn't know is refused with its id.
 */
export const AnswersSchema = z
  .record(
    z.string(),
    z.union([z.string().transform((value) => [value]), z.array(z.string())], {
      error: 'must be an option id or a list of option ids',
    }),
    { error: 'must be an object of question ids and option ids' },
  )
  .superRefine((answers, context) => {
    for (const [id, values] of Object.entries(answers)) {
      const question = byId.get(id)
      const fault =
        question === undefined ? `No question is called "${id}".` : findFault(question, values)
      if (fault !== null) context.addIssue({ code: 'custom', path: [id], message: fault })
    }
  })

export interface AnswerFault {
  /** The id of the question, or "" when the whole is not an object. */
  readonly field: string
  readonly message: string
}

export type ParsedAnswers =
  | { readonly ok: true; readonly answers: Answers }
  | { readonly ok: false; readonly errors: readonly AnswerFault[] }

/** Reads a whole set of answers from outside; never throws. */
export function parseAnswers(input: unknown): ParsedAnswers {
  // A record drops this key instead of refusing it.
  if (typeof input === 'object' && input !== null && Object.hasOwn(input, '__proto__')) {
    return {
      ok: false,
      errors: [{ field: '__proto__', message: 'No question is called "__proto__".' }],
    }
  }
  const parsed = AnswersSchema.safeParse(input)
  if (parsed.success) return { ok: true, answers: parsed.data }
  const errors = parsed.error.issues.map((issue) => ({
    field: issue.path.map(String).join('.'),
    message: issue.message,
  }))
  return { ok: false, errors }
}

export type ParsedAnswer =
  | { readonly ok: true; readonly value: readonly string[] }
  | { readonly ok: false; readonly message: string }

/** Reads one posted answer; the message is meant for the founder. */
export function parseAnswer(question: Question, values: readonly string[]): ParsedAnswer {
  const fault = findFault(question, values)
  if (fault === null) return { ok: true, value: values }
  return { ok: false, message: explainToFounder(question, values) }
}

function explainToFounder(question: Question, values: readonly string[]): string {
  if (values.length === 0) {
    const unsure = question.options.some((option) => option.id === 'unsure')
    const way = unsure ? ' “I don’t know” is a fair answer too.' : ''
    return question.kind === 'one'
      ? `Choose the answer that fits best.${way}`
      : `Tick at least one answer.${way}`
  }
  const alone = question.options.find(
    (option) => values.includes(option.id) && (option.alone === true || option.id === 'unsure'),
  )
  if (alone !== undefined && values.length > 1) {
    return `“${alone.label}” can’t be combined with other answers. Tick either that one or the others.`
  }
  return question.kind === 'one' && values.length > 1
    ? 'Choose one answer only.'
    : 'Choose from the answers shown on this page.'
}
