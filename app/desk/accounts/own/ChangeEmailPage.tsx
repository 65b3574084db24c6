import { TextField } from '../../../ui/TextField.tsx'
import { ACCOUNT } from '../../addresses.ts'
import { AccountScripts } from '../AccountScripts.tsx'
import { EmailText } from '../EmailText.tsx'
import { OwnPassword } from '../OwnPassword.tsx'
import { Problems } from '../Problems.tsx'
import { faultOf, type Refusal } from '../refusal.ts'
import '../accounts.css'

/** Another address to sign in with. */
export function ChangeEmailPage({
  email,
  refusal,
}: {
  email: string
  refusal: Refusal | undefined
}) {
  return (
    <div className="column account">
      <a className="back-link" href={ACCOUNT}>
        Back to your account
      </a>
      <Problems refusal={refusal} />
      <h1>Change your e-mail address</h1>
      <p>
        You sign in with it, and mails of the desk go there. Today it is{' '}
        <strong>
          <EmailText email={email} />
        </strong>
        .
      </p>
      <form method="post" noValidate>
        <TextField
          name="email"
          label="New e-mail"
          type="email"
          autoComplete="email"
          value={refusal?.typed?.email ?? ''}
          fault={faultOf(refusal, 'email')}
        />
        <OwnPassword email={email} refusal={refusal} />
        <p className="actions">
          <button className="button" type="submit">
            Change the address
          </button>
        </p>
      </form>
      <AccountScripts />
    </div>
  )
}
