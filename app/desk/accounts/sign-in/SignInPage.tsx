import { TextField } from '../../../ui/TextField.tsx'
import { THEN } from '../../access/then.ts'
import { AccountScripts } from '../AccountScripts.tsx'
import { Done } from '../Done.tsx'
import { PasswordField } from '../PasswordField.tsx'
import { Problems } from '../Problems.tsx'
import { faultOf, type Refusal } from '../refusal.ts'
import '../accounts.css'

export interface SignInView {
  /** Where to go afterwards. */
  goTo: string
  /** Why somebody finds themselves here. */
  notice: 'signed-out' | 'ended' | null
}

const NOTICES = {
  'signed-out': 'You are signed out.',
  ended: 'You have to sign in again. A sign-in ends after 30 minutes without use, or 12 hours.',
} as const

/** The door of the desk. */
export function SignInPage({
  view: { goTo, notice },
  refusal,
}: {
  view: SignInView
  refusal: Refusal | undefined
}) {
  return (
    <div className="column account-door">
      <Problems refusal={refusal} />
      {notice !== null && refusal === undefined && (
        <Done>
          <p>{NOTICES[notice]}</p>
        </Done>
      )}
      <h1>Sign in to the desk</h1>
      <p className="lead">For the team that reads completed checks and answers founders.</p>
      <form method="post" noValidate>
        <input type="hidden" name={THEN} value={goTo} />
        <TextField
          name="email"
          label="E-mail"
          type="email"
          autoComplete="username"
          value={refusal?.typed?.email ?? ''}
          fault={faultOf(refusal, 'email')}
        />
        <PasswordField name="password" label="Password" fault={faultOf(refusal, 'password')} />
        <p className="actions">
          <button className="button" type="submit">
            Sign in
          </button>
        </p>
      </form>
      <details className="account-help">
        <summary>I can’t sign in</summary>
        <p>
          An admin of your team can make you a link to choose a new password. They also invite new
          people. If you have lost your phone, sign in with your password and use a recovery code.
        </p>
      </details>
      <p className="small muted">
        Looking for the result of your own check? It is behind the private link that you were given
        at its end.
      </p>
      <AccountScripts />
    </div>
  )
}
