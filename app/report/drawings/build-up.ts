import type { BuildUpStep } from '#rules/report-view.ts'
import type { Drawing, RectShape, Shape } from './shape.ts'
import { ZONES, type Zones } from './zones.ts'

/** One bar of the build-up: where it starts and ends on the scale from 0 to 100. */
export interface BuildUpRow {
  readonly id: string
  readonly label: string
  readonly severity: BuildUpStep['severity']
  readonly outcome: BuildUpStep['outcome']
  readonly points: number
  readonly total: number
  readonly from: number
  readonly to: number
  /** The labels of the steps that this row stands for, when it stands for several. */
  readonly includes: readonly string[]
}

/** Steps of at most this many points are told together where several follow each other. */
const SMALL = 1

/** The steps as bars that hang on each other. What is too small to see becomes one row that counts. */
export function layOutBuildUp(steps: readonly BuildUpStep[]): readonly BuildUpRow[] {
  const rows: BuildUpRow[] = []
  let small: BuildUpStep[] = []
  const flush = (): void => {
    if (small.length > 0) rows.push(rowOf(small))
    small = []
  }
  for (const step of steps) {
    if (step.severity !== null && step.points <= SMALL) small.push(step)
    else {
      flush()
      rows.push(rowOf([step]))
    }
  }
  flush()
  return rows
}

function rowOf(steps: readonly BuildUpStep[]): BuildUpRow {
  const last = steps.at(-1)
  if (last === undefined) throw new Error('A row of the build-up needs a step.')
  const points = steps.reduce((sum, step) => sum + step.points, 0)
  const before = last.total - points
  const isOne = steps.length === 1
  return {
    id: last.id,
    label: isOne ? last.label : labelOfSmall(steps.length, points),
    severity: isOne ? last.severity : 'low',
    outcome: isOne ? last.outcome : null,
    points,
    total: last.total,
    from: Math.min(before, last.total),
    to: Math.max(before, last.total),
    includes: isOne ? [] : steps.map((step) => step.label),
  }
}

/** They may weigh as much as the others: only what they add is small. */
function labelOfSmall(count: number, points: number): string {
  return `${count} more findings, ${points === 0 ? 'no points' : `at most ${SMALL} point each`}`
}

interface BarSize {
  readonly width: number
  readonly height: number
}

/** A hair, in the unit of the drawing. */
const HAIR = 0.75

/**
 * The bar of one row on the scale from 0 to 100, with a thread to the rows above and below: set
 * under each other, they hang together.
 */
export function drawBuildUpBar(row: BuildUpRow, size: BarSize, zones?: Zones): Drawing {
  const { width, height } = size
  const at = (score: number) => placeOn(width, score)
  const inset = height / 5
  const before = row.total - row.points
  const thread = (score: number, y: number): Shape => ({
    kind: 'rect',
    x: at(score),
    y,
    width: HAIR,
    height: inset,
    fill: 'muted',
  })
  const bar: Shape = {
    kind: 'rect',
    x: at(row.from),
    y: inset,
    width: Math.max(2 * HAIR, at(row.to) - at(row.from) + HAIR),
    height: height - 2 * inset,
    ...paintOf(row),
  }
  const above = before === 0 ? [] : [thread(before, 0)]
  const borders = zones === undefined ? [] : drawBorders(zones, size)
  return { width, height, shapes: [...borders, ...above, bar, thread(row.total, height - inset)] }
}

/** The whole score as one bar, to close the build-up. */
export function drawTotalBar(value: number, size: BarSize, zones?: Zones): Drawing {
  const { width, height } = size
  const inset = height / 5
  const bar = {
    x: 0,
    y: inset,
    width: Math.max(HAIR, (value * width) / 100),
    height: height - 2 * inset,
  }
  const borders = zones === undefined ? [] : drawBorders(zones, size)
  return { width, height, shapes: [...borders, { kind: 'rect', ...bar, fill: 'ink' }] }
}

/** The names of the bands over the scale that the bars below it share. */
export function drawScale(zones: Zones, size: BarSize & { readonly text: number }): Drawing {
  const { width, height, text } = size
  const words = ZONES.map(
    ({ band, label }): Shape => ({
      kind: 'words',
      text: label,
      x: band === 'low' ? 0 : placeOn(width, zones[band]) + 3,
      y: height - text * 0.4,
      size: text,
      weight: 400,
      anchor: 'start',
      fill: `band-${band}`,
    }),
  )
  return { width, height, shapes: [...drawBorders(zones, size), ...words] }
}

/** A hair where each band begins, so that one sees which step led into it. */
function drawBorders(zones: Zones, { width, height }: BarSize): readonly Shape[] {
  return [zones.medium, zones.high, zones.critical].map((from) => ({
    kind: 'rect',
    x: placeOn(width, from),
    y: 0,
    width: HAIR,
    height,
    fill: 'line',
  }))
}

const placeOn = (width: number, score: number): number => Math.round(score * (width - HAIR)) / 100

/** Filled where it is confirmed, outlined where nobody has checked. */
function paintOf({
  severity,
  outcome,
}: BuildUpRow): Pick<RectShape, 'fill' | 'stroke' | 'strokeWidth'> {
  if (severity === null) return { fill: 'accent' }
  if (outcome === null) return { fill: 'muted' }
  if (outcome === 'risk') return { fill: `band-${severity}` }
  return { fill: `tint-${severity}`, stroke: `band-${severity}`, strokeWidth: HAIR }
}
