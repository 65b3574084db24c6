import type { MethodView } from '#rules/method.ts'

/** The table of points, and one real sum. */
export function Sum({ method }: { method: MethodView }) {
  const { example, points } = method
  return (
    <>
      <p>
        Every finding has a severity: the band that it would make all by itself, in an app that real
        people use. Each finding closes a share of what is left to 100, the worst first. What you
        don’t know counts one severity less.
      </p>
      <table>
        <caption>What a finding weighs</caption>
        <thead>
          <tr>
            <th scope="col">Severity and band</th>
            <th scope="col">Scores of the band</th>
            <th scope="col">Confirmed</th>
            <th scope="col">Not known</th>
          </tr>
        </thead>
        <tbody>
          {points.map(({ severity, band, confirmed, unknown }) => (
            <tr key={severity}>
              <th scope="row">{severity}</th>
              <td>{band}</td>
              <td>{confirmed}%</td>
              <td>{unknown}%</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        The band is that of the worst finding: however many lesser ones there are, the score stops
        at the top of that band. Doubts stop at 50, the middle. One open question counts once, as
        the worst of what it leaves open. While no real people use the app, every band counts as the
        one below.
      </p>
      <h3>A worked example</h3>
      <p>A made-up booking app, built with Lovable. These are its findings, and they add up.</p>
      <table>
        <caption>How {example.score} comes about</caption>
        <thead>
          <tr>
            <th scope="col">Finding</th>
            <th scope="col">Points</th>
            <th scope="col">Total</th>
          </tr>
        </thead>
        <tbody>
          {example.steps.map(({ id, label, points: added, total }) => (
            <tr key={id}>
              <th scope="row">{label}</th>
              <td>{added}</td>
              <td>{total}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        The score is {example.score}, the band is {example.band.toLowerCase()}. Two things are not
        known, so it could end anywhere from {example.low} to {example.high}. A step of 0 points is
        real, but there is no room left for it.
      </p>
      <details>
        <summary>The answers of this example</summary>
        <dl>
          {example.answers.map(({ questionId, question, answers }) => (
            <div key={questionId}>
              <dt>{question}</dt>
              <dd>{answers.join('; ')}</dd>
            </div>
          ))}
        </dl>
      </details>
    </>
  )
}
