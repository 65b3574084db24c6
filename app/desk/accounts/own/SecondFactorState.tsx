import { RECOVERY_CODES, SET_UP_SECOND_FACTOR } from '../../addresses.ts'
import type { AccountView } from './account-view.ts'

/** Few enough to think of new ones. */
const FEW = 3

/** Whether a second step stands behind the password, and what can be done about it. */
export function SecondFactorState({
  view: { secondFactorSince, recoveryCodes, needsSecondFactor },
}: {
  view: AccountView
}) {
  if (secondFactorSince === null) {
    return (
      <div>
        <dt>Codes from your phone</dt>
        <dd>
          Not set up
          <span className="small muted">
            {' '}
            {needsSecondFactor
              ? 'Your role needs them.'
              : 'With them, a stolen password alone opens nothing.'}
          </span>
        </dd>
        <dd className="account-act">
          <a href={SET_UP_SECOND_FACTOR}>
            Set up<span className="visually-hidden"> codes from your phone</span>
          </a>
        </dd>
      </div>
    )
  }
  return (
    <>
      <div>
        <dt>Codes from your phone</dt>
        <dd>Since {secondFactorSince}</dd>
        <dd className="account-act">
          <a href={SET_UP_SECOND_FACTOR}>
            Set up again<span className="visually-hidden">, for another phone</span>
          </a>
        </dd>
      </div>
      <div>
        <dt>Recovery codes</dt>
        <dd>
          {recoveryCodes === 0 ? 'None left' : `${recoveryCodes} left`}
          {recoveryCodes <= FEW && <strong className="account-warn"> Make new ones soon.</strong>}
        </dd>
        <dd className="account-act">
          <a href={RECOVERY_CODES}>
            Make new ones<span className="visually-hidden"> (recovery codes)</span>
          </a>
        </dd>
      </div>
    </>
  )
}
