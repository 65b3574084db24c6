import { bandShape } from '#app/ui/band-shapes.ts'
import type { AreaState, Band } from '#rules/assessment.ts'
import type { Drawing, PathShape, Tone } from './shape.ts'

/** Every mark and icon is drawn on a square of this side. */
export const MARK_SIZE = 16

interface Mark extends Drawing {
  readonly shapes: readonly PathShape[]
}

const mark = (...shapes: readonly PathShape[]): Mark => ({
  width: MARK_SIZE,
  height: MARK_SIZE,
  shapes,
})

const line = (d: string, stroke: Tone): PathShape => ({ kind: 'path', d, stroke, strokeWidth: 1.8 })

/** The shape of a band or severity, in its own colour or in `tone` where it lies on a fill. */
export function bandPath(band: Band, tone: Tone = `band-${band}`): PathShape {
  return { kind: 'path', d: bandShape(band), fill: tone }
}

export const drawBandMark = (band: Band): Mark => mark(bandPath(band))

const TICK = 'M2.5 8.6L6.4 12.5L13.7 3.8'
const QUESTION = 'M5 5.2a3 3 0 1 1 4.7 2.5c-1.2.8-1.7 1.4-1.7 2.7M8 13.2v1'
const DOOR_FRAME = 'M2.5 14V1.5h11V14'
const DOOR_LEAF = 'M2.5 1.5L8.5 4.2V16L2.5 14Z'
const DASH = 'M4 8h8'

const tick = mark(line(TICK, 'band-low'))

/** What is good. */
export const drawTick = (): Mark => tick

const AREA_MARKS: Readonly<Record<AreaState, Mark>> = {
  'at-risk': mark(line(DOOR_FRAME, 'band-critical'), {
    kind: 'path',
    d: DOOR_LEAF,
    fill: 'band-critical',
  }),
  fine: tick,
  'not-assessed': mark(line(QUESTION, 'band-medium')),
  'not-applicable': mark(line(DASH, 'muted')),
}

/** How an area is: a door that stands open, a tick, a question, or nothing to say. */
export const drawAreaMark = (state: AreaState): Mark => AREA_MARKS[state]
