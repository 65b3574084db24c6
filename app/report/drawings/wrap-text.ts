import { type Face, textWidth } from './text-width.ts'

interface Word {
  readonly text: string
  readonly width: number
}

/**
 * The lines of a text that may be `width` wide: as few as possible, and of about the same length.
 * A word that is too long for a line is cut.
 */
export function wrapText(text: string, width: number, face: Face): readonly string[] {
  if (textWidth(text, face) <= width) return [text]
  const space = textWidth(' ', face)
  const words = text.split(' ').flatMap((word) => cut(word, width, face))
  let lines = fill(words, width, space)
  const widest = Math.max(...words.map((word) => word.width))
  for (let narrower = width * 0.95; narrower >= widest; narrower *= 0.95) {
    const evener = fill(words, narrower, space)
    if (evener.length > lines.length) break
    lines = evener
  }
  return lines.map((line) => line.map((word) => word.text).join(' '))
}

function fill(words: readonly Word[], width: number, space: number): readonly Word[][] {
  const lines: Word[][] = []
  let used = Number.POSITIVE_INFINITY
  for (const word of words) {
    const longer = used + space + word.width
    if (longer <= width) {
      lines.at(-1)?.push(word)
      used = longer
    } else {
      lines.push([word])
      used = word.width
    }
  }
  return lines
}

function cut(text: string, width: number, face: Face): readonly Word[] {
  const whole = textWidth(text, face)
  if (whole <= width) return [{ text, width: whole }]
  const pieces: Word[] = []
  let piece: Word = { text: '', width: 0 }
  for (const character of text) {
    const advance = textWidth(character, face)
    if (piece.text !== '' && piece.width + advance > width) {
      pieces.push(piece)
      piece = { text: '', width: 0 }
    }
    piece = { text: piece.text + character, width: piece.width + advance }
  }
  return [...pieces, piece]
}
