import type { ReportView } from '#rules/report-view.ts'
import { BandMark } from '../ui/BandMark.tsx'
import { Drawing } from './Drawing.tsx'
import { drawGauge } from './drawings/gauge.ts'

const GAUGE = { width: 320, text: 13 }

/** The score as a figure, as a word and on its scale. */
export function Score({ score }: { score: ReportView['score'] }) {
  const { value, band, bandLabel, meaning, rangeText } = score
  return (
    <div className={`score score-${band}`}>
      <p className="score-number">
        <span className="score-value">{value}</span>
        <span className="score-words">
          <BandMark band={band} label={bandLabel} />
          <span className="muted small">of 100, higher is riskier</span>
        </span>
      </p>
      <Drawing drawing={drawGauge(score, GAUGE)} className="gauge" />
      <p>
        {meaning} {rangeText}
      </p>
    </div>
  )
}
