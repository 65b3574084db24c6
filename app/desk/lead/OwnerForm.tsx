import { FieldFault } from '../../ui/FieldFault.tsx'
import type { LeadView } from './lead-view.ts'
import { WorkForm } from './WorkForm.tsx'
import { ME, NOBODY, type RefusedWork } from './work-form.ts'

/** Whose lead it is: mine with one press, or anybody's. */
export function OwnerForm({
  lead: { work, owners, me, here },
  refusal,
}: {
  lead: LeadView
  refusal: RefusedWork | undefined
}) {
  const { owner, version } = work
  const fault = refusal?.faults.find(({ field }) => field === 'owner')?.message
  const isGone = owner !== null && owners.every(({ id }) => id !== owner.id)
  return (
    <>
      <h3>Owner</h3>
      <p>
        {owner === null ? 'Nobody owns it yet.' : ownedBy(owner.email, owner.id === me.id)}
        {isGone && ' They can’t work at the desk any more.'}
      </p>
      <WorkForm action={here} intent="owner" version={version} className="lead-buttons">
        {owner?.id !== me.id && (
          <button type="submit" name="owner" value={ME} className="button">
            Assign to me
          </button>
        )}
        {owner !== null && (
          <button type="submit" name="owner" value={NOBODY} className="button button-quiet">
            Release it
          </button>
        )}
      </WorkForm>
      <details className="lead-more" open={fault !== undefined}>
        <summary>Give it to somebody</summary>
        <WorkForm action={here} intent="owner" version={version}>
          <div className="field">
            <label htmlFor="owner">Owner</label>
            {fault !== undefined && <FieldFault id="owner-fault" message={fault} />}
            <select
              id="owner"
              name="owner"
              defaultValue={owner?.id ?? NOBODY}
              aria-invalid={fault !== undefined}
              aria-describedby={fault === undefined ? undefined : 'owner-fault'}
            >
              <option value={NOBODY}>Nobody</option>
              {owners.map(({ id, email }) => (
                <option key={id} value={id}>
                  {email}
                </option>
              ))}
            </select>
          </div>
          <button type="submit" className="button">
            Save the owner
          </button>
        </WorkForm>
      </details>
    </>
  )
}

const ownedBy = (email: string, isMine: boolean) =>
  isMine ? (
    <>It is yours.</>
  ) : (
    <>
      Owned by <strong>{email}</strong>.
    </>
  )
