import { workLabel } from '../report/labels.ts'
import { BandMark } from '../ui/BandMark.tsx'
import type { Example } from './example.ts'

/** The top of a report, set like one. */
export function ExampleReport({ example }: { example: Example }) {
  const { verdict, score, thisWeek } = example
  return (
    <figure className="example">
      <figcaption>
        <strong>An example</strong> A made-up booking app built with Lovable, judged by the real
        rules
      </figcaption>
      <div className="example-sheet">
        <p className="example-verdict">{verdict}</p>
        <p className="example-score">
          <span className="example-value">{score.value}</span>
          <span>
            <span className="muted">of 100, higher is riskier</span>
            <BandMark band={score.band} label={score.bandLabel} />
          </span>
        </p>
        <Scale {...score} />
        <p className="small muted">
          Somewhere from {score.low} to {score.high}, once the open answers are known.
        </p>
        <h2>Three things to do this week</h2>
        <ol>
          {thisWeek.map((action) => (
            <li key={action.title}>
              {action.title}
              <span className="example-effort">{workLabel(action)}</span>
            </li>
          ))}
        </ol>
      </div>
    </figure>
  )
}

function Scale({ value, low, high, band }: Example['score']) {
  return (
    <svg className={`example-scale band-mark-${band}`} viewBox="0 0 200 10" aria-hidden="true">
      <rect className="example-scale-line" x="0" y="4.5" width="200" height="1" />
      <rect
        className="example-scale-range"
        x={low * 2}
        y="2"
        width={(high - low) * 2}
        height="6"
        rx="1"
      />
      <rect fill="currentColor" x={Math.min(value * 2, 198)} y="0" width="2" height="10" />
    </svg>
  )
}
