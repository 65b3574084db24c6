import type { Progress } from './question-view.ts'

/** Where in the quiz this is. The number of questions is an upper limit that never grows. */
export function ProgressLine({ section, progress }: { section: string; progress: Progress }) {
  const { number, answered, atMost, isLast } = progress
  return (
    <div className="progress">
      <p className="eyebrow">{section}</p>
      <p className="progress-text">
        Question {number}
        {isLast ? ', the last one' : ` of at most ${atMost}`}
      </p>
      <progress max={atMost} value={answered} aria-hidden="true" />
    </div>
  )
}
