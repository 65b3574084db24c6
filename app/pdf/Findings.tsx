import { Fragment } from 'react'
import type { FindingView, ReportView } from '#rules/report-view.ts'
import { BriefFinding } from './BriefFinding.tsx'
import { type Density, isLesser } from './density.ts'
import { FullFinding } from './FullFinding.tsx'
import type { Lookup } from './lookup.ts'
import { ShortFinding } from './ShortFinding.tsx'
import { Text } from './Text.tsx'
import { type } from './theme.ts'

const note = { ...type.fine, marginTop: 4, marginBottom: 6 }

/** Every finding, in the layout that leaves room for all of them. */
export function Findings({
  report: { findings, buildUp },
  density,
  lookup,
}: {
  report: Pick<ReportView, 'findings' | 'buildUp'>
  density: Density
  lookup: Lookup
}) {
  const counted = buildUp.steps.filter(({ severity }) => severity !== null)
  const elsewhere = counted.length - findings.length
  const firstDoubt = findings.findIndex(({ outcome }) => outcome === 'unknown')
  const firstSlim = density.slimFindings ? findings.findIndex(isLesser) : -1
  const show = (finding: FindingView, index: number) => {
    if (index < density.fullFindings) return <FullFinding finding={finding} lookup={lookup} />
    if (density.briefDoubts && finding.outcome === 'unknown') {
      return <BriefFinding finding={finding} lookup={lookup} />
    }
    const isSlim = density.slimFindings && isLesser(finding)
    return <ShortFinding finding={finding} lookup={lookup} isSlim={isSlim} />
  }
  return (
    <>
      {elsewhere > 0 && (
        <Text style={note} minPresenceAhead={80}>
          {`Here are ${findings.length} of ${counted.length} findings. ${elsewhere === 1 ? 'The other one hangs' : `The other ${elsewhere} hang`} on questions that are still open: see “What you don’t know yet”.`}
        </Text>
      )}
      {findings.map((finding, index) => (
        <Fragment key={finding.id}>
          {index === firstSlim && (
            <Text style={note} minPresenceAhead={80}>
              From here on findings weigh less, and are told in short. The words to paste for them
              stand on the web page of this report.
            </Text>
          )}
          {density.briefDoubts && index === firstDoubt && (
            <Text style={note} minPresenceAhead={80}>
              From here on nobody has checked yet, so find out first. How to close each gap, with
              the words to paste, stands on the web page of this report.
            </Text>
          )}
          {show(finding, index)}
        </Fragment>
      ))}
    </>
  )
}
