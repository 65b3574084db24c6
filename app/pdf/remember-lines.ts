import textkit, {
  type AttributedString,
  type Attributes,
  type Container,
  type Font,
  type LayoutOptions,
  type Paragraph,
} from '@react-pdf/textkit'
import { LRUCache } from 'lru-cache'

/**
 * Stands in for `@react-pdf/textkit`, by which the library breaks text into lines, in the program
 * that is built (vite.config.ts). Reports share most of their texts and their columns, so a text
 * that was broken for one is ready for the next. Upstream this would be a cache in `layoutText`.
 */
export * from '@react-pdf/textkit'

export default function layoutEngine(engines: Parameters<typeof textkit>[0]): BreakLines {
  return rememberLines(textkit(engines))
}

export type BreakLines = (
  text: AttributedString,
  container: Container,
  options?: LayoutOptions,
) => Paragraph[]

/** Ten of the fullest reports. Each takes some 2 KB. */
const MOST_TEXTS = 6_000

/** Gives the same lines for the same text in the same room, so nobody may change them. */
export function rememberLines(breakLines: BreakLines): BreakLines {
  const texts = new LRUCache<string, Paragraph[]>({ max: MOST_TEXTS })
  const keyOf = makeKeys()
  return (text, container, options = {}) => {
    if (text.runs.some(({ attributes }) => isTyped(attributes))) {
      return breakLines(text, container, options)
    }
    const key = keyOf(text, container, options)
    const known = texts.get(key)
    if (known !== undefined) return known
    const lines = breakLines(text, container, options)
    texts.set(key, lines)
    return lines
  }
}

/** The font that is asked for, and the one that the library adds to every text. */
const FONTS_OF_OURS = 2

/** Names that people type have a font more to fall back to. They are not kept when a report is done. */
const isTyped = ({ font = [], attachment }: Attributes): boolean =>
  font.length > FONTS_OF_OURS || attachment !== undefined

/** What the lines depend on, as text. Fonts and functions are told apart by who they are. */
function makeKeys(): (...asked: Required<Parameters<BreakLines>>) => string {
  const numbers = new WeakMap<object, number>()
  let last = 0
  const numberOf = (thing: object): number => {
    const known = numbers.get(thing)
    if (known !== undefined) return known
    last += 1
    numbers.set(thing, last)
    return last
  }
  const nameOf = (font: Font | string) => (typeof font === 'string' ? font : numberOf(font))
  return ({ string, runs }, container, { hyphenationCallback, ...options }) =>
    JSON.stringify([
      string,
      runs.map(({ start, end, attributes }) => {
        return [start, end, { ...attributes, font: attributes.font?.map(nameOf) }]
      }),
      container,
      options,
      hyphenationCallback == null ? null : numberOf(hyphenationCallback),
    ])
}
