import { Drawing } from '../report/Drawing.tsx'
import { drawGauge } from '../report/drawings/gauge.ts'
import { workLabel } from '../report/labels.ts'
import { BandMark } from '../ui/BandMark.tsx'
import type { Example } from './example.ts'

const GAUGE = { width: 320, text: 13 }

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
            <BandMark band={score.band} label={score.bandLabel} />
            <span className="muted">of 100, higher is riskier</span>
          </span>
        </p>
        <Drawing drawing={drawGauge(score, GAUGE)} className="example-gauge" />
        <p className="visually-hidden">
          Once the open answers are known, it could be {score.low} to {score.high}.
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
