import type { ReportView } from '#rules/report-view.ts'
import { Finding } from './Finding.tsx'

/** Confirmed risks, then what nobody has checked. */
export function Findings({ report }: { report: Pick<ReportView, 'findings' | 'promptLabel'> }) {
  const { findings, promptLabel } = report
  const risks = findings.filter(({ outcome }) => outcome === 'risk')
  const doubts = findings.filter(({ outcome }) => outcome === 'unknown')
  return (
    <>
      {risks.map((finding) => (
        <Finding key={finding.id} finding={finding} promptLabel={promptLabel} />
      ))}
      {doubts.length > 0 && (
        <>
          <p className="finding-group">
            {risks.length > 0 ? 'The rest' : 'All of these'} nobody has checked yet. Each counts one
            step milder than it would if it were confirmed.
          </p>
          {doubts.map((finding) => (
            <Finding key={finding.id} finding={finding} promptLabel={promptLabel} />
          ))}
        </>
      )}
    </>
  )
}
