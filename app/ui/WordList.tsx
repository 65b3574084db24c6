import type { GlossaryEntry } from '#rules/report-view.ts'
import { wordAnchor } from './word-anchor.ts'

/** Words and their meanings; the Prose on the same page links to them. */
export function WordList({ words }: { words: readonly GlossaryEntry[] }) {
  return (
    <dl className="word-list">
      {words.map(({ id, term, meaning }) => (
        <div key={id} id={wordAnchor(id)}>
          <dt>{term}</dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  )
}
