import { longDate } from '#rules/long-date.ts'
import type { ReportView } from '#rules/report-view.ts'
import { BandMark } from '../ui/BandMark.tsx'
import { Prose } from '../ui/Prose.tsx'
import { Drawing } from './Drawing.tsx'
import { drawGauge } from './drawings/gauge.ts'
import { drawStateMark } from './drawings/marks.ts'

/** What a stranger must understand in ten seconds: the verdict and the score. */
export function Opening({ report }: { report: ReportView }) {
  const { verdict, good, score, appName, companyName, completedOn } = report
  const names = [appName, companyName].filter((name) => name !== null)
  return (
    <header className="result-opening">
      <div className="result-verdict">
        <p className="eyebrow">
          {names.map((name) => (
            <span key={name} className="result-name">
              <bdi>{name}</bdi>
            </span>
          ))}
          <time dateTime={completedOn}>{longDate(completedOn)}</time>
        </p>
        <h1>{verdict.headline}</h1>
        <p className="lead">
          <Prose parts={verdict.text} />
        </p>
        {verdict.caveat !== null && <p className="notice">{verdict.caveat}</p>}
        {good.length > 0 && (
          <ul className="good">
            {good.map((sentence) => (
              <li key={sentence}>
                <Drawing drawing={drawStateMark('fine')} className="mark" />
                {sentence}
              </li>
            ))}
          </ul>
        )}
      </div>
      <Score score={score} />
    </header>
  )
}

function Score({ score }: { score: ReportView['score'] }) {
  const { value, band, bandLabel, meaning, rangeText } = score
  return (
    <div className={`score score-${band}`}>
      <p className="score-number">
        <span className="score-value">{value}</span>
        <span className="muted small">of 100, higher is riskier</span>
        <BandMark band={band} label={bandLabel} />
      </p>
      <div className="score-scale">
        <Drawing drawing={drawGauge(score, { width: 290, text: 12.5 })} className="gauge" />
        <p>
          {meaning} {rangeText}
        </p>
      </div>
    </div>
  )
}
