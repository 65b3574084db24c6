import { type Condition, FALSE, TRUE, type Truth, UNKNOWN } from '#rules/conditions.ts'
import type { Question } from '#rules/question.ts'
import type { Answers } from '#rules/states.ts'

// What conditions and answers mean, said a second time as plainly as possible. It shares no code with
// rules/evaluate.ts and rules/states.ts: no bits, no memory, nothing made ready beforehand.

/** What is known of one question: the options chosen, none where it isn't asked, null while it is open. */
export type Known = readonly string[] | null
export const NEVER_ASKED: Known = []

/** What is known of every question, in the order in which they are asked. */
export type World = readonly Known[]

export type Read = (questionId: string) => Known

export function truthOf(condition: Condition, read: Read): Truth {
  switch (condition.op) {
    case 'always':
      return TRUE
    case 'is': {
      const known = read(condition.question)
      if (known === null) return UNKNOWN
      return known.some((option) => condition.options.includes(option)) ? TRUE : FALSE
    }
    case 'fact':
      return truthOf(condition.fact.when, read)
    case 'not': {
      const truth = truthOf(condition.of, read)
      return truth === TRUE ? FALSE : truth === FALSE ? TRUE : UNKNOWN
    }
    case 'surely':
      return truthOf(condition.of, read) === TRUE ? TRUE : FALSE
    case 'all': {
      const truths = condition.of.map((part) => truthOf(part, read))
      return truths.includes(FALSE) ? FALSE : truths.includes(UNKNOWN) ? UNKNOWN : TRUE
    }
    case 'any': {
      const truths = condition.of.map((part) => truthOf(part, read))
      return truths.includes(TRUE) ? TRUE : truths.includes(UNKNOWN) ? UNKNOWN : FALSE
    }
  }
}

/** What a set of answers says: a question that isn't asked has none, whatever was answered. */
export function worldOf(questions: readonly Question[], answers: Answers): World {
  const known = new Map<string, Known>()
  for (const { id, askedWhen } of questions) {
    const asked = truthOf(askedWhen, (earlier) => known.get(earlier) ?? null)
    if (asked === FALSE) known.set(id, NEVER_ASKED)
    else known.set(id, asked === TRUE ? readAnswer(answers[id]) : null)
  }
  return [...known.values()]
}

function readAnswer(options: readonly string[] | undefined): Known {
  return options === undefined || options.includes('unsure') ? null : options
}
