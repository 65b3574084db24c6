import { round } from '../../../report/drawings/round.ts'
import type { Drawing, Shape } from '../../../report/drawings/shape.ts'
import { textWidth } from '../../../report/drawings/text-width.ts'
import { ZONES, type Zones } from '../../../report/drawings/zones.ts'
import type { ScoreBin } from '../figures-view.ts'
import { shortCount } from './short-count.ts'
import type { ChartSize } from './size.ts'

/** Between two columns, and between the column of 0 and the scale. */
const GAP = 3
const APART = 14
/** In the size of the words: over the columns for their counts, below them for scores and bands. */
const HEAD = 1.5
const SCORES = 1.5
const STRIP = 1.7

/** How many results lie in each ten points of the scale, over the bands that the points belong to. */
export function drawScores(bins: readonly ScoreBin[], zones: Zones, size: ChartSize): Drawing {
  const { width, height, text } = size
  const [zero, ...tens] = bins
  const column = (width - APART) / (tens.length + 1)
  const left = column + APART
  const top = HEAD * text
  const base = height - (SCORES + STRIP) * text
  const max = Math.max(1, ...bins.map(({ count }) => count))
  const bar = (bin: ScoreBin, x: number): readonly Shape[] => {
    const tall = bin.count === 0 ? 0 : Math.max(1.5, ((base - top) * bin.count) / max)
    const words = shortCount(bin.count)
    return bin.count === 0
      ? []
      : [
          {
            kind: 'rect',
            x: round(x + GAP / 2),
            y: round(base - tall),
            width: round(column - GAP),
            height: round(tall),
            fill: 'accent',
          },
          label(words, x + column / 2, base - tall - 0.35 * text, text, 'middle'),
        ]
  }
  const at = (score: number) => left + ((width - left) * score) / 100
  const every = textWidth('100', { size: text, weight: 400 }) * 1.6 > column ? 20 : 10
  return {
    width,
    height,
    shapes: [
      { kind: 'rect', x: 0, y: round(base), width: round(column), height: 1, fill: 'muted' },
      {
        kind: 'rect',
        x: round(left),
        y: round(base),
        width: round(width - left),
        height: 1,
        fill: 'muted',
      },
      ...(zero === undefined ? [] : bar(zero, 0)),
      label('0', column / 2, base + 1.15 * text, text, 'middle', 'muted'),
      ...tens.flatMap((bin, index) => bar(bin, left + index * column)),
      ...tens
        .filter(({ to }) => to % every === 0)
        .map(({ to }) =>
          label(
            String(to),
            Math.min(at(to), width),
            base + 1.15 * text,
            text,
            to === 100 ? 'end' : 'middle',
            'muted',
          ),
        ),
      ...drawStrip(zones, at, base + SCORES * text, size),
      {
        kind: 'rect',
        x: 0,
        y: round(base + SCORES * text),
        width: round(column),
        height: round((STRIP - 0.2) * text),
        fill: 'tint-none',
      },
      label(
        'None',
        column / 2,
        base + (SCORES + 1.1) * text,
        Math.min(text, column / 2.6),
        'middle',
        'band-none',
      ),
    ],
  }
}

/** The bands under the scale: which points mean what. */
function drawStrip(
  zones: Zones,
  at: (score: number) => number,
  y: number,
  { text }: ChartSize,
): readonly Shape[] {
  return ZONES.flatMap(({ band, label: name }, index): readonly Shape[] => {
    const next = ZONES[index + 1]
    const from = at(index === 0 ? 0 : zones[band] - 1)
    const to = next === undefined ? at(100) : at(zones[next.band] - 1) - 1.5
    return [
      {
        kind: 'rect',
        x: round(from),
        y: round(y),
        width: round(to - from),
        height: round((STRIP - 0.2) * text),
        fill: `tint-${band}`,
      },
      label(name, (from + to) / 2, y + 1.1 * text, text, 'middle', `band-${band}`),
    ]
  })
}

function label(
  words: string,
  x: number,
  y: number,
  size: number,
  anchor: 'start' | 'middle' | 'end',
  fill: Extract<Shape, { kind: 'words' }>['fill'] = 'ink',
): Shape {
  return {
    kind: 'words',
    text: words,
    x: round(x),
    y: round(y),
    size: round(size),
    weight: 400,
    anchor,
    fill,
  }
}
