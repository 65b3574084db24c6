import { counted, thousands } from '../../ui/counted.ts'
import { FoldedBars } from './FoldedBars.tsx'
import type { SourceRow } from './figures-view.ts'
import { percent } from './in-words.ts'

/** Where founders come from, and how each source does. */
export function Sources({ sources }: { sources: readonly SourceRow[] }) {
  const max = Math.max(...sources.map(({ started }) => started))
  return (
    <section>
      <h2>Where founders come from</h2>
      <FoldedBars
        caption="By the name in the link, or else the site it stood on. Full: completed; outlined: started and not completed. “High or critical” is the share of results. A name shows the figures of that source alone."
        headings={['Source', 'Started', 'Completed', 'Contact', 'High or critical']}
        rows={sources.map((source) => toRow(source, max))}
        shown={10}
        more={(rest) => counted(rest, 'more source')}
      />
    </section>
  )
}

function toRow(row: SourceRow, max: number) {
  const { source, started, completed, contact, worrying, results, isCurrent, address } = row
  return {
    key: source,
    label: isCurrent ? <strong>{source}</strong> : <a href={address}>{source}</a>,
    bar: { value: completed, more: started - completed, max },
    cells: [
      thousands(started),
      completed === 0 ? '0' : `${thousands(completed)} (${percent(completed, started)})`,
      thousands(contact),
      results === 0 ? 'none yet' : percent(worrying, results),
    ],
  }
}
