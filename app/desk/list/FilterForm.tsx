import { DESK } from '../addresses.ts'
import { FilterGroupField } from './FilterGroupField.tsx'
import { DEFAULT_SORT } from './list-address.ts'
import type { ListView } from './list-view.ts'

/** The search, and everything else to filter by behind one button. Its address is the list. */
export function FilterForm({ list }: { list: ListView }) {
  const { search, seesPersonal, groups, scores, days, sort, chips } = list
  return (
    <form method="get" action={DESK} className="filter">
      <div className="filter-search">
        <label htmlFor="q" className="visually-hidden">
          {seesPersonal ? 'Search' : 'Find by number'}
        </label>
        <input
          id="q"
          name="q"
          type="search"
          defaultValue={search}
          maxLength={200}
          autoComplete="off"
          spellCheck={false}
          placeholder={seesPersonal ? 'Company, name, e-mail, app, notes' : '#1042'}
          aria-describedby="q-hint"
        />
        <button type="submit" className="button">
          {seesPersonal ? 'Search' : 'Find'}
        </button>
        <p id="q-hint" className="field-hint">
          {seesPersonal
            ? 'Company, e-mail, name, app, link, message, notes. The beginning of a word is enough.'
            : 'For example #1042. Your role does not include names, so there is no search in them.'}
        </p>
      </div>
      {sort !== DEFAULT_SORT && <input type="hidden" name="sort" value={sort} />}
      <details className="filter-more">
        <summary>
          Filters{chips.length > 0 && <span className="muted"> {chips.length} in use</span>}
        </summary>
        <div className="filter-groups">
          {groups.map((group) => (
            <FilterGroupField key={group.name} group={group} />
          ))}
          <Range
            title="Score"
            type="number"
            fields={[
              { name: 'score-from', label: 'From', value: scores.from },
              { name: 'score-to', label: 'To', value: scores.to },
            ]}
          />
          <Range
            title="Finished (UTC)"
            type="date"
            fields={[
              { name: 'from', label: 'From', value: days.from },
              { name: 'to', label: 'To', value: days.to },
            ]}
          />
        </div>
        <p className="filter-apply">
          <button type="submit" className="button">
            Show these
          </button>
        </p>
      </details>
    </form>
  )
}

function Range({
  title,
  type,
  fields,
}: {
  title: string
  type: 'number' | 'date'
  fields: readonly { name: string; label: string; value: string }[]
}) {
  const limits = type === 'number' ? { min: 0, max: 100, inputMode: 'numeric' as const } : {}
  return (
    <fieldset className="filter-range">
      <legend>{title}</legend>
      {fields.map(({ name, label, value }) => (
        <label key={name}>
          {label}
          <input type={type} name={name} defaultValue={value} {...limits} />
        </label>
      ))}
    </fieldset>
  )
}
