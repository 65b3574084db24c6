import { drawArrow } from './arrow.ts'
import { type Block, textBlock } from './block.ts'
import { layOutLegend } from './map-legend.ts'
import { doorsOutside, drawPlace, layOutPlace, type MapSize, placeHeight } from './map-place.ts'
import type { Exchange, MapPlan } from './map-plan.ts'
import { round } from './round.ts'
import type { Drawing, Shape } from './shape.ts'

/** Lengths in the size of the words. */
const CORRIDOR = 5
const NOTE = 0.88
/** Half of a wall, so that the outermost is not cut. */
const EDGE = 1

/** The places beside each other, with corridors between them. */
export function drawWideMap(plan: MapPlan, { width, text }: MapSize): Drawing {
  const { toBackend, toService, directly } = plan
  const places = plan.rooms.map(({ place }) => place)
  const corridor = CORRIDOR * text
  const left = Math.max(EDGE, ...places.slice(0, 1).map((place) => doorsOutside(place, text)))
  const column = (width - left - EDGE - 2 * corridor) / 3
  const rooms = plan.rooms.map((room, index) => ({
    room,
    parts: layOutPlace(room.place, column, text),
    x: left + index * (column + corridor),
  }))
  const tallest = (part: keyof (typeof rooms)[number]['parts']) =>
    Math.max(...rooms.map(({ parts }) => parts[part].height))
  const head = tallest('head')
  const height = placeHeight({ head, body: tallest('body'), foot: tallest('foot') }, text)
  const exchanges = [toBackend, toService].flatMap((exchange, index) =>
    exchange === null
      ? []
      : drawExchange(exchange, left + column + index * (column + corridor), corridor, text),
  )
  const route =
    directly === null
      ? { height: 0, draw: () => [] }
      : layOutRoute(directly, 2 * (column + corridor), text)
  const legend = layOutLegend(places, width - left, text)
  const routeTop = EDGE + height
  const legendTop = routeTop + route.height + text
  return {
    width,
    height: round(legendTop + legend.height),
    shapes: [
      ...rooms.flatMap(({ room, parts, x }) =>
        drawPlace(room, parts, { x, y: EDGE, width: column, height, head }, text),
      ),
      ...exchanges,
      ...route.draw(left + column / 2, routeTop),
      ...legend.draw(left, legendTop),
    ],
  }
}

/** A question and its answer between two walls, above the doors. */
function drawExchange({ there, back }: Exchange, x: number, corridor: number, text: number) {
  const [from, to] = [x + 0.5 * text, x + corridor - 0.5 * text]
  const say = (words: string, y: number): Shape => ({
    kind: 'words',
    text: words,
    x: round(x + corridor / 2),
    y: round(y - 0.45 * text),
    size: round(NOTE * text),
    weight: 400,
    anchor: 'middle',
    fill: 'muted',
  })
  const [first, second] = [2.2 * text, 4.2 * text]
  return [
    say(there, first),
    drawArrow(
      [
        [from, first],
        [to, first],
      ],
      text,
    ),
    say(back, second),
    drawArrow(
      [
        [to, second],
        [from, second],
      ],
      text,
    ),
  ]
}

/** A way along the outside, from under the first place to under the last. */
function layOutRoute(said: string, length: number, text: number): Block {
  const words = textBlock(said, length - 2 * text, {
    size: round(NOTE * text),
    weight: 400,
    fill: 'muted',
  })
  const depth = 1.7 * text
  return {
    height: depth + 0.3 * text + words.height,
    draw: (x, y) => [
      drawArrow(
        [
          [x, y + 0.4 * text],
          [x, y + depth],
          [x + length, y + depth],
          [x + length, y + 0.4 * text],
        ],
        text,
        'both',
      ),
      ...words.draw(x + text, y + depth + 0.3 * text),
    ],
  }
}
