import { round } from '../../../report/drawings/round.ts'
import type { Drawing, Shape } from '../../../report/drawings/shape.ts'

/** What a bar shows, out of what the longest one stands for. */
export interface BarParts {
  readonly value: number
  /** Drawn on, in outline: what was left, or is not known. */
  readonly more?: number
  readonly max: number
}

const SIZE = { width: 320, height: 14 }
/** So that one of many can be seen at all. */
const THINNEST = 2
const GAP = 2
const STROKE = 1.5

/** One lying bar: a full part, and a part in outline after it. */
export function drawBar({ value, more = 0, max }: BarParts): Drawing {
  const { width, height } = SIZE
  const scale = max === 0 ? 0 : (width - GAP - STROKE - THINNEST) / max
  const length = (count: number): number =>
    count === 0 ? 0 : round(Math.max(THINNEST, count * scale))
  const shapes: Shape[] = []
  const full = length(value)
  if (full > 0) shapes.push({ kind: 'rect', x: 0, y: 0, width: full, height, fill: 'accent' })
  if (more > 0) {
    const x = full === 0 ? STROKE / 2 : full + GAP
    shapes.push({
      kind: 'rect',
      x: round(x),
      y: STROKE / 2,
      width: length(more),
      height: height - STROKE,
      fill: 'surface',
      stroke: 'accent',
      strokeWidth: STROKE,
    })
  }
  return { width, height, shapes }
}
