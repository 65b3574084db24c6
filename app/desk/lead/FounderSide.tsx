import type { BuildUpStep, FindingView, ReportView } from '#rules/report-view.ts'
import { Answers } from '../../report/Answers.tsx'
import { SinceLast } from '../../report/compare/SinceLast.tsx'
import { findingAnchor, pointsLabel, SEVERITY_LABEL, signedPoints } from '../../report/labels.ts'
import { plainText } from '../../report/sharing/plain-text.ts'
import { Told } from '../../report/Told.tsx'
import { BandMark } from '../../ui/BandMark.tsx'
import { counted } from '../../ui/counted.ts'
import type { LeadView } from './lead-view.ts'

/** The report in short: what the founder was told, and which of their answers led to it. */
export function FounderSide({ lead }: { lead: LeadView }) {
  const { report, history } = lead
  const { verdict, score, nextStep, unknowns, answers } = report
  return (
    <>
      <p className="lead-links">
        <a href={history.newest.page}>The whole report</a>
        <a href={history.newest.pdf}>
          The report as a PDF{lead.personal === null && ', without names'}
        </a>
      </p>
      <h3>{verdict.headline}</h3>
      <p>{plainText(verdict.text)}</p>
      {verdict.caveat !== null && <p className="notice">{verdict.caveat}</p>}
      <h3>Next step: {nextStep.title}</h3>
      <p>{plainText(nextStep.text)}</p>
      <h3>How the score adds up</h3>
      <p>
        {score.meaning} {score.rangeText}
      </p>
      <Steps report={report} />
      {unknowns.length > 0 && (
        <>
          <h3>What they don’t know yet</h3>
          <ul>
            {unknowns.map(({ questionId, question, narrows }) => (
              <li key={questionId}>
                {question}{' '}
                {narrows > 0 && (
                  <span className="muted">
                    Up to {counted(narrows, 'point')} less if it is fine.
                  </span>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      <SinceLast history={history} report={report} />
      <div className="lead-answers">
        <h3>Their answers, in order</h3>
        <Answers answers={answers} />
      </div>
    </>
  )
}

/** So many steps stand open: the rest adds little to the score, if anything. */
const SHOWN = 8

/** Every step of the score, each with what the founder answered. */
function Steps({ report: { buildUp, findings } }: { report: ReportView }) {
  const byId = new Map(findings.map((finding) => [finding.id, finding]))
  const [shown, folded] = [buildUp.steps.slice(0, SHOWN), buildUp.steps.slice(SHOWN)]
  return (
    <>
      <ol className="lead-steps">
        {shown.map((step) => (
          <Step key={step.id} step={step} finding={byId.get(step.id)} />
        ))}
      </ol>
      {folded.length > 0 && (
        <details className="lead-more">
          <summary>
            {counted(folded.length, 'more step')},{' '}
            {pointsLabel(folded.reduce((sum, { points }) => sum + points, 0))}
          </summary>
          <ol className="lead-steps" start={SHOWN + 1}>
            {folded.map((step) => (
              <Step key={step.id} step={step} finding={byId.get(step.id)} />
            ))}
          </ol>
        </details>
      )}
    </>
  )
}

function Step({
  step: { id, label, severity, outcome, points },
  finding,
}: {
  step: BuildUpStep
  finding: FindingView | undefined
}) {
  return (
    <li id={findingAnchor(id)}>
      <span className="lead-step-points">{signedPoints(points)}</span>
      <div>
        <span className="lead-step-label">{label}</span>{' '}
        {severity !== null && <BandMark band={severity} label={SEVERITY_LABEL[severity]} />}
        {outcome === 'unknown' && <span className="muted"> not known</span>}
        {finding !== undefined && <Told told={finding.told} />}
      </div>
    </li>
  )
}
