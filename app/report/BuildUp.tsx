import type { ReportView } from '#rules/report-view.ts'
import { Drawing } from './Drawing.tsx'
import {
  type BuildUpRow,
  drawBuildUpBar,
  drawTotalBar,
  layOutBuildUp,
} from './drawings/build-up.ts'
import { findingAnchor, signedPoints } from './labels.ts'

const BAR = { width: 200, height: 22 }

/** Every step of the score as a bar that starts where the one before it ended, and in figures. */
export function BuildUp({
  report,
}: {
  report: Pick<ReportView, 'buildUp' | 'score' | 'findings'>
}) {
  const { buildUp, findings } = report
  const { value } = report.score
  const told = new Set(findings.map(({ id }) => id))
  const rows = layOutBuildUp(buildUp.steps)
  return (
    <>
      <p>{buildUp.text}</p>
      {rows.length > 0 && (
        <table className="build-up">
          <thead>
            <tr>
              <th scope="col">Step</th>
              <th scope="col">Points</th>
              <th scope="col">Total</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  <div className="build-up-step">
                    <Label row={row} isTold={told.has(row.id)} />
                    <Drawing drawing={drawBuildUpBar(row, BAR)} />
                  </div>
                </th>
                <td>{signedPoints(row.points)}</td>
                <td>{row.total}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">
                <div className="build-up-step">
                  Your score
                  <Drawing drawing={drawTotalBar(value, BAR)} />
                </div>
              </th>
              <td />
              <td>{value}</td>
            </tr>
          </tfoot>
        </table>
      )}
    </>
  )
}

/** Leads to the finding, unless the report tells of it only as part of an open question. */
function Label({ row, isTold }: { row: BuildUpRow; isTold: boolean }) {
  if (row.includes.length > 0) {
    return (
      <details>
        <summary>{row.label}</summary>
        <ul>
          {row.includes.map((label) => (
            <li key={label}>{label}</li>
          ))}
        </ul>
      </details>
    )
  }
  if (!isTold) return <>{row.label}</>
  return <a href={`#${findingAnchor(row.id)}`}>{row.label}</a>
}
