import type { ActionView } from '#rules/report-view.ts'
import { Prose } from '../ui/Prose.tsx'
import { moreAnchor, thisWeekTitle, workLabel } from './labels.ts'

/** The things that matter most now. */
export function ThisWeek({ actions }: { actions: readonly ActionView[] }) {
  if (actions.length === 0) return null
  return (
    <section aria-labelledby="this-week">
      <h2 id="this-week">{thisWeekTitle(actions.length)}</h2>
      <ol className="this-week">
        {actions.map((action) => (
          <li key={action.title}>
            <h3>{action.title}</h3>
            <p>
              <Prose parts={action.text} />
            </p>
            <p className="small muted">
              {workLabel(action)}. <More anchor={moreAnchor(action)} />
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}

function More({ anchor }: { anchor: string | null }) {
  return anchor === null ? null : <a href={`#${anchor}`}>More below</a>
}
