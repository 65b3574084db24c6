import { viewNextStep } from '#rules/report/next-step.ts'
import { viewScore } from '#rules/report/score.ts'
import { Drawing } from '../Drawing.tsx'
import { drawGauge } from '../drawings/gauge.ts'
import type { PlanRow } from './plan-row.ts'
import { sayConsequences } from './say-consequences.ts'
import { sayWho } from './say-effect.ts'
import type { Plan } from './use-plan.ts'

const GAUGE = { width: 320, text: 13 }

/** What the whole report would say: scale, range and next step. */
export function Outlook({ plan, rows }: { plan: Plan; rows: readonly PlanRow[] }) {
  const { before, after, ticked } = plan
  const score = viewScore(after)
  const steps = viewNextStep(after)
  const who = sayWho(rows.filter(({ id }) => ticked.includes(id)))
  return (
    <div className="plan-outlook">
      <Drawing drawing={drawGauge(score, GAUGE)} className="gauge" />
      {who !== '' && <p>{who}</p>}
      <p>{score.rangeText}</p>
      {sayConsequences({ before, after }).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <p>
        {before.nextStep === after.nextStep ? 'Your next step stays: ' : 'Your next step then: '}
        <strong>{steps.title}</strong>.
      </p>
    </div>
  )
}
