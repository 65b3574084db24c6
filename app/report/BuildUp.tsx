import type { ReportView } from '#rules/report-view.ts'
import { Drawing } from './Drawing.tsx'
import {
  type BuildUpRow,
  drawBuildUpBar,
  drawScale,
  drawTotalBar,
  layOutBuildUp,
} from './drawings/build-up.ts'
import { findingAnchor, questionAnchor, signedPoints } from './labels.ts'

const BAR = { width: 324, height: 22 }
const SCALE = { ...BAR, text: 12 }

/** Every step of the score as a bar that starts where the one before it ended, and in figures. */
export function BuildUp({
  report,
}: {
  report: Pick<ReportView, 'buildUp' | 'score' | 'findings' | 'unknowns'>
}) {
  const { buildUp } = report
  const { value, zones } = report.score
  const places = findPlaces(report)
  const rows = layOutBuildUp(buildUp.steps)
  return (
    <>
      <p>{buildUp.text}</p>
      {rows.length > 0 && (
        <div className="build-up">
          <table>
            <thead>
              <tr>
                <th scope="col">Step</th>
                <th scope="col" className="build-up-bar">
                  <span className="visually-hidden">From 0 to 100</span>
                  <Drawing drawing={drawScale(zones, SCALE)} />
                </th>
                <th scope="col">Points</th>
                <th scope="col">Total</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  <th scope="row">
                    <Label row={row} anchor={places.get(row.label)} />
                  </th>
                  <td className="build-up-bar">
                    <Drawing drawing={drawBuildUpBar(row, BAR, zones)} />
                  </td>
                  <td>{signedPoints(row.points)}</td>
                  <td>{row.total}</td>
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">Your score</th>
                <td className="build-up-bar">
                  <Drawing drawing={drawTotalBar(value, BAR, zones)} />
                </td>
                <td />
                <td>{value}</td>
              </tr>
            </tfoot>
          </table>
        </div>
      )}
    </>
  )
}

/** Where each step is told, by its label: as a finding, or as part of an open question. */
function findPlaces({
  findings,
  unknowns,
}: Pick<ReportView, 'findings' | 'unknowns'>): ReadonlyMap<string, string> {
  return new Map([
    ...unknowns.flatMap(({ questionId, settles }) =>
      settles.map((label) => [label, questionAnchor(questionId)] as const),
    ),
    ...findings.map(({ id, title }) => [title, findingAnchor(id)] as const),
  ])
}

function Label({ row, anchor }: { row: BuildUpRow; anchor: string | undefined }) {
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
  if (anchor === undefined) return <>{row.label}</>
  return <a href={`#${anchor}`}>{row.label}</a>
}
