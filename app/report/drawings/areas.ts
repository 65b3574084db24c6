import type { AreaState } from '#rules/assessment.ts'
import type { AreaView } from '#rules/report-view.ts'
import { type Block, stack, textBlock } from './block.ts'
import { drawAreaMark, MARK_SIZE } from './marks.ts'
import { round } from './round.ts'
import type { Drawing, Shape, Tone } from './shape.ts'

/** How wide it is drawn, in how many columns, and how large its words are. */
interface Size {
  readonly width: number
  readonly columns: number
  readonly text: number
}

/** Lengths in the size of the words. */
const GAP = 0.55
const PADDING = 0.8
const NOTE = 0.9
const MARK = 1

const TONES: Readonly<Record<AreaState, { readonly words: Tone; readonly ground?: Tone }>> = {
  'at-risk': { words: 'band-critical', ground: 'tint-critical' },
  'not-assessed': { words: 'band-medium', ground: 'tint-medium' },
  fine: { words: 'band-low', ground: 'tint-low' },
  'not-applicable': { words: 'muted' },
}

/** Every area as a tile with its name and how it is: its sign, its colour and its word. */
export function drawAreas(areas: readonly AreaView[], { width, columns, text }: Size): Drawing {
  const gap = GAP * text
  const tile = (width - 2 - (columns - 1) * gap) / columns
  const inner = tile - 2 * PADDING * text
  const names = areas.map(({ title }) => nameBlock(title, inner, text))
  const blocks = areas.map((area, index) => {
    // In one row the signs stand at one height, however long the names are.
    const row = index - (index % columns)
    const nameHeight = Math.max(...names.slice(row, row + columns).map(({ height }) => height))
    return { area, block: layOut(area, { inner, text, nameHeight }) }
  })
  const height = Math.max(...blocks.map(({ block }) => block.height)) + 2 * PADDING * text
  const shapes = blocks.flatMap(({ area, block }, index): readonly Shape[] => {
    const x = 1 + (index % columns) * (tile + gap)
    const y = 1 + Math.floor(index / columns) * (height + gap)
    const box = { x: round(x), y: round(y), width: round(tile), height: round(height) }
    const { ground } = TONES[area.state]
    return [
      ground === undefined
        ? { kind: 'rect', ...box, stroke: 'line', strokeWidth: 1 }
        : { kind: 'rect', ...box, fill: ground },
      ...block.draw(x + PADDING * text, y + PADDING * text),
    ]
  })
  const rows = Math.ceil(areas.length / columns)
  return { width, height: round(2 + rows * (height + gap) - gap), shapes }
}

const nameBlock = (title: string, inner: number, text: number): Block =>
  textBlock(title, inner, { size: text, weight: 600, fill: 'ink' })

function layOut(
  { title, state, stateLabel, summary }: AreaView,
  { inner, text, nameHeight }: { inner: number; text: number; nameHeight: number },
): Block {
  const { words } = TONES[state]
  const note = { size: round(NOTE * text), weight: 400, fill: 'ink' } as const
  const label = textBlock(stateLabel, inner - (MARK + 0.4) * text, {
    ...note,
    weight: 600,
    fill: words,
  })
  const signed: Block = {
    height: label.height,
    draw: (x, y) => [
      ...drawAreaMark(state).shapes.map((shape) => ({
        ...shape,
        origin: [round(x), round(y + 0.12 * text)] as const,
        scale: round((MARK * text) / MARK_SIZE),
      })),
      ...label.draw(x + (MARK + 0.4) * text, y),
    ],
  }
  const name = { ...nameBlock(title, inner, text), height: nameHeight }
  const told = state === 'not-applicable' ? [] : [textBlock(summary, inner, note)]
  return stack([name, signed, ...told], 0.1 * text)
}
