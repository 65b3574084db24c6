import type { ReactNode } from 'react'
import { Drawing } from '../../report/Drawing.tsx'
import type { Drawing as DrawingData } from '../../report/drawings/shape.ts'
import { type ChartSize, NARROW, WIDE } from './drawings/size.ts'

/** A chart with what it says in a sentence, and the same as a table. */
export function Chart({
  label,
  draw,
  children,
}: {
  /** What is drawn, for whoever cannot see it. */
  label: string
  draw: (size: ChartSize) => DrawingData
  /** The table. */
  children: ReactNode
}) {
  return (
    <div className="chart">
      <div className="chart-picture" role="img" aria-label={label}>
        <Drawing drawing={draw(WIDE)} className="chart-wide" />
        <Drawing drawing={draw(NARROW)} className="chart-narrow" />
      </div>
      <div className="chart-table">{children}</div>
    </div>
  )
}
