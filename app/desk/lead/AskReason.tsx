import { FieldFault } from '../../ui/FieldFault.tsx'
import { type LeadStatus, STATUS_LABEL, USUAL_REASONS } from './statuses.ts'
import { WorkForm } from './WorkForm.tsx'
import { LONGEST_REASON, type RefusedWork } from './work-form.ts'

/** After a press on a status that needs a reason: the usual ones as buttons, or one's own words. */
export function AskReason({
  status,
  version,
  here,
  refusal: { faults, typed, returnTo },
}: {
  status: LeadStatus
  version: number
  /** The page of the lead. */
  here: string
  refusal: RefusedWork
}) {
  const label = STATUS_LABEL[status]
  const fault = faults.find(({ field }) => field === 'reason')?.message
  const hidden = { intent: 'status' as const, version, returnTo }
  return (
    <section
      className="ask-reason"
      role="alert"
      aria-labelledby="ask-reason"
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: without JavaScript this is what puts the focus here.
      autoFocus
    >
      <h2 id="ask-reason">Why is it “{label}”?</h2>
      <WorkForm action={here} {...hidden} className="status-buttons">
        <input type="hidden" name="status" value={status} />
        {(USUAL_REASONS[status] ?? []).map((reason) => (
          <button key={reason} type="submit" name="reason" value={reason}>
            {reason}
          </button>
        ))}
      </WorkForm>
      <WorkForm action={here} {...hidden}>
        <input type="hidden" name="status" value={status} />
        <div className="field">
          <label htmlFor="reason">In your own words</label>
          {fault !== undefined && <FieldFault id="reason-fault" message={fault} />}
          <input
            id="reason"
            name="reason"
            autoComplete="off"
            maxLength={LONGEST_REASON}
            defaultValue={typed.reason ?? ''}
            aria-invalid={fault !== undefined}
            aria-describedby={fault === undefined ? undefined : 'reason-fault'}
          />
        </div>
        <p className="lead-buttons">
          <button type="submit" className="button">
            Save as “{label}”
          </button>
          <a className="ask-reason-leave" href={returnTo === '' ? here : returnTo}>
            Leave it as it is
          </a>
        </p>
      </WorkForm>
    </section>
  )
}
