import type { MethodView } from './MethodPage.tsx'

/** The table of points, and one real sum. */
export function Sum({ method }: { method: MethodView }) {
  const { example, exampleRange, points } = method
  return (
    <>
      <p>
        Every finding has a severity: the band that it would make all by itself, in an app that real
        people use. Each finding closes a share of what is left to 100, the worst first. What you
        don’t know counts one severity less.
      </p>
      <Table id="weights" title="What a finding weighs">
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
      </Table>
      <p>
        The band is that of the worst finding: however many lesser ones there are, the score stops
        at the top of that band. Doubts stop at 50, the middle. One open question counts once, as
        the worst of what it leaves open. While no real people use the app, every band counts as the
        one below.
      </p>
      <h3>A worked example</h3>
      <p>A made-up booking app, built with Lovable. These are its findings, and they add up.</p>
      <Table id="sum" title={`How ${example.score} comes about`}>
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
      </Table>
      <p>
        The score is {example.score}, the band is {example.band.toLowerCase()}. {exampleRange} A
        step of 0 points is real, but there is no room left for it.
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

/** Where letters are very large, the table scrolls and not the page. */
function Table({ id, title, children }: { id: string; title: string; children: React.ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached with the keyboard.
    <section className={`method-table method-${id}`} aria-labelledby={id} tabIndex={0}>
      <table>
        <caption id={id}>{title}</caption>
        {children}
      </table>
    </section>
  )
}
