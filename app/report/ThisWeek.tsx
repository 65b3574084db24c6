import type { ActionView } from '#rules/report-view.ts'
import { Prose } from '../ui/Prose.tsx'
import { findingAnchor, thisWeekTitle } from './labels.ts'

/** The things that matter most now. */
export function ThisWeek({ actions }: { actions: readonly ActionView[] }) {
  if (actions.length === 0) return null
  return (
    <section aria-labelledby="this-week">
      <h2 id="this-week">{thisWeekTitle(actions.length)}</h2>
      <ol className="this-week">
        {actions.map(({ title, text, whoLabel, effort, findingId }) => (
          <li key={title}>
            <h3>{title}</h3>
            <p>
              <Prose parts={text} />
            </p>
            <p className="small muted">
              {whoLabel}, {effort}.{' '}
              {findingId !== null && <a href={`#${findingAnchor(findingId)}`}>More below</a>}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}
