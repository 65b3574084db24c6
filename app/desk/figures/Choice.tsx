import { FIGURES } from '../addresses.ts'
import type { ChoiceView } from './figures-view.ts'

/** Which days, and which source: links and a plain form, so that every choice has an address. */
export function Choice({ choice }: { choice: ChoiceView }) {
  const { presets, from, to, today, source, sources, allSources } = choice
  return (
    <div className="choice">
      <nav aria-label="Days to look at">
        <ul>
          {presets.map(({ label, address, isCurrent }) => (
            <li key={label}>
              <a href={address} aria-current={isCurrent ? 'page' : undefined}>
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <form action={FIGURES} className="choice-form">
        <p>
          <label htmlFor="from">From</label>
          <input id="from" name="from" type="date" defaultValue={from} max={today} required />
        </p>
        <p>
          <label htmlFor="to">To</label>
          <input id="to" name="to" type="date" defaultValue={to} max={today} required />
        </p>
        <p>
          <label htmlFor="source">Source</label>
          <select id="source" name="source" defaultValue={source ?? ''}>
            <option value="">All sources</option>
            {sources.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </p>
        <button className="button button-quiet" type="submit">
          Show
        </button>
      </form>
      <p className="choice-now">
        {choice.days}
        {source !== null && (
          <>
            , only from <strong>{source}</strong>. <a href={allSources ?? FIGURES}>All sources</a>
          </>
        )}
      </p>
    </div>
  )
}
