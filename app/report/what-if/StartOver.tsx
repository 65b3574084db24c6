import type { Plan } from './use-plan.ts'

/** Takes everything back that was ticked or tried; and, because ticks are saved, gives it back. */
export function StartOver({ plan }: { plan: Plan }) {
  const { isLive, ticked, answered, canUndo } = plan
  const isEmpty = ticked.length === 0 && Object.keys(answered).length === 0
  if (isEmpty && !canUndo) return null
  return (
    <button
      type="button"
      className="button-link plan-scripted"
      disabled={!isLive}
      onClick={canUndo ? plan.undo : plan.clear}
    >
      {canUndo ? 'Undo: bring everything back' : 'Start over'}
    </button>
  )
}
