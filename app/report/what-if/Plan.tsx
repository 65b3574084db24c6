import { useRef } from 'react'
import { NextBest } from './NextBest.tsx'
import { OpenQuestions } from './OpenQuestions.tsx'
import { Outlook } from './Outlook.tsx'
import { PlanBar } from './PlanBar.tsx'
import { PlanForm } from './PlanForm.tsx'
import { PlanSum } from './PlanSum.tsx'
import type { PlanView } from './plan-view.ts'
import { StartOver } from './StartOver.tsx'
import { usePlan } from './use-plan.ts'

/** The list to tick, and beside it what that comes to. The same on the server and in the browser. */
export function Plan({ view }: { view: PlanView }) {
  const form = useRef<HTMLFormElement>(null)
  const plan = usePlan(view, form)
  const open = plan.before.openQuestions.map(({ question }) => question)
  return (
    <div className={plan.isLive ? 'plan plan-live' : 'plan'}>
      <div className="plan-choices">
        {view.rows.length > 0 && (
          <p>
            {plan.isLive
              ? 'Tick what you have done, or plan to do, to see where it takes you. Your ticks are saved.'
              : 'Tick what you have done, or plan to do. Save your ticks to see where they take you.'}{' '}
            The score of this report stays as it is until you update your answers.
          </p>
        )}
        <NextBest plan={plan} rows={view.rows} />
        {view.rows.length > 0 && <PlanForm plan={plan} view={view} formRef={form} />}
        {plan.isLive && open.length > 0 && <OpenQuestions plan={plan} questions={open} />}
        {plan.isLive && <StartOver plan={plan} />}
      </div>
      <div className="plan-side">
        <PlanBar plan={plan} />
        <Outlook plan={plan} rows={view.rows} />
      </div>
      <PlanSum plan={plan} />
    </div>
  )
}
