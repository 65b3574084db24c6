import type { ActionView, ReportView } from '#rules/report-view.ts'
import { Prose } from '../ui/Prose.tsx'
import { moreAnchor, moreLabel, thisWeekTitle, workLabel } from './labels.ts'

/** The things that matter most now. */
export function ThisWeek({
  actions,
  findings,
}: {
  actions: readonly ActionView[]
  findings: ReportView['findings']
}) {
  if (actions.length === 0) return null
  return (
    <section aria-labelledby="this-week">
      <h2 id="this-week">{thisWeekTitle(actions)}</h2>
      <ol className="this-week">
        {actions.map((action) => (
          <li key={action.title}>
            <h3>{action.title}</h3>
            <p>
              <Prose parts={action.text} />
            </p>
            <p className="small muted">
              {workLabel(action)}.{' '}
              <More anchor={moreAnchor(action)} label={moreLabel(action, findings)} />
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}

function More({ anchor, label }: { anchor: string | null; label: string }) {
  return anchor === null ? null : (
    <a className="nowrap" href={`#${anchor}`}>
      {label}
    </a>
  )
}
