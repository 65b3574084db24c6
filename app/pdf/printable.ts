import { BOX } from './box-font.ts'

/** Controls, marks that turn the writing direction, private and unassigned characters. */
const INVISIBLE = /[\p{C}\p{Default_Ignorable_Code_Point}]/gu

/** No script needs more to write one letter; only vandals stack more. */
const LONGEST_LETTER = 4

const letters = new Intl.Segmenter('en', { granularity: 'grapheme' })

/**
 * Typed text as the report can print it: on one line, without anything invisible, a box for each
 * letter that the fonts lack, and cut after `most` letters.
 */
export function makePrintable(
  text: string,
  { hasGlyph, most }: { hasGlyph: (codePoint: number) => boolean; most: number },
): string {
  const clean = text
    .slice(0, most * 20)
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(INVISIBLE, '')
    .trim()
  const printed: string[] = []
  for (const { segment } of letters.segment(clean)) {
    if (printed.length === most) return `${printed.slice(0, -1).join('').trimEnd()}…`
    const codePoints = [...segment].map((character) => character.codePointAt(0) ?? 0)
    const isPrintable = codePoints.length <= LONGEST_LETTER && codePoints.every(hasGlyph)
    printed.push(isPrintable ? segment : BOX)
  }
  return printed.join('')
}

/** Typed text for a title in the file's properties, where any script is welcome. */
export function cleanTitle(text: string, most: number): string {
  const clean = text
    .slice(0, most * 20)
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(INVISIBLE, '')
    .trim()
  return [...letters.segment(clean)]
    .slice(0, most)
    .map(({ segment }) => segment)
    .join('')
}
