import { counted, thousands } from '../../ui/counted.ts'
import { FoldedBars } from './FoldedBars.tsx'
import type { FindingRow } from './figures-view.ts'
import { percent } from './in-words.ts'

/** What the checks find most often. */
export function Findings({ findings, count }: { findings: readonly FindingRow[]; count: number }) {
  const max = Math.max(...findings.map(({ risk, doubt }) => risk + doubt))
  return (
    <section>
      <h2>Commonest findings</h2>
      {findings.length === 0 ? (
        <p>No check of these days found anything.</p>
      ) : (
        <FoldedBars
          caption={`In how many of ${counted(count, 'result')}. Full: the answers confirm it; outlined: the founder does not know.`}
          headings={['Finding', 'Confirmed', 'Not known']}
          rows={findings.map((finding) => toRow(finding, { count, max }))}
          shown={10}
          more={(rest) => counted(rest, 'more finding')}
        />
      )}
    </section>
  )
}

function toRow(
  { id, title, risk, doubt }: FindingRow,
  { count, max }: { count: number; max: number },
) {
  const share = (part: number) =>
    part === 0 ? '0' : `${thousands(part)} (${percent(part, count)})`
  return {
    key: id,
    label: title,
    bar: { value: risk, more: doubt, max },
    cells: [share(risk), share(doubt)],
  }
}
