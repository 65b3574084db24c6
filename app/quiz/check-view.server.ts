import { SECTIONS } from '#rules/question.ts'
import { questionAddress } from './addresses.ts'
import type { CheckSection } from './check-view.ts'
import type { Draft } from './draft.server.ts'

/** Every answer that counts, in words, with the way to change it. */
export function describeAnswers({
  answers,
  path,
}: Pick<Draft, 'answers' | 'path'>): CheckSection[] {
  return SECTIONS.map(({ id, title }) => ({
    title,
    rows: path.asked
      .filter(({ section }) => section === id)
      .map((question) => ({
        id: question.id,
        question: question.text,
        answers: question.options
          .filter((option) => answers[question.id]?.includes(option.id))
          .map(({ label }) => label),
        change: questionAddress(question.id, { fromCheck: true }),
      })),
  })).filter(({ rows }) => rows.length > 0)
}
