import { useRequestInfo } from '../../request-info.ts'
import type { FoundPlan } from './find-plan.server.ts'
import startPlan from './start-plan.js?url'

/** Asks for what makes the plan live, after everything else; for nothing where there is no plan. */
export function PlanScripts({
  plan,
  scripts,
  preloads,
}: {
  plan: FoundPlan
  scripts: readonly string[]
  preloads: readonly string[]
}) {
  const { nonce } = useRequestInfo()
  if (plan === null || plan === 'rules-changed') return null
  return (
    <script
      type="module"
      src={startPlan}
      nonce={nonce}
      data-scripts={JSON.stringify(scripts)}
      data-parts={JSON.stringify(preloads)}
    />
  )
}
