import { longDate } from '#rules/long-date.ts'
import type { ReportView } from '#rules/report-view.ts'
import { Prose } from '../ui/Prose.tsx'
import { Drawing } from './Drawing.tsx'
import { drawTick } from './drawings/marks.ts'
import { Score } from './Score.tsx'
import './opening.css'

/** What a stranger must understand in ten seconds: the verdict, the score, and then why. */
export function Opening({ report }: { report: ReportView }) {
  const { verdict, good, score, appName, companyName, completedOn } = report
  // An app is often called what its company is called.
  const names = [...new Set([appName, companyName])].filter((name) => name !== null)
  return (
    <header className="result-opening">
      <div className="result-title">
        <p className="eyebrow">
          {names.map((name) => (
            <span key={name} className="result-name">
              <bdi>{name}</bdi>
            </span>
          ))}
          <time dateTime={completedOn}>{longDate(completedOn)}</time>
        </p>
        <h1>{verdict.headline}</h1>
      </div>
      <Score score={score} />
      <div className="result-verdict">
        <p>
          <Prose parts={verdict.text} />
        </p>
        {verdict.caveat !== null && <p className="notice">{verdict.caveat}</p>}
        {good.length > 0 && (
          <>
            <p className="good-title">What looks good, going by your answers:</p>
            <ul className="good">
              {good.map((sentence) => (
                <li key={sentence}>
                  <Drawing drawing={drawTick()} className="mark" />
                  {sentence}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </header>
  )
}
