import type { AreaView } from '#rules/report-view.ts'
import { Drawing } from './Drawing.tsx'
import { drawAreaMark } from './drawings/marks.ts'

/** All areas at a glance. */
export function Areas({ areas }: { areas: readonly AreaView[] }) {
  return (
    <ul className="areas">
      {areas.map(({ id, title, state, stateLabel, summary }) => (
        <li key={id}>
          <Drawing drawing={drawAreaMark(state)} className="mark" />
          <span className="area-title">{title}</span>
          <span className="area-state small">
            <strong>{stateLabel}</strong>
            {state !== 'not-applicable' && <span className="muted">: {summary}</span>}
          </span>
        </li>
      ))}
    </ul>
  )
}
