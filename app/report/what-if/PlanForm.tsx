import type { RefObject } from 'react'
import { findingAnchor } from '../labels.ts'
import { KeepingState } from './KeepingState.tsx'
import type { PlanRow } from './plan-row.ts'
import { type PlanView, TICK, WAS_TICKED } from './plan-view.ts'
import type { Plan } from './use-plan.ts'

/** As many as can be taken in at once; the rest unfolds. */
const SHOWN = 6

/** Everything that was found, to tick off. A plain form that needs no script. */
export function PlanForm({
  plan,
  view: { address, ticked: kept },
  rows,
  formRef,
}: {
  plan: Plan
  view: Pick<PlanView, 'address' | 'ticked'>
  rows: readonly PlanRow[]
  formRef: RefObject<HTMLFormElement>
}) {
  // A fold for a single row would hide more than it saves.
  const shown = rows.length <= SHOWN + 1 ? rows : rows.slice(0, SHOWN)
  const folded = rows.slice(shown.length)
  return (
    <form
      method="post"
      action={address}
      ref={formRef}
      autoComplete="off"
      aria-labelledby="plan-ticks"
      onSubmit={(event) => event.preventDefault()}
    >
      <h3 id="plan-ticks">What we found, to tick off</h3>
      {kept.map((id) => (
        <input key={id} type="hidden" name={WAS_TICKED} value={id} />
      ))}
      <Rows plan={plan} rows={shown} />
      {folded.length > 0 && (
        <details className="plan-more">
          <summary>{folded.length} more</summary>
          <Rows plan={plan} rows={folded} />
        </details>
      )}
      <KeepingState plan={plan} />
    </form>
  )
}

function Rows({ plan, rows }: { plan: Plan; rows: readonly PlanRow[] }) {
  return (
    <ul className="plan-rows">
      {rows.map(({ id, action, work }) => (
        <li key={id} className="plan-row">
          <label>
            <input
              type="checkbox"
              name={TICK}
              value={id}
              checked={plan.ticked.includes(id)}
              onChange={({ currentTarget }) => plan.tick(id, currentTarget.checked)}
            />
            <span>
              {action}
              <span className="plan-work">{work}</span>
            </span>
          </label>
          <a href={`#${findingAnchor(id)}`}>
            How<span className="visually-hidden"> to: {action}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}
