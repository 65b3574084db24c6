import type { Prose as ProseParts } from '#rules/glossary.ts'
import { wordAnchor } from './word-anchor.ts'

/** A text whose glossary words lead to their meaning in the WordList of the same page. */
export function Prose({ parts }: { parts: ProseParts }) {
  return (
    <>
      {parts.map((part) =>
        typeof part === 'string' ? (
          part
        ) : (
          <a key={part.term} className="word" href={`#${wordAnchor(part.term)}`}>
            {part.text}
          </a>
        ),
      )}
    </>
  )
}
