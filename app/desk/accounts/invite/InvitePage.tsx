import type { Role } from '../../access/permissions.ts'
import { ROLE_WORDS } from '../../access/role-words.ts'
import { AccountScripts } from '../AccountScripts.tsx'
import { NewPassword } from '../NewPassword.tsx'
import { Problems } from '../Problems.tsx'
import type { Refusal } from '../refusal.ts'
import type { LinkKind } from './link-days.ts'
import '../accounts.css'

export interface InviteView {
  kind: LinkKind
  email: string
  role: Role
  hasSecondFactor: boolean
  /** Right after this, whoever may see personal data sets one up. */
  needsSecondFactor: boolean
}

/** Where somebody chooses a password: the first one, or one in place of what they forgot. */
export function InvitePage({
  view: { kind, email, role, hasSecondFactor, needsSecondFactor },
  refusal,
}: {
  view: InviteView
  refusal: Refusal | undefined
}) {
  const isInvitation = kind === 'invite'
  return (
    <div className="column account-door">
      <Problems refusal={refusal} />
      <h1>{isInvitation ? 'Welcome to the desk' : 'Choose a new password'}</h1>
      <p className="lead">
        {isInvitation
          ? 'Your team reads completed checks here and answers founders. Choose a password, and you are in.'
          : 'It takes the place of your old one. Everywhere else you are signed out.'}
      </p>
      {isInvitation && (
        <p>
          You are invited as <strong>{ROLE_WORDS[role].label.toLowerCase()}</strong>:{' '}
          {ROLE_WORDS[role].may}
        </p>
      )}
      <form method="post" noValidate>
        <div className="field">
          <label htmlFor="email">Your e-mail, to sign in with</label>
          <input id="email" type="email" autoComplete="username" value={email} readOnly />
        </div>
        <NewPassword hasSecondFactor={hasSecondFactor} refusal={refusal} />
        <p className="actions">
          <button className="button" type="submit">
            {isInvitation ? 'Set password and sign in' : 'Set the new password'}
          </button>
        </p>
      </form>
      {needsSecondFactor && (
        <p className="small muted">
          Next you set up codes on your phone, as a second step. Have it at hand.
        </p>
      )}
      {hasSecondFactor && (
        <p className="small muted">After that we ask for a code from your app, as always.</p>
      )}
      <AccountScripts />
    </div>
  )
}
