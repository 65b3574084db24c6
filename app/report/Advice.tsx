import type { FindingView } from '#rules/report-view.ts'
import { Prose } from '../ui/Prose.tsx'
import { Links } from './Links.tsx'
import { fixLabel, workLabel } from './labels.ts'
import { ClearedBy } from './Told.tsx'

/** How to check a finding, what to do about it, and what would clear it. */
export function Advice({ finding, promptLabel }: { finding: FindingView; promptLabel: string }) {
  const { check, fix, prompt, clearedBy, references } = finding
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
          <dt>{fixLabel(finding)}</dt>
          <dd>
            <Prose parts={fix} />
            <span className="finding-who muted">{workLabel(finding)}.</span>
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
