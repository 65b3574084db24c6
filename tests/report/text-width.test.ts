import { Font } from '@react-pdf/renderer'
import { describe, expect, test } from 'vitest'
import { loadFonts } from '#app/pdf/fonts.ts'
import { textWidth } from '#app/report/drawings/text-width.ts'
import { wrapText } from '#app/report/drawings/wrap-text.ts'
import { FONTS } from '#app/ui/tokens.ts'

const printable = Array.from({ length: 95 }, (_, index) => String.fromCodePoint(0x20 + index))

describe.each([400, 600] as const)('at weight %i', (weight) => {
  test('letters are as wide as in the font', async () => {
    await loadFonts()
    const font = Font.getFont({ fontFamily: FONTS.sans, fontWeight: weight }).data
    if (font === null) throw new Error('The font was not loaded.')
    for (const character of [...printable, '’']) {
      const { advanceWidth } = font.glyphForCodePoint(character.codePointAt(0))
      expect(textWidth(character, { size: font.unitsPerEm, weight }), character).toBe(advanceWidth)
    }
  })

  const face = { size: 14, weight }
  const texts = [
    'A door is open: see finding 4',
    'The rules are yours; probably runs on Vercel, Render, Railway or a rented server',
    'word',
    'ein-sehr-langes-wort-ohne-jede-luecke-dazwischen-und-noch-laenger',
  ]

  test.each(texts)('no line of “%s” is too long, and no letter is lost', (text) => {
    for (const width of [60, 120, 300]) {
      const lines = wrapText(text, width, face)
      for (const line of lines) expect(textWidth(line, face)).toBeLessThanOrEqual(width)
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
    }
  })

  test('lines are as few as can be, and even', () => {
    const text = 'Saved data, some of it sensitive and some of it not'
    const [first = '', second = '', ...more] = wrapText(text, 240, face)
    expect(more).toEqual([])
    expect(textWidth(first, face) - textWidth(second, face)).toBeLessThan(120)
  })
})
