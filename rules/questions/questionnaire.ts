import type { Question } from '../question.ts'
import { APP_QUESTIONS } from './app.ts'
import { DATA_QUESTIONS } from './data.ts'
import { KEY_QUESTIONS } from './keys.ts'
import { LOGIN_QUESTIONS } from './logins.ts'
import { PAYMENT_QUESTIONS } from './payments.ts'

/** Every question in the order in which it is asked. A condition only points backwards. */
export const QUESTIONS: readonly Question[] = [
  ...APP_QUESTIONS,
  ...LOGIN_QUESTIONS,
  ...DATA_QUESTIONS,
  ...PAYMENT_QUESTIONS,
  ...KEY_QUESTIONS,
]

const byId = new Map(QUESTIONS.map((question) => [question.id, question]))

/** @throws when there is no question with this id: an impossible state inside the rules. */
export function questionById(id: string): Question {
  const question = byId.get(id)
  if (question === undefined) throw new Error(`No question is called "${id}".`)
  return question
}
