import {
  BAND_POINTS,
  CONTACT_POINTS,
  COOLING_DAYS,
  HOT_AT,
  LIVE_POINTS,
  NEXT_STEP_POINTS,
} from '../heat.ts'

const POINTS = [
  ['The founder wrote to us', CONTACT_POINTS],
  ['Critical risk', BAND_POINTS.critical],
  ['High risk', BAND_POINTS.high],
  ['Medium risk', BAND_POINTS.medium],
  ['The next step is an audit or a build', NEXT_STEP_POINTS.audit],
  ['Real people use the app', LIVE_POINTS],
] as const

/** The whole rule behind "hot": no mystery. */
export function HeatRule() {
  return (
    <details>
      <summary>What makes one hot</summary>
      <table className="heat-rule">
        <caption>Points for what speaks for a call</caption>
        <tbody>
          {POINTS.map(([what, points]) => (
            <tr key={what}>
              <th scope="row">{what}</th>
              <td>{points}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="heat-cooling">
        It cools by a point every {COOLING_DAYS} days after the check was finished, or after the
        founder asked, whichever came later. From {HOT_AT} points on it is hot, until somebody marks
        it as won, lost or not a fit.
      </p>
    </details>
  )
}
