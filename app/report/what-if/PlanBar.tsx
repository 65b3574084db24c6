import { BAND_LABEL } from '#rules/report/score.ts'
import { BandMark } from '../../ui/BandMark.tsx'
import { sayEffect } from './say-effect.ts'
import type { Plan } from './use-plan.ts'

/** The figure that moves. On a phone it stays at the foot of the screen while the list is there. */
export function PlanBar({ plan }: { plan: Plan }) {
  const { before, after, ticked, answered, untilLower, isLastIdle } = plan
  const answers = Object.keys(answered).length
  return (
    <div className="plan-bar">
      <p className="plan-figure" aria-hidden="true">
        {after.score !== before.score && <span className="plan-from">{before.score}</span>}
        <span className="plan-to">{after.score}</span>
        <BandMark band={after.band} label={BAND_LABEL[after.band]} />
      </p>
      <p role="status" className="plan-effect">
        {sayEffect({ before, after, ticks: ticked.length, answers, untilLower, isLastIdle })}
      </p>
    </div>
  )
}
