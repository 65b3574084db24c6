import { drawArrow } from './arrow.ts'
import { textBlock } from './block.ts'
import { layOutLegend } from './map-legend.ts'
import { doorsOutside, drawPlace, layOutPlace, type MapSize, placeHeight } from './map-place.ts'
import type { Exchange, MapPlan } from './map-plan.ts'
import { round } from './round.ts'
import type { Drawing, Shape } from './shape.ts'

/** Lengths in the size of the words. */
const CORRIDOR = 3
const NARROW = 1.3
const NOTE = 0.9
const LANE = 1.5
/** Half of a wall, so that the outermost is not cut. */
const EDGE = 1

/** The places under each other; what goes past the backend takes a lane along the right. */
export function drawTallMap(plan: MapPlan, { width, text }: MapSize): Drawing {
  const { rooms, toBackend, toService, directly } = plan
  const places = rooms.map(({ place }) => place)
  const left = Math.max(EDGE, ...places.map((place) => doorsOutside(place, text)))
  const roomWidth = width - left - (directly === null ? EDGE : LANE * text)
  const style = { size: round(NOTE * text), weight: 400, fill: 'muted' } as const
  const exchanges: readonly (Exchange | null)[] = [toBackend, toService, null]

  const shapes: Shape[] = []
  const heads: number[] = []
  let y = EDGE
  for (const [index, room] of rooms.entries()) {
    const parts = layOutPlace(room.place, roomWidth, text)
    const { head, body, foot } = parts
    const height = placeHeight({ head: head.height, body: body.height, foot: foot.height }, text)
    shapes.push(
      ...drawPlace(room, parts, { x: left, y, width: roomWidth, height, head: head.height }, text),
    )
    heads.push(y + text)
    y += height
    if (index === rooms.length - 1) break
    const exchange = exchanges[index] ?? null
    if (exchange !== null) shapes.push(...drawExchange(exchange, left, y, text))
    y += (exchange === null ? NARROW : CORRIDOR) * text
  }

  if (directly !== null) {
    const [first = 0, last = 0] = [heads.at(0), heads.at(-1)]
    const wall = left + roomWidth + 0.3 * text
    const lane = width - EDGE
    shapes.push(
      drawArrow(
        [
          [wall, first],
          [lane, first],
          [lane, last],
          [wall, last],
        ],
        text,
        'both',
      ),
    )
    const sign = 2 * text
    const words = textBlock(directly, width - left - sign - text, style)
    y += 0.6 * text
    shapes.push(
      drawArrow(
        [
          [left, y + 0.6 * text],
          [left + sign, y + 0.6 * text],
        ],
        text,
        'both',
      ),
      ...words.draw(left + sign + 0.5 * text, y),
    )
    y += words.height
  }
  const legend = layOutLegend(places, width - left, text)
  y += text
  shapes.push(...legend.draw(left, y))
  return { width, height: round(y + legend.height), shapes }
}

/** A question going down and its answer coming up, each with its word to the right of it. */
function drawExchange({ there, back }: Exchange, left: number, top: number, text: number): Shape[] {
  const [upper, lower] = [top + 0.4 * text, top + (CORRIDOR - 0.4) * text]
  const say = (words: string, x: number): Shape => ({
    kind: 'words',
    text: words,
    x: round(x + 0.7 * text),
    y: round(top + (CORRIDOR / 2 + 0.3) * text),
    size: round(NOTE * text),
    weight: 400,
    anchor: 'start',
    fill: 'muted',
  })
  const [down, up] = [left + 2 * text, left + 8 * text]
  return [
    drawArrow(
      [
        [down, upper],
        [down, lower],
      ],
      text,
    ),
    say(there, down),
    drawArrow(
      [
        [up, lower],
        [up, upper],
      ],
      text,
    ),
    say(back, up),
  ]
}
