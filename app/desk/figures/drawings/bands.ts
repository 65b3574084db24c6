import type { Band } from '#rules/assessment.ts'
import { bandPath } from '../../../report/drawings/marks.ts'
import { round } from '../../../report/drawings/round.ts'
import type { Drawing, Shape } from '../../../report/drawings/shape.ts'
import { textWidth } from '../../../report/drawings/text-width.ts'
import type { BandColumn } from '../figures-view.ts'
import { niceScale } from './scale.ts'
import { shortCount } from './short-count.ts'
import type { ChartSize } from './size.ts'

/** From the bottom up: what matters most stands on the ground, where heights compare best. */
const STACK: readonly Band[] = ['critical', 'high', 'medium', 'low', 'none']

/** Between two pieces of a column. */
const GAP = 1.5
/** Room below for the words, above for half a line, in the size of the words. */
const FOOT = 1.7
const HEAD = 0.7
/** The sign of a band, where there is room for it. */
const MARK = 11

/** How many results of each band began in each stretch of time, as columns of pieces. */
export function drawBands(columns: readonly BandColumn[], size: ChartSize): Drawing {
  const { width, height, text } = size
  const lines = niceScale(Math.max(...columns.map(({ total }) => total)))
  const top = lines.at(-1) ?? 1
  const widest = Math.max(
    ...lines.map((line) => textWidth(shortCount(line), { size: text, weight: 400 })),
  )
  const left = widest + 8
  const base = height - FOOT * text
  const at = (count: number) => base - ((base - HEAD * text) * count) / top
  const step = (width - left) / columns.length
  const thick = Math.min(step - Math.min(6, step * 0.25), 64)
  const every = labelEvery(columns, step, text)
  return {
    width,
    height,
    shapes: [
      ...lines.flatMap((line): readonly Shape[] => [
        {
          kind: 'rect',
          x: round(left),
          y: round(at(line)),
          width: round(width - left),
          height: line === 0 ? 1 : 0.75,
          fill: line === 0 ? 'muted' : 'line',
        },
        words(shortCount(line), left - 6, at(line) + 0.35 * text, text, 'end'),
      ]),
      ...columns.flatMap((column, index) => {
        const middle = left + (index + 0.5) * step
        const box = { x: middle - thick / 2, width: thick }
        const isNamed = (columns.length - 1 - index) % every === 0
        return [
          ...drawColumn(column, box, at),
          ...(isNamed
            ? [words(column.label, ...anchor(column.label, middle, left, size), 'middle')]
            : []),
        ]
      }),
    ],
  }
}

function drawColumn(
  { counts }: BandColumn,
  { x, width }: { x: number; width: number },
  at: (count: number) => number,
): readonly Shape[] {
  let below = 0
  return STACK.flatMap((band): readonly Shape[] => {
    const count = counts[band]
    if (count === 0) return []
    const [bottom, top] = [at(below), at(below + count)]
    const gap = below === 0 || bottom - top < 2 * GAP ? 0 : GAP
    below += count
    const box = {
      x: round(x),
      y: round(top),
      width: round(width),
      height: round(bottom - top - gap),
    }
    // None and low share a colour: nothing found is an outline.
    const isNone = band === 'none'
    const hasMark = width > MARK + 2 && box.height > MARK + 3
    const origin = [
      round(x + width / 2 - MARK / 2),
      round(top + box.height / 2 - MARK / 2),
    ] as const
    return [
      isNone
        ? {
            kind: 'rect',
            ...inset(box),
            fill: 'tint-none',
            stroke: 'band-none',
            strokeWidth: 1,
          }
        : { kind: 'rect', ...box, fill: `band-${band}` },
      ...(hasMark
        ? [{ ...bandPath(band, isNone ? 'band-none' : 'paper'), origin, scale: MARK / 16 }]
        : []),
    ]
  })
}

/** Half a line inside, so that the stroke stays within. */
function inset(box: { x: number; y: number; width: number; height: number }) {
  return {
    x: round(box.x + 0.5),
    y: round(box.y + 0.5),
    width: round(Math.max(0.5, box.width - 1)),
    height: round(Math.max(0.5, box.height - 1)),
  }
}

/** Names as many columns as have room, counted from the newest. */
function labelEvery(columns: readonly BandColumn[], step: number, text: number): number {
  const widest = Math.max(
    ...columns.map(({ label }) => textWidth(label, { size: text, weight: 400 })),
  )
  return Math.max(1, Math.ceil((widest + 0.8 * text) / step))
}

/** Under its column, and inside the drawing. */
function anchor(
  label: string,
  middle: number,
  left: number,
  { width, height, text }: ChartSize,
): readonly [x: number, y: number, size: number] {
  const half = textWidth(label, { size: text, weight: 400 }) / 2
  const x = Math.min(Math.max(middle, left + half - 6), width - half)
  return [x, height - 0.35 * text, text]
}

function words(text: string, x: number, y: number, size: number, place: 'end' | 'middle'): Shape {
  return {
    kind: 'words',
    text,
    x: round(x),
    y: round(y),
    size,
    weight: 400,
    anchor: place,
    fill: 'muted',
  }
}
