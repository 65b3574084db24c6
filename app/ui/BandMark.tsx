import type { Band } from '#rules/assessment.ts'
import { bandShape } from './band-shapes.ts'

/** A band or a severity: its colour, its shape and its word, never the colour alone. */
export function BandMark({ band, label }: { band: Band; label: string }) {
  return (
    <span className={`band-mark band-mark-${band}`}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d={bandShape(band)} fillRule="evenodd" />
      </svg>
      {label}
    </span>
  )
}
