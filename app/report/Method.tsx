import { longDate } from '#rules/long-date.ts'
import type { ReportView } from '#rules/report-view.ts'

/** How the result came about, and what it can't know. */
export function Method({ report }: { report: ReportView }) {
  const { method, rulesVersion, completedOn, informationAsAt } = report
  return (
    <>
      {method.paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <h3>What this check cannot see</h3>
      <ul>
        {method.limits.map((limit) => (
          <li key={limit}>{limit}</li>
        ))}
      </ul>
      <p className="small muted">
        Rules version {rulesVersion}. Answers of {longDate(completedOn)}. Information current as at{' '}
        {longDate(informationAsAt)}.
      </p>
    </>
  )
}
