import { longDate } from '#rules/long-date.ts'
import { FieldFault } from '../../ui/FieldFault.tsx'
import type { LeadView } from './lead-view.ts'
import { WorkForm } from './WorkForm.tsx'
import { LONGEST_ACTION, type RefusedWork, type WorkField } from './work-form.ts'

/** The one thing to do next, and its day. */
export function NextActionForm({
  lead: { work, personal, today, tomorrow, here },
  refusal,
}: {
  lead: LeadView
  refusal: RefusedWork | undefined
}) {
  const { nextActionOn, version } = work
  const nextAction = personal?.nextAction ?? null
  const faultOf = (name: WorkField) => refusal?.faults.find(({ field }) => field === name)?.message
  const faults = { nextAction: faultOf('nextAction'), nextActionOn: faultOf('nextActionOn') }
  const described = (name: 'nextAction' | 'nextActionOn') => ({
    'aria-invalid': faults[name] !== undefined,
    'aria-describedby': faults[name] === undefined ? undefined : `${name}-fault`,
  })
  const form = (
    <WorkForm action={here} intent="next-action" version={version} returnTo={refusal?.returnTo}>
      <div className="field">
        <label htmlFor="nextAction">What is to be done</label>
        {faults.nextAction && <FieldFault id="nextAction-fault" message={faults.nextAction} />}
        <input
          id="nextAction"
          name="nextAction"
          autoComplete="off"
          maxLength={LONGEST_ACTION}
          defaultValue={refusal?.typed.nextAction ?? nextAction ?? ''}
          {...described('nextAction')}
        />
      </div>
      <div className="field">
        <label htmlFor="nextActionOn">On which day</label>
        {faults.nextActionOn && (
          <FieldFault id="nextActionOn-fault" message={faults.nextActionOn} />
        )}
        <input
          id="nextActionOn"
          name="nextActionOn"
          type="date"
          defaultValue={refusal?.typed.nextActionOn ?? nextActionOn ?? tomorrow}
          {...described('nextActionOn')}
        />
      </div>
      <button type="submit" className="button">
        Save the next action
      </button>
    </WorkForm>
  )
  if (nextActionOn === null) return form
  return (
    <>
      <p>
        <strong>
          <bdi>{nextAction}</bdi>
        </strong>
        <br />
        {longDate(nextActionOn)}
        {sayDue(nextActionOn, today)}
      </p>
      <WorkForm action={here} intent="clear-next-action" version={version} className="lead-buttons">
        <button type="submit" className="button">
          Done
        </button>
      </WorkForm>
      <details className="lead-more" open={refusal !== undefined}>
        <summary>Change it</summary>
        {form}
      </details>
    </>
  )
}

function sayDue(day: string, today: string): string {
  if (day === today) return ', today'
  return day < today ? ', overdue' : ''
}
