import type { MapPlace } from '#rules/report-view.ts'
import type { Block } from './block.ts'
import { DOOR, type DoorState, drawDoor } from './doors.ts'
import { round } from './round.ts'
import type { Shape } from './shape.ts'
import { textWidth } from './text-width.ts'

const MEANINGS: readonly { readonly state: DoorState; readonly text: string }[] = [
  { state: 'open', text: 'The door stands open' },
  { state: 'doubt', text: 'Not known, or could be better' },
  { state: 'fine', text: 'Shut, as far as you told us' },
]

/** What the doors of a map mean, in as many lines as it takes. Only those that are on it. */
export function layOutLegend(places: readonly MapPlace[], width: number, text: number): Block {
  const states = new Set(places.flatMap(({ items }) => items.map(({ state }) => state)))
  const size = round(0.9 * text)
  const doorHeight = 1.35 * text
  const wordsLeft = (doorHeight * DOOR.width) / DOOR.height + 0.5 * text
  const lineHeight = 1.9 * text
  let [left, top] = [0, 0]
  const entries = MEANINGS.filter(({ state }) => states.has(state)).map(
    ({ state, text: words }) => {
      const room = wordsLeft + textWidth(words, { size, weight: 400 })
      if (left > 0 && left + room > width) [left, top] = [0, top + lineHeight]
      const entry = { state, words, left, top }
      left += room + 1.6 * text
      return entry
    },
  )
  return {
    height: entries.length === 0 ? 0 : top + lineHeight,
    draw: (x, y) =>
      entries.flatMap(({ state, words, ...at }): readonly Shape[] => [
        ...drawDoor(state, { x: round(x + at.left), y: round(y + at.top), height: doorHeight }),
        {
          kind: 'words',
          text: words,
          x: round(x + at.left + wordsLeft),
          y: round(y + at.top + 1.02 * text),
          size,
          weight: 400,
          anchor: 'start',
          fill: 'ink',
        },
      ]),
  }
}
