import { viewBuildUp, viewScore } from '#rules/report/score.ts'
import { BuildUp } from '../BuildUp.tsx'
import type { Plan } from './use-plan.ts'

/** How the score would add up. */
export function PlanSum({ plan: { after } }: { plan: Plan }) {
  const told = { findings: [], unknowns: [] }
  return (
    <details className="plan-sum">
      <summary>How that would add up</summary>
      <BuildUp report={{ buildUp: viewBuildUp(after), score: viewScore(after), ...told }} />
    </details>
  )
}
