import type { FindingView } from '#rules/report-view.ts'
import { BandMark } from '../ui/BandMark.tsx'
import { Prose } from '../ui/Prose.tsx'
import { Advice } from './Advice.tsx'
import { findingAnchor, pointsLabel, SEVERITY_LABEL } from './labels.ts'
import { Told } from './Told.tsx'

interface Props {
  finding: FindingView
  promptLabel: string
}

/** One finding. What is confirmed and serious stands open; the rest opens on request. */
export function Finding({ finding, promptLabel }: Props) {
  const { severity, outcome } = finding
  const isSerious = severity === 'critical' || severity === 'high'
  if (!isSerious) return <FoldedFinding finding={finding} promptLabel={promptLabel} />
  const anchor = findingAnchor(finding.id)
  const advice = <Advice finding={finding} promptLabel={promptLabel} />
  return (
    <article
      className={`finding finding-${outcome}`}
      id={anchor}
      aria-labelledby={`${anchor}-title`}
    >
      <Title finding={finding} />
      <p className="finding-meta small">
        <Severity finding={finding} />
        <span>{pointsLabel(finding.points)}</span>
        <span>{finding.areaTitle}</span>
      </p>
      <Why finding={finding} />
      {outcome === 'risk' ? (
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

/** A row that opens to all of it. The anchor is inside, because that is what makes a link open it. */
function FoldedFinding({ finding, promptLabel }: Props) {
  const anchor = findingAnchor(finding.id)
  return (
    <article className="finding finding-folded" aria-labelledby={`${anchor}-title`}>
      <details className="fold">
        <summary>
          <Title finding={finding} />
          <span className="finding-meta small">
            <Severity finding={finding} />
            <span>{finding.whoLabel}</span>
          </span>
        </summary>
        <div className="fold-content" id={anchor}>
          <p className="finding-meta small">
            <span>{pointsLabel(finding.points)}</span>
            <span>{finding.areaTitle}</span>
          </p>
          <Why finding={finding} />
          <Advice finding={finding} promptLabel={promptLabel} />
        </div>
      </details>
    </article>
  )
}

function Title({ finding: { id, number, title } }: Pick<Props, 'finding'>) {
  return (
    <h3 id={`${findingAnchor(id)}-title`}>
      <span className="finding-number">{number}</span> {title}
    </h3>
  )
}

function Severity({ finding: { severity } }: Pick<Props, 'finding'>) {
  return <BandMark band={severity} label={SEVERITY_LABEL[severity]} />
}

function Why({ finding }: Pick<Props, 'finding'>) {
  return (
    <>
      <p>
        <Prose parts={finding.why} /> {finding.weighsMore}
      </p>
      <Told told={finding.told} />
    </>
  )
}
