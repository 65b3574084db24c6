import type { AnswerChange } from './compare-reports.ts'
import { sayNumber } from './say-number.ts'

/** The questions that were answered differently, folded. */
export function AnswerChanges({ answers }: { answers: readonly AnswerChange[] }) {
  if (answers.length === 0) return null
  const title =
    answers.length === 1
      ? 'The answer that changed'
      : `The ${sayNumber(answers.length)} answers that changed`
  return (
    <details className="since-answers">
      <summary>{title}</summary>
      <dl className="answers">
        {answers.map(({ questionId, question, before, after }) => (
          <div key={questionId}>
            <dt>{question}</dt>
            <dd>
              <span className="since-before muted">Before: {sayAnswers(before)}</span>
              Now: {sayAnswers(after)}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

function sayAnswers(answers: readonly string[] | null): string {
  if (answers === null) return 'not asked'
  return answers.length === 0 ? 'left open' : answers.join('; ')
}
