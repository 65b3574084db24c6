import type { UnknownView } from '#rules/report-view.ts'
import { questionAnchor, WORTH_SAYING } from './labels.ts'
import { Steps } from './Steps.tsx'

/** Open questions, the one that narrows the range most first. */
export function Unknowns({ unknowns }: { unknowns: readonly UnknownView[] }) {
  return (
    <ol className="unknowns">
      {unknowns.map(({ questionId, question, why, narrows, settles, howTo }) => (
        <li key={questionId} id={questionAnchor(questionId)}>
          <h3>{question}</h3>
          <p>
            {why}
            {narrows >= WORTH_SAYING &&
              ` A good answer takes up to ${narrows} points off the top of your range.`}
          </p>
          <Steps steps={howTo} />
          {settles.length > 0 && (
            <details className="small">
              <summary>Findings this would settle</summary>
              <ul>
                {settles.map((title) => (
                  <li key={title}>{title}</li>
                ))}
              </ul>
            </details>
          )}
        </li>
      ))}
    </ol>
  )
}
