import type { Answers } from '#rules/answers.ts'
import { type Question, SECTIONS } from '#rules/question.ts'
import { questionAddress } from './addresses.ts'
import type { CheckRow, CheckSection } from './check-view.ts'
import type { Draft } from './draft.server.ts'

/**
 * Every answer that counts, in words, with the way to change it.
 * @param earlier in an update, the answers of the check that it updates
 */
export function describeAnswers(
  { answers, path }: Pick<Draft, 'answers' | 'path'>,
  earlier: Answers | null,
): CheckSection[] {
  return SECTIONS.map(({ id, title }) => ({
    title,
    rows: path.asked
      .filter(({ section }) => section === id)
      .map((question) => ({
        id: question.id,
        question: question.text,
        answers: labelsOf(question, answers),
        before: earlier === null ? null : findBefore(question, earlier, answers),
        change: questionAddress(question.id, { fromCheck: true }),
      })),
  })).filter(({ rows }) => rows.length > 0)
}

function labelsOf(question: Question, answers: Answers): readonly string[] {
  return question.options
    .filter((option) => answers[question.id]?.includes(option.id))
    .map(({ label }) => label)
}

/** null where the answer is still the same. */
function findBefore(question: Question, earlier: Answers, answers: Answers): CheckRow['before'] {
  const [before, now] = [labelsOf(question, earlier), labelsOf(question, answers)]
  return before.join('\n') === now.join('\n') ? null : before
}
