import type { ReactNode } from 'react'
import { Drawing } from '../../report/Drawing.tsx'
import { type BarParts, drawBar } from './drawings/bar.ts'

export interface BarRow {
  readonly key: string
  readonly label: ReactNode
  readonly bar: BarParts
  /** One for each heading after the first. */
  readonly cells: readonly string[]
}

interface BarGroup {
  /** Null where there is only one. */
  readonly title: string | null
  readonly rows: readonly BarRow[]
}

/** A table whose rows have a bar each: the figures say it exactly, the bars at a glance. */
export function BarTable({
  caption,
  headings: [first, ...headings],
  groups,
}: {
  caption: string
  /** Of the names, and of each figure. */
  headings: readonly [string, ...string[]]
  groups: readonly BarGroup[]
}) {
  return (
    <div className="bars">
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            <td />
            {headings.map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map(({ title, rows }) => (
          <tbody key={title}>
            {title !== null && (
              <tr className="bars-group">
                <th scope="rowgroup" colSpan={headings.length + 2}>
                  {title}
                </th>
              </tr>
            )}
            {rows.map(({ key, label, bar, cells }) => (
              <tr key={key}>
                <th scope="row">{label}</th>
                <td className="bars-bar">
                  <Drawing drawing={drawBar(bar)} />
                </td>
                {cells.map((cell, index) => (
                  <td key={index} data-heading={headings[index]}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  )
}
