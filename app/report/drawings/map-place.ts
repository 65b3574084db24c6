import type { MapItem, MapPlace } from '#rules/report-view.ts'
import { type Block, stack, textBlock } from './block.ts'
import { DOOR, drawDoor } from './doors.ts'
import { drawIcon } from './icons.ts'
import type { Room } from './map-plan.ts'
import { drawWalls } from './map-walls.ts'
import { drawSign } from './place-signs.ts'
import { round } from './round.ts'
import type { Shape, Tone } from './shape.ts'

/** How wide a map is drawn and how large its words are, in the same unit. */
export interface MapSize {
  readonly width: number
  readonly text: number
}

/** The parts of a place from top to bottom, laid out for its width. */
export interface PlaceParts {
  readonly head: Block
  readonly body: Block
  readonly foot: Block
}

/** Lengths in the size of the words. */
const PADDING = 0.9
const SIGN = 2
const DOOR_HEIGHT = 2.3
const DOOR_WIDTH = (DOOR_HEIGHT * DOOR.width) / DOOR.height
/** A door stands in the wall: this much of it is outside. */
const DOOR_OUTSIDE = DOOR_WIDTH / 2
const ICON = 1.35
const ICON_LEFT = DOOR_WIDTH / 2 + 0.6
const WORDS_LEFT = ICON_LEFT + ICON + 0.6
const NOTE = 0.9
const LINE = 0.07

const NOTE_FILL: Readonly<Record<MapItem['state'], Tone>> = {
  open: 'band-critical',
  doubt: 'band-medium',
  fine: 'band-low',
  plain: 'muted',
}

/** How far the doors of a place stand out to the left of its wall. */
export function doorsOutside({ items }: MapPlace, text: number): number {
  return items.some(({ state }) => state !== 'plain') ? DOOR_OUTSIDE * text : 0
}

export function layOutPlace(place: MapPlace, width: number, text: number): PlaceParts {
  const inner = width - 2 * PADDING * text
  const note = { size: round(NOTE * text), weight: 400 } as const
  return {
    head: withSign(
      place,
      stack(
        [
          textBlock(place.title, inner - (SIGN + 0.4) * text, {
            size: round(1.12 * text),
            weight: 600,
            fill: 'ink',
          }),
          textBlock(place.metaphor, inner - (SIGN + 0.4) * text, { ...note, fill: 'muted' }),
        ],
        0.1 * text,
      ),
      inner,
      text,
    ),
    body:
      place.items.length === 0
        ? textBlock(place.empty, inner, { ...note, fill: 'ink' })
        : stack(
            place.items.map((item) => itemBlock(item, width, text)),
            0.75 * text,
          ),
    foot:
      place.items.length === 0 ? NOTHING : textBlock(place.owner, inner, { ...note, fill: 'ink' }),
  }
}

/** Nobody owns what is not there. */
const NOTHING: Block = { height: 0, draw: () => [] }

function withSign(place: MapPlace, words: Block, inner: number, text: number): Block {
  return {
    height: Math.max(words.height, SIGN * text),
    draw: (x, y) => [
      ...words.draw(x, y),
      drawSign(place.id, round(x + inner - SIGN * text), round(y), SIGN * text),
    ],
  }
}

/** A thing in a place: its door in the wall, its sign, its name, and how it is. */
function itemBlock({ kind, label, note, state }: MapItem, width: number, text: number): Block {
  const room = width - (WORDS_LEFT + PADDING) * text
  const words = stack(
    [
      textBlock(label, room, { size: text, weight: 600, fill: 'ink' }),
      textBlock(note, room, { size: round(NOTE * text), weight: 400, fill: NOTE_FILL[state] }),
    ],
    0,
  )
  const doorHeight = DOOR_HEIGHT * text
  return {
    height: Math.max(words.height, doorHeight),
    draw: (wall, y) => [
      ...(state === 'plain'
        ? []
        : drawDoor(state, {
            x: round(wall - DOOR_OUTSIDE * text),
            y: round(y),
            height: doorHeight,
          })),
      drawIcon(kind, round(wall + ICON_LEFT * text), round(y + 0.05 * text), ICON * text),
      ...words.draw(wall + WORDS_LEFT * text, y),
    ],
  }
}

/** How high a place is whose head, body and foot are this high. */
export function placeHeight(
  { head, body, foot }: Readonly<Record<keyof PlaceParts, number>>,
  text: number,
): number {
  return head + body + foot + (foot === 0 ? 4 : 6) * PADDING * text
}

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** Room for the head: the same in places side by side, so that their things begin in one line. */
  readonly head: number
}

/** The walls of a place and what is in it. */
export function drawPlace(
  { place, walls }: Room,
  { head, body, foot }: PlaceParts,
  box: Box,
  text: number,
): readonly Shape[] {
  const { x, y, width, height } = box
  const gap = PADDING * text
  const bodyTop = y + 3 * gap + box.head
  const footTop = y + height - foot.height - gap
  const isEmpty = place.items.length === 0
  const line = (at: number): Shape => ({
    kind: 'path',
    d: `M${round(x + gap)} ${round(at)}H${round(x + width - gap)}`,
    stroke: 'line',
    strokeWidth: round(LINE * text),
  })
  return [
    ...drawWalls(walls, box, text),
    ...head.draw(x + gap, y + gap),
    line(bodyTop - gap),
    ...body.draw(isEmpty ? x + gap : x, bodyTop),
    ...(foot.height === 0 ? [] : [line(footTop - gap)]),
    ...foot.draw(x + gap, footTop),
  ]
}
