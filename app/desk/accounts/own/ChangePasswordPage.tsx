import { ACCOUNT } from '../../addresses.ts'
import { AccountScripts } from '../AccountScripts.tsx'
import { NewPassword } from '../NewPassword.tsx'
import { OwnPassword } from '../OwnPassword.tsx'
import { Problems } from '../Problems.tsx'
import type { Refusal } from '../refusal.ts'
import '../accounts.css'

/** The password of today, and the one of tomorrow. */
export function ChangePasswordPage({
  email,
  hasSecondFactor,
  refusal,
}: {
  email: string
  hasSecondFactor: boolean
  refusal: Refusal | undefined
}) {
  return (
    <div className="column account">
      <a className="back-link" href={ACCOUNT}>
        Back to your account
      </a>
      <Problems refusal={refusal} />
      <h1>Change your password</h1>
      <p>Everywhere else you are signed out by it.</p>
      <form method="post" noValidate>
        <OwnPassword email={email} refusal={refusal} label="Your password of today" />
        <NewPassword hasSecondFactor={hasSecondFactor} refusal={refusal} />
        <p className="actions">
          <button className="button" type="submit">
            Change the password
          </button>
        </p>
      </form>
      <AccountScripts />
    </div>
  )
}
