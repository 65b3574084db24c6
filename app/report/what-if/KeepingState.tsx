import type { Keeping } from './keep-ticks.ts'
import type { Plan } from './use-plan.ts'

const WORDS: Readonly<Record<Exclude<Keeping, 'failed'>, string>> = {
  'nothing-new': 'Ticks are saved as you make them.',
  keeping: 'Saving …',
  kept: 'Saved.',
}

/** Whether the ticks are kept. Without a script, the button that keeps them. */
export function KeepingState({ plan }: { plan: Plan }) {
  return (
    <div className="plan-keeping">
      {plan.isLive ? (
        <Kept plan={plan} />
      ) : (
        <button className="button button-quiet" type="submit">
          Save my ticks
        </button>
      )}
    </div>
  )
}

function Kept({ plan: { keeping, keepAgain } }: { plan: Plan }) {
  if (keeping !== 'failed') return <p className="small muted">{WORDS[keeping]}</p>
  return (
    <p role="alert" className="plan-failed">
      Could not save your ticks.{' '}
      <button type="button" className="button-link" onClick={keepAgain}>
        Try again
      </button>
    </p>
  )
}
