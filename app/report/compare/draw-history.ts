import type { Band } from '#rules/assessment.ts'
import { bandPath } from '../drawings/marks.ts'
import { round } from '../drawings/round.ts'
import type { Drawing, Shape, WordsShape } from '../drawings/shape.ts'
import { ZONES, type Zones } from '../drawings/zones.ts'

/** One check: its score, and its date in a few letters. */
export interface HistoryPoint {
  readonly score: number
  readonly band: Band
  readonly label: string
}

/** More would run into each other on a phone. */
export const MOST_POINTS = 12

const WIDTH = 324
const TEXT = 11.5
/** The scale from 100, above, to 0, below. */
const TOP = 26
const BOTTOM = 186
const HEIGHT = BOTTOM + 22
/** Where the first check stands, clear of the words of the bands, and the last. */
const FIRST = 78
const LAST = WIDTH - 18
const MARK = 12

const heightOf = (score: number): number => round(BOTTOM - (score * (BOTTOM - TOP)) / 100)

/**
 * Scores from check to check over the zones of the bands. The checks stand evenly, not by the
 * calendar: two on one day would lie on each other.
 * @param points oldest first, at most MOST_POINTS
 * @param zones the lowest score of each band, as in the newest report
 */
export function drawHistory(points: readonly HistoryPoint[], zones: Zones): Drawing {
  const step = points.length > 1 ? (LAST - FIRST) / (points.length - 1) : 0
  const placed = points.map((point, index) => ({ ...point, x: round(FIRST + index * step) }))
  return {
    width: WIDTH,
    height: HEIGHT,
    shapes: [
      ...ZONES.flatMap((_, index) => drawZone(index, zones)),
      drawLine(placed),
      ...placed.flatMap(drawPoint),
      ...drawDates(placed),
    ],
  }
}

interface Placed extends HistoryPoint {
  readonly x: number
}

function drawZone(index: number, zones: Zones): readonly Shape[] {
  const zone = ZONES[index]
  if (zone === undefined) return []
  const { band, label } = zone
  const next = ZONES[index + 1]
  // Low begins at 1, but the scale at 0: a score of 0 has no zone of its own.
  const bottom = heightOf(index === 0 ? 0 : zones[band])
  const top = next === undefined ? TOP : heightOf(zones[next.band]) + 1
  const words = { kind: 'words', text: label, size: TEXT, weight: 400, anchor: 'start' } as const
  return [
    {
      kind: 'rect',
      x: 0,
      y: top,
      width: WIDTH,
      height: round(bottom - top),
      fill: `tint-${band}`,
    },
    { ...words, x: 6, y: round((top + bottom) / 2 + 0.35 * TEXT), fill: `band-${band}` },
  ]
}

function drawLine(points: readonly Placed[]): Shape {
  const d = points.map(({ x, score }, index) => `${index === 0 ? 'M' : 'L'}${x} ${heightOf(score)}`)
  return { kind: 'path', d: d.join(''), stroke: 'ink', strokeWidth: 1.5 }
}

function drawPoint(point: Placed, index: number, points: readonly Placed[]): readonly Shape[] {
  const { x, score, band } = point
  const mark: Shape = {
    ...bandPath(band),
    origin: [round(x - MARK / 2), round(heightOf(score) - MARK / 2)],
    scale: MARK / 16,
  }
  const before = points[index - 1]
  // The same figure again, close by, says nothing new.
  if (before?.score === score && x - before.x < 3 * TEXT) return [mark]
  return [mark, drawScore(point, before, points[index + 1])]
}

/** The figure stands where no line comes from or goes to. */
function drawScore(
  { x, score }: Placed,
  before: Placed | undefined,
  after: Placed | undefined,
): Shape {
  const y = heightOf(score)
  const isBelow = (other: Placed | undefined) => other === undefined || other.score <= score
  const [left, right] = [isBelow(before), isBelow(after)]
  const write = (at: number, baseline: number, anchor: WordsShape['anchor']): WordsShape => ({
    kind: 'words',
    text: String(score),
    x: round(at),
    y: round(baseline),
    size: TEXT,
    weight: 600,
    anchor,
    fill: 'ink',
  })
  const above = y - MARK / 2 - 4
  if (left === right) {
    const below = y + MARK / 2 + TEXT
    return write(x, left || below > BOTTOM ? above : below, 'middle')
  }
  return right ? write(x - MARK / 4, above + 2, 'start') : write(x + MARK / 4, above + 2, 'end')
}

/** The last date and the first, and of those between as many as fit. */
function drawDates(points: readonly Placed[]): readonly Shape[] {
  const taken: { from: number; to: number }[] = []
  const inOrder = [...points.slice(-1), ...points.slice(0, -1)]
  return inOrder.flatMap(({ x, label }) => {
    const half = label.length * TEXT * 0.3
    const centre = Math.min(Math.max(x, half), WIDTH - half)
    const [from, to] = [centre - half - TEXT / 2, centre + half + TEXT / 2]
    if (taken.some((other) => from < other.to && other.from < to)) return []
    taken.push({ from, to })
    const words = { size: TEXT, weight: 400, anchor: 'middle', fill: 'muted' } as const
    return [
      { kind: 'words', text: label, x: round(centre), y: round(BOTTOM + 1.4 * TEXT), ...words },
    ]
  })
}
