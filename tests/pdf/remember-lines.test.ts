import type { AttributedString, Attributes, Font } from '@react-pdf/textkit'
import { describe, expect, test, vi } from 'vitest'
import { type BreakLines, rememberLines } from '#app/pdf/remember-lines.ts'

const room = { x: 0, y: 0, width: 200, height: Number.POSITIVE_INFINITY }

/** Stands for a font: the library tells fonts apart by who they are. */
const font = (): Font => Object.create(null)
const [sans, box] = [font(), font()]

function textOf(string: string, attributes: Attributes = {}): AttributedString {
  const run = { start: 0, end: string.length, attributes: { font: [sans], ...attributes } }
  return { string, runs: [run] }
}

/** Gives new lines each time, so that remembered ones can be told from broken ones. */
function setUp() {
  const breakLines = vi.fn<BreakLines>((text) => [[{ string: text.string, runs: [] }]])
  return { breakLines, remembered: rememberLines(breakLines) }
}

describe('lines of a text', () => {
  test('are broken once for the same text in the same room', () => {
    const { breakLines, remembered } = setUp()
    const lines = remembered(textOf('Turn on row-level security.'), room)
    expect(lines).toEqual([[{ string: 'Turn on row-level security.', runs: [] }]])
    expect(remembered(textOf('Turn on row-level security.'), { ...room })).toBe(lines)
    expect(breakLines).toHaveBeenCalledTimes(1)
  })

  const hyphenate = (word: string | null) => [word ?? '']
  test.each<[string, Parameters<BreakLines>]>([
    ['other words', [textOf('b'), room]],
    ['another width', [textOf('a'), { ...room, width: 201 }]],
    ['a line less', [textOf('a'), { ...room, maxLines: 1 }]],
    ['another font', [textOf('a', { font: [font()] }), room]],
    ['another size', [textOf('a', { fontSize: 9 }), room]],
    ['another colour', [textOf('a', { color: 'red' }), room]],
    ['a link', [textOf('a', { link: '#plan' }), room]],
    ['other penalties', [textOf('a'), room, { hyphenationPenalty: 7 }]],
    ['another way to divide words', [textOf('a'), room, { hyphenationCallback: hyphenate }]],
  ])('are broken anew for %s', (_, asked) => {
    const { breakLines, remembered } = setUp()
    const lines = remembered(textOf('a'), room)
    expect(remembered(...asked)).not.toBe(lines)
    expect(remembered(...asked)).toBe(remembered(...asked))
    expect(breakLines).toHaveBeenCalledTimes(2)
  })

  test('are broken anew where the words end up in other runs', () => {
    const { breakLines, remembered } = setUp()
    const { string, runs } = textOf('ab')
    const [run] = runs
    const halves = [
      { ...run, start: 0, end: 1, attributes: { font: [sans] } },
      { ...run, start: 1, end: 2, attributes: { font: [sans] } },
    ]
    remembered({ string, runs }, room)
    remembered({ string, runs: halves }, room)
    expect(breakLines).toHaveBeenCalledTimes(2)
  })

  test('are not kept of what people type, which has a font of boxes to fall back to', () => {
    const { breakLines, remembered } = setUp()
    const name = textOf('Bäckerei Sommer', { font: [sans, box, font()] })
    remembered(name, room)
    remembered(name, room)
    expect(breakLines).toHaveBeenCalledTimes(2)
  })
})
