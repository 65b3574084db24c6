import { type BarRow, BarTable } from './BarTable.tsx'

/** A table of bars of which the first rows stand open, and the rest in a fold. */
export function FoldedBars({
  caption,
  headings,
  rows,
  shown,
  more,
}: {
  caption: string
  headings: readonly [string, ...string[]]
  rows: readonly BarRow[]
  /** How many stand open. */
  shown: number
  /** What is in the fold: "12 more sources". */
  more: (count: number) => string
}) {
  // A fold around a row or two would hide more than it saves.
  const open = rows.length <= shown + 2 ? rows.length : shown
  const [first, rest] = [rows.slice(0, open), rows.slice(open)]
  return (
    <>
      <BarTable caption={caption} headings={headings} groups={[{ title: null, rows: first }]} />
      {rest.length > 0 && (
        <details className="figures-fold">
          <summary>{more(rest.length)}</summary>
          <BarTable
            caption="The rest, in the same order."
            headings={headings}
            groups={[{ title: null, rows: rest }]}
          />
        </details>
      )}
    </>
  )
}
