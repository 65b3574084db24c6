import { LaterScripts } from '../LaterScripts.tsx'
import type { FoundPlan } from './find-plan.server.ts'

/** Asks for what makes the plan live; for nothing where there is no plan. */
export function PlanScripts({
  plan,
  ...entry
}: {
  plan: FoundPlan
  scripts: readonly string[]
  preloads: readonly string[]
}) {
  return plan === null || plan === 'rules-changed' ? null : <LaterScripts {...entry} />
}
