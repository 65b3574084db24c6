import { BANDS } from '#rules/assessment.ts'
import { BAND_LABEL } from '#rules/report/score.ts'
import { BandMark } from '../../ui/BandMark.tsx'
import { counted, thousands } from '../../ui/counted.ts'
import type { Unit } from './buckets.ts'
import { Chart } from './Chart.tsx'
import { drawBands } from './drawings/bands.ts'
import type { BandRow, OverTimeView } from './figures-view.ts'
import { percent } from './in-words.ts'

const COLUMN: Readonly<Record<Unit, string>> = {
  day: 'Day',
  week: 'Week',
  month: 'Month',
  year: 'Year',
}

/** Worst first, as the columns stand on it. */
const WORST_FIRST = [...BANDS].reverse()

/** Which bands the results have, and how that changes. */
export function BandsOverTime({
  bands,
  overTime: { unit, columns },
  count,
}: {
  bands: readonly BandRow[]
  overTime: OverTimeView
  count: number
}) {
  const each = COLUMN[unit].toLowerCase()
  return (
    <section>
      <h2>Bands over time</h2>
      <Chart
        label={`Columns: how many results of each band began in each ${each}. The table has the figures.`}
        draw={(size) => drawBands(columns, size)}
      >
        <table>
          <caption>
            {counted(count, 'result')} by band, each {unit === 'day' ? 'on' : 'in'} the {each} its
            check began. In a column, the worst band stands lowest.
          </caption>
          <thead>
            <tr>
              <th scope="col">Band</th>
              <th scope="col">Results</th>
              <th scope="col">Share</th>
            </tr>
          </thead>
          <tbody>
            {bands.toReversed().map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  <a href={row.address}>
                    <BandMark band={row.band} label={row.name} />
                  </a>
                </th>
                <td>{thousands(row.count)}</td>
                <td>{percent(row.count, count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Chart>
      <details className="figures-fold">
        <summary>Every {each} in figures</summary>
        <div className="bars">
          <table>
            <caption>Results by {each} and band.</caption>
            <thead>
              <tr>
                <th scope="col">{COLUMN[unit]}</th>
                {WORST_FIRST.map((band) => (
                  <th key={band} scope="col">
                    {BAND_LABEL[band]}
                  </th>
                ))}
                <th scope="col">All</th>
              </tr>
            </thead>
            <tbody>
              {columns.map(({ key, title, counts, total }) => (
                <tr key={key}>
                  <th scope="row">{title}</th>
                  {WORST_FIRST.map((band) => (
                    <td key={band} data-heading={BAND_LABEL[band]}>
                      {thousands(counts[band])}
                    </td>
                  ))}
                  <td data-heading="All">{thousands(total)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </section>
  )
}
