import type { TimelineLine } from './lead-view.ts'
import { When } from './When.tsx'

/** So many stand open; the others open on request. */
const SHOWN = 8

/** What happened, newest first. */
export function Timeline({ lines }: { lines: readonly TimelineLine[] }) {
  const [shown, folded] = [lines.slice(0, SHOWN), lines.slice(SHOWN)]
  return (
    <>
      <Lines lines={shown} />
      {folded.length > 0 && (
        <details className="lead-more">
          <summary>{folded.length} earlier</summary>
          <Lines lines={folded} />
        </details>
      )}
    </>
  )
}

function Lines({ lines }: { lines: readonly TimelineLine[] }) {
  return (
    <ol className="timeline">
      {lines.map(({ key, at, by, text, quote }) => (
        <li key={key}>
          <span className="muted">
            <When at={at} />
            {by !== null && `, ${by}`}
          </span>
          <span className="timeline-text">{text}</span>
          {quote !== null && (
            <span className="timeline-text" dir="auto">
              “{quote}”
            </span>
          )}
        </li>
      ))}
    </ol>
  )
}
