import { QUESTIONS } from '#rules/questions/questionnaire.ts'
import type { Answers } from '#rules/states.ts'
import { FOUNDERS } from '#tests/golden/founders.ts'

/** One founder from each end of the scale, and one between: the class, and the golden founder. */
export const CLASSES = [
  { name: 'brochure site', founderId: 'brochure-site' },
  { name: 'careful app', founderId: 'careful-replit-app' },
  { name: 'fullest app', founderId: 'everything-open' },
] as const

/** As they come from a request or the database: parsed, not shaped by the source code. */
export function goldenAnswers(): ReadonlyMap<string, Answers> {
  return new Map(FOUNDERS.map(({ id, answers }) => [id, structuredClone(answers)]))
}

export type PeerFacts = Readonly<Record<string, string | null | readonly string[]>>

/**
 * The same answers in the form that suits the peers best: every question present, a single choice
 * as text (null when open), a multiple choice as a list.
 */
export function toPeerFacts(answers: Answers, nameOf: (questionId: string) => string): PeerFacts {
  return Object.fromEntries(
    QUESTIONS.map(({ id, kind }) => {
      const values = answers[id]
      return [nameOf(id), kind === 'one' ? (values?.[0] ?? null) : (values ?? [])]
    }),
  )
}
