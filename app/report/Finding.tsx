import type { FindingView } from '#rules/report-view.ts'
import { BandMark } from '../ui/BandMark.tsx'
import { Prose } from '../ui/Prose.tsx'
import { Links } from './Links.tsx'
import { findingAnchor, pointsLabel, SEVERITY_LABEL } from './labels.ts'
import { ClearedBy, Told } from './Told.tsx'

/** One finding. What is confirmed and serious stands open; the rest opens on request. */
export function Finding({ finding, promptLabel }: { finding: FindingView; promptLabel: string }) {
  const { id, number, title, severity, points, areaTitle } = finding
  const anchor = findingAnchor(id)
  const advice = <Advice finding={finding} promptLabel={promptLabel} />
  return (
    <article className="finding" id={anchor} aria-labelledby={`${anchor}-title`}>
      <h3 id={`${anchor}-title`}>
        <span className="finding-number">{number}</span> {title}
      </h3>
      <p className="finding-meta small">
        <BandMark band={severity} label={SEVERITY_LABEL[severity]} />
        <span>{pointsLabel(points)}</span>
        <span>{areaTitle}</span>
      </p>
      <Why finding={finding} />
      {isPressing(finding) ? (
        advice
      ) : (
        <details>
          <summary>How to check it, and what to do</summary>
          {advice}
        </details>
      )}
    </article>
  )
}

function isPressing({ outcome, severity }: FindingView): boolean {
  return outcome === 'risk' && (severity === 'critical' || severity === 'high')
}

function Why({ finding }: { finding: FindingView }) {
  return (
    <>
      <p>
        <Prose parts={finding.why} /> {finding.weighsMore}
      </p>
      <Told told={finding.told} />
    </>
  )
}

function Advice({ finding, promptLabel }: { finding: FindingView; promptLabel: string }) {
  const { check, fix, outcome, whoLabel, effort, prompt, clearedBy, references } = finding
  return (
    <>
      <dl className="finding-work">
        <div>
          <dt>Check it in five minutes</dt>
          <dd>
            <Prose parts={check} />
          </dd>
        </div>
        <div>
          <dt>{outcome === 'risk' ? 'Fix it' : 'If it is so'}</dt>
          <dd>
            <Prose parts={fix} />
            <span className="finding-who muted">
              {whoLabel}, {effort}.
            </span>
          </dd>
        </div>
      </dl>
      {prompt !== null && (
        <details className="prompt">
          <summary>{promptLabel}</summary>
          <blockquote data-copy="Copy these words">{prompt}</blockquote>
        </details>
      )}
      <ClearedBy told={finding.told} clearedBy={clearedBy} />
      <Links label="Read more" links={references} />
    </>
  )
}
