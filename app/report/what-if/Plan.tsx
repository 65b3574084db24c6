import { useMemo, useRef } from 'react'
import { NextBest } from './NextBest.tsx'
import { OpenQuestions } from './OpenQuestions.tsx'
import { Outlook } from './Outlook.tsx'
import { PlanBar } from './PlanBar.tsx'
import { PlanForm } from './PlanForm.tsx'
import { PlanSum } from './PlanSum.tsx'
import { planRow } from './plan-row.ts'
import type { PlanView } from './plan-view.ts'
import { StartOver } from './StartOver.tsx'
import { usePlan } from './use-plan.ts'

/**
 * The list to tick, and beside it what that comes to. The same on the server and in the browser: what
 * needs a script is there from the start, so that nothing moves when it comes.
 */
export function Plan({ view }: { view: PlanView }) {
  const form = useRef<HTMLFormElement>(null)
  const plan = usePlan(view, form)
  const rows = useMemo(() => view.findings.map(planRow), [view.findings])
  const open = plan.before.openQuestions.map(({ question }) => question)
  return (
    <div className={plan.isLive ? 'plan plan-live' : 'plan'}>
      <div className="plan-choices">
        {rows.length > 0 && (
          <p>
            Tick what you have done, or plan to do, to see where it takes you. The score of this
            report stays as it is until you update your answers.
          </p>
        )}
        <NextBest plan={plan} rows={rows} />
        {rows.length > 0 && <PlanForm plan={plan} view={view} rows={rows} formRef={form} />}
        {open.length > 0 && <OpenQuestions plan={plan} questions={open} />}
        <StartOver plan={plan} />
      </div>
      <div className="plan-side">
        <PlanBar plan={plan} />
        <Outlook plan={plan} rows={rows} />
      </div>
      <PlanSum plan={plan} />
    </div>
  )
}
