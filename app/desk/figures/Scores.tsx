import { BAND_FROM } from '#rules/score.ts'
import { counted, thousands } from '../../ui/counted.ts'
import { Chart } from './Chart.tsx'
import { drawScores } from './drawings/scores.ts'
import type { ScoresView } from './figures-view.ts'
import { percent } from './in-words.ts'

const nameOf = ({ from, to }: { from: number; to: number }) =>
  from === to ? String(from) : `${from} to ${to}`

/** How the scores spread over the scale. */
export function Scores({ scores, count }: { scores: ScoresView; count: number }) {
  const { bins, sentence } = scores
  return (
    <section>
      <h2>Scores</h2>
      <p>
        {counted(count, 'result')}, from 0 to 100; higher is riskier. {sentence}
      </p>
      <Chart
        label={`Columns: how many of ${counted(count, 'result')} lie in each ten points of the scale. ${sentence}`}
        draw={(size) => drawScores(bins, BAND_FROM, size)}
      >
        <table>
          <caption>The same in figures.</caption>
          <thead>
            <tr>
              <th scope="col">Score</th>
              <th scope="col">Results</th>
              <th scope="col">Share</th>
            </tr>
          </thead>
          <tbody>
            {bins.map((bin) => (
              <tr key={bin.from}>
                <th scope="row">{nameOf(bin)}</th>
                <td>{thousands(bin.count)}</td>
                <td>{percent(bin.count, count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Chart>
    </section>
  )
}
