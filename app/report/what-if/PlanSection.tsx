import { UpdateAnswers } from '../compare/UpdateAnswers.tsx'
import type { UpdateView } from '../compare/update-view.ts'
import type { FoundPlan } from './find-plan.server.ts'
import { Plan } from './Plan.tsx'
import { ISLAND_ID, PLAN_ID } from './plan-view.ts'

/**
 * What would change if things were mended. The plan is drawn here whole, to be read and saved without
 * a script; where one runs, it takes over what is inside the island.
 */
export function PlanSection({
  plan,
  token,
  update,
}: {
  plan: FoundPlan
  token: string
  update: UpdateView
}) {
  if (plan === null) return null
  return (
    <section className="part plan-section" aria-labelledby={PLAN_ID}>
      <h2 id={PLAN_ID}>Your plan, and what it would change</h2>
      {plan === 'rules-changed' ? (
        <p className="plan-text">
          Our rules have changed since this report was made, so we can’t work out here what a fix
          would change. Update your answers to see where you stand now.
        </p>
      ) : (
        <div id={ISLAND_ID} data-plan={JSON.stringify(plan)}>
          <Plan view={plan} />
        </div>
      )}
      <div className="plan-update">
        <UpdateAnswers token={token} update={update} />
        {plan !== 'rules-changed' && (
          <p className="small muted">
            Once something is done or found out, update your answers. That makes a new report, with
            a new score.
          </p>
        )}
      </div>
    </section>
  )
}
