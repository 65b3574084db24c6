import type { LeadView } from './lead-view.ts'
import { LEAD_STATUSES, NEEDS_REASON, STATUS_LABEL } from './statuses.ts'
import { WorkForm } from './WorkForm.tsx'
import { LONGEST_REASON } from './work-form.ts'

/** Big buttons: one press sets the status. A reason goes with it in a form of its own. */
export function StatusForm({ lead }: { lead: LeadView }) {
  const { work, personal } = lead
  const { status, version } = work
  const reason = personal?.statusReason ?? null
  return (
    <>
      {reason !== null && (
        <p>
          {STATUS_LABEL[status]}: <bdi>{reason}</bdi>
        </p>
      )}
      <WorkForm action={lead.here} intent="status" version={version} className="status-buttons">
        {LEAD_STATUSES.map((one) => (
          <button
            key={one}
            type="submit"
            name="status"
            value={one}
            aria-current={one === status ? 'true' : undefined}
          >
            {STATUS_LABEL[one]}
            {NEEDS_REASON.includes(one) && <span className="visually-hidden">, with a reason</span>}
          </button>
        ))}
      </WorkForm>
      <details className="lead-more">
        <summary>Set it with a reason</summary>
        <WorkForm action={lead.here} intent="status" version={version}>
          <div className="field">
            <label htmlFor="status-choice">Status</label>
            <select id="status-choice" name="status" defaultValue={status}>
              {LEAD_STATUSES.map((one) => (
                <option key={one} value={one}>
                  {STATUS_LABEL[one]}
                </option>
              ))}
            </select>
          </div>
          <div className="field">
            <label htmlFor="status-reason">Reason</label>
            <input
              id="status-reason"
              name="reason"
              autoComplete="off"
              maxLength={LONGEST_REASON}
              defaultValue={reason ?? ''}
            />
          </div>
          <button type="submit" className="button">
            Save the status
          </button>
        </WorkForm>
      </details>
    </>
  )
}
