import type { MapItem } from '#rules/report-view.ts'
import type { PathShape } from './shape.ts'

/** A door is drawn on this many units, its threshold on the lowest line. */
export const DOOR = { width: 14, height: 18 } as const

/** How a door can stand. What there is nothing to say about has none. */
export type DoorState = Exclude<MapItem['state'], 'plain'>

const FRAME = 'M1 18V1H13V18'
const OPENING = 'M1 1H13V18H1Z'
const LEAF = 'M3 3H11V18H3Z'
const SWUNG_LEAF = 'M1 1L8 4.4V21L1 18Z'
const KNOB = 'M9.4 9.8a.9 .9 0 1 0 0 1.8a.9 .9 0 1 0 0-1.8Z'
const QUESTION = 'M4.9 8a2.2 2.2 0 1 1 3.6 1.7c-.9.7-1.4 1.2-1.4 2.2M7.1 14.1v.7'

const DOORS: Readonly<Record<DoorState, readonly PathShape[]>> = {
  open: [
    { kind: 'path', d: OPENING, fill: 'tint-critical' },
    { kind: 'path', d: FRAME, stroke: 'band-critical', strokeWidth: 1.4 },
    { kind: 'path', d: SWUNG_LEAF, fill: 'band-critical' },
  ],
  doubt: [
    { kind: 'path', d: OPENING, fill: 'tint-medium' },
    { kind: 'path', d: FRAME, stroke: 'band-medium', strokeWidth: 1.4 },
    { kind: 'path', d: QUESTION, stroke: 'band-medium', strokeWidth: 1.5 },
  ],
  fine: [
    { kind: 'path', d: OPENING, fill: 'tint-low' },
    { kind: 'path', d: FRAME, stroke: 'band-low', strokeWidth: 1.4 },
    { kind: 'path', d: LEAF, stroke: 'band-low', strokeWidth: 1 },
    { kind: 'path', d: KNOB, fill: 'band-low' },
  ],
}

/** A door with its top left corner at x, y, `height` high. */
export function drawDoor(
  state: DoorState,
  { x, y, height }: { x: number; y: number; height: number },
): readonly PathShape[] {
  const scale = Math.round((height / DOOR.height) * 1000) / 1000
  return DOORS[state].map((shape) => ({ ...shape, origin: [x, y], scale }))
}
