import { AuditFilterForm } from './AuditFilterForm.tsx'
import { AuditLine } from './AuditLine.tsx'
import type { AuditView } from './audit-view.ts'
import './audit.css'

/** What was done at the desk, newest first. */
export function AuditPage({ view }: { view: AuditView }) {
  const { days, isEmpty, newest, older, keptFor } = view
  const hasLines = days.length > 0
  return (
    <div className="audit">
      <h1>Audit log</h1>
      <p className="audit-about">
        What was done here, by whom, and when. Times are in UTC. Nobody can change or delete an
        entry; each goes by itself after {keptFor}. The log names assessments by number, and holds
        nothing that says whose they are.
      </p>
      {isEmpty ? (
        <p>Nothing yet. The first entry appears when somebody signs in.</p>
      ) : (
        <>
          <AuditFilterForm view={view} />
          {!hasLines && (
            <p className="audit-none">
              {newest === null ? 'No entry fits this filter.' : 'There are no older entries.'}
            </p>
          )}
        </>
      )}
      {days.map(({ day, title, lines }) => (
        <section key={day} aria-labelledby={`day-${day}`}>
          <h2 id={`day-${day}`}>{title}</h2>
          <ol className="audit-lines">
            {lines.map((line) => (
              <AuditLine key={line.number} line={line} />
            ))}
          </ol>
        </section>
      ))}
      {(newest ?? older) !== null && (
        <p className="actions audit-ways">
          {newest !== null && <a href={newest}>Newest</a>}
          {older !== null && <a href={older}>Older</a>}
        </p>
      )}
    </div>
  )
}
