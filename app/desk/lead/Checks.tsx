import type { PastCheck } from '../../report/compare/history-view.ts'
import { sayRange } from '../../report/compare/say-progress.ts'
import { BandMark } from '../../ui/BandMark.tsx'

/** Every check of the app, the newest first, with its report as the founder has it. */
export function Checks({ checks }: { checks: readonly PastCheck[] }) {
  return (
    <ol className="lead-checks" reversed>
      {checks.toReversed().map((check) => (
        <li key={check.id}>
          <time dateTime={check.completedAt}>{check.day}</time>
          <span>
            <b>{check.score}</b> <BandMark band={check.band} label={check.bandLabel} />
            {check.low !== check.high && (
              <span className="muted">
                <span className="visually-hidden"> may become</span> {sayRange(check)}
              </span>
            )}
          </span>
          <a href={check.page}>
            Report<span className="visually-hidden"> of {check.day}</span>
          </a>
          <a href={check.pdf}>
            PDF<span className="visually-hidden"> of {check.day}</span>
          </a>
        </li>
      ))}
    </ol>
  )
}
