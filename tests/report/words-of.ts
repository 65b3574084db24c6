import type { Drawing, WordsShape } from '#app/report/drawings/shape.ts'
import { textWidth } from '#app/report/drawings/text-width.ts'

export const wordsOf = ({ shapes }: Drawing): readonly WordsShape[] =>
  shapes.filter((shape) => shape.kind === 'words')

/** All that is written in a drawing, line after line. */
export const textOf = (drawing: Drawing): string =>
  wordsOf(drawing)
    .map(({ text }) => text)
    .join(' ')

/** What sticks out of a drawing, and what lies on something else, by its words. */
export function misplacedWords(drawing: Drawing): readonly string[] {
  const boxes = wordsOf(drawing).map(boxOf)
  const out = boxes.filter(
    ({ left, right, top, bottom }) =>
      left < 0 || right > drawing.width || top < 0 || bottom > drawing.height,
  )
  const onOthers = boxes.filter((box, index) =>
    boxes.some(
      (other, otherIndex) =>
        otherIndex > index &&
        other.left < box.right &&
        other.right > box.left &&
        other.top < box.bottom &&
        other.bottom > box.top,
    ),
  )
  return [...out, ...onOthers].map(({ text }) => text)
}

function boxOf(words: WordsShape) {
  const { text, x, y, size, anchor } = words
  const width = textWidth(text, words)
  const left = anchor === 'start' ? x : anchor === 'middle' ? x - width / 2 : x - width
  return { text, left, right: left + width, top: y - 0.75 * size, bottom: y + 0.22 * size }
}
