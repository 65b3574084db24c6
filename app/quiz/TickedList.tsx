import { ChangeLink } from './ChangeLink.tsx'
import type { TickedRow } from './check-view.ts'

/** In an update: what was ticked off, and where to say that it is done. */
export function TickedList({ rows }: { rows: readonly TickedRow[] }) {
  if (rows.length === 0) return null
  return (
    <section className="answers ticked">
      <h2>You ticked these off</h2>
      <ul>
        {rows.map(({ id, action, changes }) => (
          <li key={id} className="answer">
            {action}
            <span className="answer-change">
              {changes.map(({ question, change }) => (
                <ChangeLink key={change} to={change} question={question} />
              ))}
            </span>
          </li>
        ))}
      </ul>
      <p>
        If something is done, change the answer it came from: a tick alone does not move the score.
      </p>
    </section>
  )
}
