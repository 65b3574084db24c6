import type { Band } from '#rules/assessment.ts'
import { bandPath } from './marks.ts'
import { round } from './round.ts'
import type { Drawing, Shape, Tone } from './shape.ts'
import { ZONES, type Zones } from './zones.ts'

export interface GaugeInput {
  /** 0-100. */
  readonly value: number
  readonly low: number
  readonly high: number
  readonly band: Band
  readonly zones: Zones
}

/** How wide it is drawn and how large its words are, in the same unit. */
interface Size {
  readonly width: number
  readonly text: number
}

/** Between two zones. */
const GAP = 1.5
const RANGE_STROKE = 1.5

/** Heights from top to bottom, in the size of the words. */
const BAR_TOP = 1.1
const BAR_HEIGHT = 2.2
const RANGE_TOP = BAR_TOP + BAR_HEIGHT + 0.5
const HEIGHT = RANGE_TOP + 2.4

/**
 * A ruler from 0 to 100 with a zone for each band, a pointer at the score and, below it, a bracket
 * over what the score could become. The figure itself stands large beside it.
 */
export function drawGauge(score: GaugeInput, size: Size): Drawing {
  const shapes = [
    ...ZONES.flatMap((_, index) => drawZone(index, score, size)),
    ...drawPointer(score.value, size),
    ...drawRange(score, size),
  ]
  const hasRange = score.low !== score.high
  return { width: size.width, height: round((hasRange ? HEIGHT : RANGE_TOP) * size.text), shapes }
}

const place = (score: number, { width }: Size): number => round((score * width) / 100)

function drawZone(
  index: number,
  { band: current, zones }: GaugeInput,
  size: Size,
): readonly Shape[] {
  const zone = ZONES[index]
  if (zone === undefined) return []
  const { band, label } = zone
  const next = ZONES[index + 1]
  // Low begins at 1, but the ruler at 0: a score of 0 has no zone of its own.
  const left = place(index === 0 ? 0 : zones[band], size)
  const right = next === undefined ? place(100, size) : place(zones[next.band], size) - GAP
  const isCurrent = band === current
  const tone: Tone = isCurrent ? 'paper' : `band-${band}`
  const { text } = size
  const wordWidth = label.length * text * 0.56
  const hasMark = right - left > wordWidth + 2.6 * text
  const bar: Shape = {
    kind: 'rect',
    x: left,
    y: round(BAR_TOP * text),
    width: round(right - left),
    height: round(BAR_HEIGHT * text),
    fill: isCurrent ? `band-${band}` : `tint-${band}`,
  }
  const words: Shape = {
    kind: 'words',
    text: label,
    x: hasMark ? round(left + 1.9 * text) : round((left + right) / 2),
    y: round((BAR_TOP + BAR_HEIGHT / 2 + 0.35) * text),
    size: text,
    weight: isCurrent ? 600 : 400,
    anchor: hasMark ? 'start' : 'middle',
    fill: tone,
  }
  if (!hasMark) return [bar, words]
  const markTop = (BAR_TOP + BAR_HEIGHT / 2 - 0.5) * text
  const origin = [round(left + 0.55 * text), round(markTop)] as const
  return [bar, { ...bandPath(band, tone), origin, scale: round(text / 16) }, words]
}

/** Its tip is exact; at the ends of the ruler it leans, so that nothing of it is cut. */
function drawPointer(value: number, size: Size): readonly Shape[] {
  const { width, text } = size
  const x = place(value, size)
  const left = round(Math.min(Math.max(0, x - text / 2), width - text))
  const tip = round((BAR_TOP - 0.1) * text)
  return [{ kind: 'path', d: `M${left} 0h${text}L${x} ${tip}z`, fill: 'ink' }]
}

function drawRange({ low, high }: GaugeInput, size: Size): readonly Shape[] {
  if (low === high) return []
  const { width, text } = size
  const inset = RANGE_STROKE / 2
  const left = Math.max(inset, place(low, size))
  const right = Math.min(width - inset, place(high, size))
  const top = round(RANGE_TOP * text)
  const tick = round(text / 2)
  const words = `could be ${low} to ${high}`
  // Half of what the words take, so that they stay inside the drawing.
  const half = words.length * text * 0.27
  return [
    {
      kind: 'path',
      d: `M${left} ${top}v${tick}H${right}v${-tick}`,
      stroke: 'ink',
      strokeWidth: RANGE_STROKE,
    },
    {
      kind: 'words',
      text: words,
      x: round(Math.min(Math.max((left + right) / 2, half), width - half)),
      y: round((RANGE_TOP + 1.85) * text),
      size: text,
      weight: 400,
      anchor: 'middle',
      fill: 'ink',
    },
  ]
}
