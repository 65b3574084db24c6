import type { ReportView } from '#rules/report-view.ts'
import { NextStep } from '../NextStep.tsx'
import { Opening } from '../Opening.tsx'
import { ReportParts } from '../ReportParts.tsx'
import { ThisWeek } from '../ThisWeek.tsx'
import type { HistoryView } from './history-view.ts'
import { ReportNotes } from './ReportNotes.tsx'
import { ScoreHistory } from './ScoreHistory.tsx'
import { SinceLast } from './SinceLast.tsx'
import { UpdateAnswers } from './UpdateAnswers.tsx'

interface Props {
  report: ReportView
  history: HistoryView
  /** The link under which the report is shown: that of another check of the same app. */
  token: string
}

/** A report as it was on its day, under the link of another check of the same app. */
export function EarlierPage({ report, history, token }: Props) {
  const { shown, newest, checks, update } = history
  const isNewest = shown.id === newest.id
  return (
    <div className="result">
      <ReportNotes history={history} token={token} />
      <Opening report={report} />
      <SinceLast history={history} report={report} />
      <section className="keep" aria-labelledby="keep">
        <h2 id="keep" className="visually-hidden">
          Keep this report
        </h2>
        <div className="actions">
          <a className="button" href={shown.pdf}>
            Download this report as a PDF
          </a>
          {isNewest ? (
            <UpdateAnswers token={token} update={update} />
          ) : (
            <a href={newest.page}>Back to the newest result</a>
          )}
        </div>
      </section>
      <ThisWeek actions={report.thisWeek} findings={report.findings} />
      <NextStep nextStep={report.nextStep} door={null} pdf={shown.pdf} />
      <ScoreHistory checks={checks} zones={report.score.zones} />
      <ReportParts report={report} />
    </div>
  )
}
