import type { FindingView } from '#rules/report-view.ts'
import { answersLabel, clearingPhrase } from './labels.ts'

/** What the founder told us that leads to a finding. */
export function Told({ told }: Pick<FindingView, 'told'>) {
  if (told.length === 0) return null
  return (
    <ul className="told small">
      {told.map((one) => (
        <li key={one.questionId}>
          <span className="muted">{one.question}</span> You said:{' '}
          <strong>{answersLabel(one)}</strong>
        </li>
      ))}
    </ul>
  )
}

/** The answers that would settle it; with their question where that is not the one above. */
export function ClearedBy({ told, clearedBy }: Pick<FindingView, 'told' | 'clearedBy'>) {
  if (clearedBy.length === 0) return null
  const asked = new Set(told.map(({ questionId }) => questionId))
  return (
    <ul className="told small">
      {clearedBy.map(({ questionId, question, answers }) => (
        <li key={questionId}>
          {!asked.has(questionId) && <span className="muted">{question} </span>}
          This clears once <strong>{clearingPhrase(answers)}</strong>.
        </li>
      ))}
    </ul>
  )
}
