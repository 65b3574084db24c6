import type { ReportView } from '#rules/report-view.ts'
import type { HistoryView } from './compare/history-view.ts'
import { ReportNotes } from './compare/ReportNotes.tsx'
import { ScoreHistory } from './compare/ScoreHistory.tsx'
import { SinceLast } from './compare/SinceLast.tsx'
import type { Ways } from './door.ts'
import { Keep } from './Keep.tsx'
import { NextStep } from './NextStep.tsx'
import { Opening } from './Opening.tsx'
import { ReportParts } from './ReportParts.tsx'
import { ThisWeek } from './ThisWeek.tsx'
import type { FoundPlan } from './what-if/find-plan.server.ts'
import { PlanSection } from './what-if/PlanSection.tsx'

/** The whole report, from the verdict to the small print, readable without any script. */
export function ResultPage({
  report,
  plan,
  ways,
  token,
  link,
  kept,
  history,
}: {
  report: ReportView
  plan: FoundPlan
  ways: Ways
  token: string
  link: string
  /** For how long, in words. */
  kept: string
  history: HistoryView
}) {
  const pdf = `/r/${token}/report.pdf`
  return (
    <div className="result">
      <ReportNotes history={history} token={token} />
      <Opening report={report} />
      <SinceLast history={history} report={report} />
      <Keep
        token={token}
        link={link}
        pdf={pdf}
        update={history.update}
        isFirst={history.checks.length === 1}
        kept={kept}
      />
      <ThisWeek actions={report.thisWeek} findings={report.findings} />
      <NextStep nextStep={report.nextStep} {...ways} pdf={pdf} />
      <PlanSection plan={plan} token={token} update={history.update} />
      <ScoreHistory checks={history.checks} zones={report.score.zones} />
      <ReportParts report={report} />
    </div>
  )
}
