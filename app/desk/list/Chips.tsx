import { DESK } from '../addresses.ts'
import type { ChipView } from './list-view.ts'

/** What the list is filtered by. Each goes away by a click. */
export function Chips({ chips }: { chips: readonly ChipView[] }) {
  if (chips.length === 0) return null
  return (
    <ul className="chips" aria-label="Filters in use">
      {chips.map(({ label, without }) => (
        <li key={label}>
          <a className="chip" href={without}>
            <span className="visually-hidden">Remove </span>
            <bdi>{label}</bdi>
            <svg viewBox="0 0 10 10" aria-hidden="true">
              <path d="M1 1 9 9M9 1 1 9" />
            </svg>
          </a>
        </li>
      ))}
      {chips.length > 1 && (
        <li>
          <a className="chips-clear" href={DESK}>
            Remove all
          </a>
        </li>
      )}
    </ul>
  )
}
