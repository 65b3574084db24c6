import { Drawing } from '../Drawing.tsx'
import { findingAnchor } from '../labels.ts'
import type { FindingChange } from './compare-reports.ts'
import { drawChangeMark } from './draw-change-mark.ts'
import { sayKind } from './say-kind.ts'

/** So many are shown at once; the others open on request. */
const SHOWN = 5

interface Props {
  title: string
  changes: readonly FindingChange[]
  /** Ids of the findings that the page tells in full. */
  anchors: ReadonlySet<string>
}

/** One group of findings, each with what became of it. */
export function FindingChanges({ title, changes, anchors }: Props) {
  if (changes.length === 0) return null
  const [shown, folded] = [changes.slice(0, SHOWN), changes.slice(SHOWN)]
  return (
    <section className="since-group">
      <h3>
        {title} <span className="muted">{changes.length}</span>
      </h3>
      <List changes={shown} anchors={anchors} />
      {folded.length > 0 && (
        <details>
          <summary>{folded.length} more</summary>
          <List changes={folded} anchors={anchors} />
        </details>
      )}
    </section>
  )
}

function List({ changes, anchors }: Omit<Props, 'title'>) {
  return (
    <ul>
      {changes.map((change) => (
        <li key={change.id}>
          <Drawing drawing={drawChangeMark(change.kind)} className="mark" />
          <span>
            {anchors.has(change.id) && change.after !== null ? (
              <a href={`#${findingAnchor(change.id)}`}>{change.title}</a>
            ) : (
              change.title
            )}
            <span className="since-kind small muted">{sayKind(change)}</span>
          </span>
        </li>
      ))}
    </ul>
  )
}
