import { counted, thousands } from '../../ui/counted.ts'
import { BandsOverTime } from './BandsOverTime.tsx'
import { BarTable } from './BarTable.tsx'
import { Findings } from './Findings.tsx'
import { FoldedBars } from './FoldedBars.tsx'
import type { NamedRow, ResultsView } from './figures-view.ts'
import { percent } from './in-words.ts'
import { Scores } from './Scores.tsx'

/** What the finished checks came to. */
export function Results({ results }: { results: ResultsView }) {
  const { count, scores, verdicts, builders, bands, overTime, findings } = results
  return (
    <>
      <Scores scores={scores} count={count} />
      <div className="figures-pair">
        <section>
          <h2>Is there a backend?</h2>
          <BarTable
            caption={`The verdicts of ${counted(count, 'result')}.`}
            headings={['Verdict', 'Results', 'Share']}
            groups={[{ title: null, rows: toRows(verdicts, count) }]}
          />
        </section>
        <section>
          <h2>Built with</h2>
          <FoldedBars
            caption={`What the apps of ${counted(count, 'result')} are built with. One app can be built with several.`}
            headings={['Builder', 'Results', 'Share']}
            rows={toRows(builders, count)}
            shown={8}
            more={(rest) => counted(rest, 'more builder')}
          />
        </section>
      </div>
      <BandsOverTime bands={bands} overTime={overTime} count={count} />
      <Findings findings={findings} count={count} />
    </>
  )
}

function toRows(rows: readonly NamedRow[], count: number) {
  const max = Math.max(...rows.map((row) => row.count))
  return rows.map((row) => ({
    key: row.id,
    label: row.count === 0 ? row.name : <a href={row.address}>{row.name}</a>,
    bar: { value: row.count, max },
    cells: [thousands(row.count), percent(row.count, count)],
  }))
}
