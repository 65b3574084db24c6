import type { FilterGroup } from './list-view.ts'

/** One thing to filter by, folded until somebody wants it. */
export function FilterGroupField({ group }: { group: FilterGroup }) {
  const { name, title, kind, summary, options } = group
  return (
    <details className="filter-group">
      <summary>
        {title}
        {summary !== '' && <span className="filter-chosen"> {summary}</span>}
      </summary>
      <fieldset>
        <legend className="visually-hidden">{title}</legend>
        {options.length === 0 && <p className="muted">Nothing to choose from yet.</p>}
        {options.map(({ value, label, isChosen }) => (
          <label key={value} className="filter-option">
            <input type={kind} name={name} value={value} defaultChecked={isChosen} />
            <bdi>{label}</bdi>
          </label>
        ))}
      </fieldset>
    </details>
  )
}
