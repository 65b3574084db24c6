import { Fragment } from 'react'
import type { FindingView, ReportView } from '#rules/report-view.ts'
import { BriefFinding } from './BriefFinding.tsx'
import type { Density } from './density.ts'
import { FullFinding } from './FullFinding.tsx'
import type { Lookup } from './lookup.ts'
import { ShortFinding } from './ShortFinding.tsx'
import { Text } from './Text.tsx'
import { type } from './theme.ts'

/** Every finding, in the layout that leaves room for all of them. */
export function Findings({
  findings,
  density,
  lookup,
}: {
  findings: ReportView['findings']
  density: Density
  lookup: Lookup
}) {
  const firstDoubt = findings.findIndex(({ outcome }) => outcome === 'unknown')
  const show = (finding: FindingView, index: number) => {
    if (index < density.fullFindings) return <FullFinding finding={finding} lookup={lookup} />
    if (density.briefDoubts && finding.outcome === 'unknown') {
      return <BriefFinding finding={finding} lookup={lookup} />
    }
    return <ShortFinding finding={finding} lookup={lookup} />
  }
  return (
    <>
      {findings.map((finding, index) => (
        <Fragment key={finding.id}>
          {density.briefDoubts && index === firstDoubt && (
            <Text style={type.fine} minPresenceAhead={80}>
              From here on nobody has checked. Find out first: how to fix each of these, with the
              words to paste, stands on the web page of this report.
            </Text>
          )}
          {show(finding, index)}
        </Fragment>
      ))}
    </>
  )
}
