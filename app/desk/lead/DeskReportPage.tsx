import type { ReportView } from '#rules/report-view.ts'
import { NextStep } from '../../report/NextStep.tsx'
import { Opening } from '../../report/Opening.tsx'
import { ReportParts } from '../../report/ReportParts.tsx'
import { ThisWeek } from '../../report/ThisWeek.tsx'
import './desk-report.css'

/** A report as its founder has it, without what only they can do there. */
export function DeskReportPage({
  report,
  number,
  back,
  pdf,
}: {
  report: ReportView
  number: number
  back: string
  pdf: string
}) {
  return (
    <div className="result desk-report">
      <a className="back-link" href={back}>
        Back to #{number}
      </a>
      <p className="notice">
        This is what the founder reads: “you” means them. What they can do on their own page, such
        as trying out what a fix would change, is left out.
      </p>
      <Opening report={report} />
      <ThisWeek actions={report.thisWeek} findings={report.findings} />
      <NextStep nextStep={report.nextStep} door={null} pdf={pdf} />
      <ReportParts report={report} />
    </div>
  )
}
