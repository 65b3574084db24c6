import { AUDIT } from '../addresses.ts'
import { NOBODY } from './audit-filter.ts'
import { AUDIT_GROUPS } from './audit-groups.ts'
import type { AuditView } from './audit-view.ts'

/** Whose entries, of which kind, from when: a plain form, so that every choice has an address. */
export function AuditFilterForm({
  view: { asked, people, today, file, days },
}: {
  view: AuditView
}) {
  const { who, group, from, to } = asked
  const isFiltered = [who, group, from, to].some((value) => value !== undefined)
  return (
    <form action={AUDIT} className="audit-filter" aria-label="Filter">
      <p>
        <label htmlFor="who">Person</label>
        <select id="who" name="who" defaultValue={who ?? ''}>
          <option value="">Everybody</option>
          {people.map(({ id, email }) => (
            <option key={id} value={id}>
              {email}
            </option>
          ))}
          <option value={NOBODY}>Nobody signed in</option>
        </select>
      </p>
      <p>
        <label htmlFor="kind">What</label>
        <select id="kind" name="kind" defaultValue={group ?? ''}>
          <option value="">Everything</option>
          {AUDIT_GROUPS.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </p>
      <p>
        <label htmlFor="from">From</label>
        <input id="from" name="from" type="date" defaultValue={from} max={today} />
      </p>
      <p>
        <label htmlFor="to">To</label>
        <input id="to" name="to" type="date" defaultValue={to} max={today} />
      </p>
      <div className="audit-filter-ways">
        <button className="button button-quiet" type="submit">
          Show
        </button>
        {isFiltered && <a href={AUDIT}>Show all</a>}
        {days.length > 0 && <a href={file}>Download as CSV</a>}
      </div>
    </form>
  )
}
