import { round } from './round.ts'
import type { Shape, WordsShape } from './shape.ts'
import { wrapText } from './wrap-text.ts'

/** A piece of a drawing that knows its height before it is put anywhere. */
export interface Block {
  readonly height: number
  /** Its shapes, with its top left corner at x, y. */
  readonly draw: (x: number, y: number) => readonly Shape[]
}

type Style = Pick<WordsShape, 'size' | 'weight' | 'fill'>

/** Between two baselines, in the size of the words. */
const LEADING = 1.3
/** From the top of a line to its baseline. */
const ASCENT = 0.98

/** A paragraph, broken into lines that are at most `width` wide. */
export function textBlock(text: string, width: number, style: Style): Block {
  const lines = wrapText(text, width, style)
  const { size } = style
  return {
    height: lines.length * LEADING * size,
    draw: (x, y) =>
      lines.map((line, index) => ({
        kind: 'words',
        text: line,
        x: round(x),
        y: round(y + (index * LEADING + ASCENT) * size),
        anchor: 'start',
        ...style,
      })),
  }
}

/** Blocks under each other, with `gap` between them. */
export function stack(blocks: readonly Block[], gap: number): Block {
  const tops: number[] = []
  let height = 0
  for (const block of blocks) {
    tops.push(height)
    height += block.height + gap
  }
  return {
    height: Math.max(0, height - gap),
    draw: (x, y) => blocks.flatMap((block, index) => block.draw(x, y + (tops[index] ?? 0))),
  }
}
