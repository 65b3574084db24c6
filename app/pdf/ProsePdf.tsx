import { Link } from '@react-pdf/renderer'
import { LIGHT } from '#app/ui/tokens.ts'
import { wordAnchor } from '#app/ui/word-anchor.ts'
import type { Prose } from '#rules/glossary.ts'
import { keepEnd } from './keep-together.ts'

const word = {
  color: LIGHT.ink,
  textDecoration: 'underline',
  textDecorationStyle: 'dotted',
  textDecorationColor: LIGHT.muted,
} as const

/** The parts of a text, for inside a Text; words that the report explains lead to their meaning. */
export function ProsePdf({
  prose,
  isWhole = false,
}: {
  prose: Prose
  /** Nothing follows it in its paragraph. */
  isWhole?: boolean
}) {
  const last = isWhole ? prose.length - 1 : -1
  return (
    <>
      {prose.map((part, index) =>
        typeof part === 'string' ? (
          keepEndIf(index === last, part)
        ) : (
          <Link key={index} src={`#${wordAnchor(part.term)}`} style={word}>
            {part.text}
          </Link>
        ),
      )}
    </>
  )
}

const keepEndIf = (isEnd: boolean, text: string): string => (isEnd ? keepEnd(text) : text)
