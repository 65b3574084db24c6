import { round } from './round.ts'
import type { PathShape } from './shape.ts'

/** Lengths in the size of the words beside it: how far the two lines of a head reach back. */
const HEAD = 0.29
const STROKE = 0.085

type Point = readonly [x: number, y: number]

/** A line through points, of which each follows the last straight across or straight up or down. */
export function drawArrow(
  points: readonly Point[],
  text: number,
  heads: 'end' | 'both' = 'end',
): PathShape {
  const line = points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`)
  const ends = heads === 'both' ? [points, [...points].reverse()] : [points]
  const d = line.join('') + ends.map((each) => headOf(each, HEAD * text)).join('')
  return { kind: 'path', d, stroke: 'muted', strokeWidth: round(STROKE * text) }
}

function headOf(points: readonly Point[], reach: number): string {
  const [[x, y], [fromX, fromY]] = [points.at(-1) ?? [0, 0], points.at(-2) ?? [0, 0]]
  const [alongX, alongY] = [Math.sign(x - fromX) * reach, Math.sign(y - fromY) * reach]
  const [oneX, oneY] = [x - alongX + alongY, y - alongY + alongX]
  const [otherX, otherY] = [x - alongX - alongY, y - alongY - alongX]
  return `M${round(oneX)} ${round(oneY)}L${round(x)} ${round(y)}L${round(otherX)} ${round(otherY)}`
}
