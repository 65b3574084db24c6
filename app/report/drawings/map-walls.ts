import type { Room } from './map-plan.ts'
import { round } from './round.ts'
import type { PathShape, RectShape } from './shape.ts'

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Lengths in the size of the words. */
const THICK = 0.14
const THIN = 0.085
const DASH = 0.36
const SPACE = 0.29

/** The walls of a place, by how sure it is that they are there, and whose they are. */
export function drawWalls(
  walls: Room['walls'],
  { x, y, width, height }: Box,
  text: number,
): readonly (RectShape | PathShape)[] {
  if (walls === 'dashed') {
    const sides = [
      dashes([x, y], 'H', width, text),
      dashes([x, y + height], 'H', width, text),
      dashes([x, y], 'V', height, text),
      dashes([x + width, y], 'V', height, text),
    ]
    return [{ kind: 'path', d: sides.join(''), stroke: 'muted', strokeWidth: round(THIN * text) }]
  }
  const isThick = walls === 'thick'
  return [
    {
      kind: 'rect',
      ...{ x: round(x), y: round(y), width: round(width), height: round(height) },
      fill: 'surface',
      stroke: isThick ? 'ink' : 'line',
      strokeWidth: round((isThick ? THICK : THIN) * text),
    },
  ]
}

/** A line of whole dashes that begins and ends with one. */
function dashes(
  [x, y]: readonly [number, number],
  along: 'H' | 'V',
  length: number,
  text: number,
): string {
  const space = SPACE * text
  const count = Math.max(1, Math.round((length + space) / (DASH * text + space)))
  const step = (length + space) / count
  return Array.from({ length: count }, (_, index) => {
    const from = index * step
    const [startX, startY] = along === 'H' ? [x + from, y] : [x, y + from]
    const end = (along === 'H' ? startX : startY) + step - space
    return `M${round(startX)} ${round(startY)}${along}${round(end)}`
  }).join('')
}
