import type { Severity } from '#rules/risk.ts'
import { BandMark } from '../../ui/BandMark.tsx'
import { Drawing } from '../Drawing.tsx'
import { drawHistory, MOST_POINTS } from './draw-history.ts'
import type { PastCheck } from './history-view.ts'
import { sayRange } from './say-progress.ts'
import { shortDate } from './short-date.ts'

interface Props {
  /** Oldest first. */
  checks: readonly PastCheck[]
  zones: Readonly<Record<Severity, number>>
}

/** The score of every check as a drawing, and as a table that leads to each report. */
export function ScoreHistory({ checks, zones }: Props) {
  if (checks.length < 2) return null
  const drawn = checks.slice(-MOST_POINTS)
  const years = new Set(drawn.map(({ completedAt }) => completedAt.slice(0, 4)))
  const points = drawn.map((check) => ({
    ...check,
    label: shortDate(check.completedAt, { withYear: years.size > 1 }),
  }))
  const names = new Set(checks.map(({ appName }) => appName))
  return (
    <section className="history" aria-labelledby="history">
      <h2 id="history">Your score over time</h2>
      <div className="history-content">
        <figure>
          <Drawing drawing={drawHistory(points, zones)} className="history-drawing" />
          <figcaption className="small muted">
            {drawn.length < checks.length && `The last ${MOST_POINTS} of ${checks.length} checks. `}
            Lower is better.
          </figcaption>
        </figure>
        <table className="history-table">
          <caption className="visually-hidden">Every check of this app, the newest first</caption>
          <thead>
            <tr>
              <th scope="col">Check</th>
              <th scope="col">Score</th>
              <th scope="col">Report</th>
            </tr>
          </thead>
          <tbody>
            {checks.toReversed().map((check) => (
              <Row key={check.id} check={check} withName={names.size > 1} />
            ))}
          </tbody>
        </table>
      </div>
      <p className="small muted">
        Every report is kept as it was on its day: open it, or download it as a PDF.
      </p>
    </section>
  )
}

function Row({ check, withName }: { check: PastCheck; withName: boolean }) {
  const { day, completedAt, appName, score, low, high, band, bandLabel, page, pdf, isShown } = check
  return (
    <tr>
      <th scope="row">
        <time dateTime={completedAt}>{day}</time>
        {withName && appName !== null && (
          <span className="history-name small muted">
            <bdi>{appName}</bdi>
          </span>
        )}
      </th>
      <td>
        <strong>{score}</strong> <BandMark band={band} label={bandLabel} />
        {low !== high && <span className="history-range small muted">{sayRange(check)}</span>}
      </td>
      <td>
        {isShown ? (
          <span className="small">This page</span>
        ) : (
          <a href={page}>
            Open<span className="visually-hidden"> the report of {day}</span>
          </a>
        )}
        <a href={pdf}>
          PDF<span className="visually-hidden"> of {day}</span>
        </a>
      </td>
    </tr>
  )
}
