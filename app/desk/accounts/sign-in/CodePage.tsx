import { TextField } from '../../../ui/TextField.tsx'
import { THEN } from '../../access/then.ts'
import { SIGN_OUT } from '../../addresses.ts'
import { AccountScripts } from '../AccountScripts.tsx'
import { CodeField } from '../CodeField.tsx'
import { EmailText } from '../EmailText.tsx'
import { Problems } from '../Problems.tsx'
import { faultOf, type Refusal } from '../refusal.ts'
import '../accounts.css'

/** The field for a code from paper. A form has either this or `code`. */
export const RECOVERY_FIELD = 'recovery'

/** The second half of signing in: a code from the app on a phone, or one from paper. */
export function CodePage({
  email,
  goTo,
  refusal,
}: {
  email: string
  goTo: string
  refusal: Refusal | undefined
}) {
  const recoveryFault = faultOf(refusal, RECOVERY_FIELD)
  return (
    <div className="column account-door">
      <Problems refusal={refusal} />
      <h1>Enter your code</h1>
      <p className="lead">
        Open the app on your phone that makes codes, and enter the one it shows for{' '}
        <strong>
          <EmailText email={email} />
        </strong>
        .
      </p>
      <form method="post" noValidate>
        <input type="hidden" name={THEN} value={goTo} />
        <CodeField
          value={refusal?.typed?.code ?? ''}
          fault={faultOf(refusal, 'code')}
          takesFocus={refusal === undefined}
        />
        <p className="actions">
          <button className="button" type="submit">
            Go on
          </button>
        </p>
      </form>
      <details className="account-help" open={recoveryFault !== undefined}>
        <summary>Use a recovery code instead</summary>
        <form method="post" noValidate>
          <input type="hidden" name={THEN} value={goTo} />
          <TextField
            name={RECOVERY_FIELD}
            label="Recovery code"
            hint="One of those you kept when you set up your codes, such as KQ7MX-3HTNB. Each works once."
            autoComplete="off"
            value={refusal?.typed?.[RECOVERY_FIELD] ?? ''}
            fault={recoveryFault}
          />
          <p className="actions">
            <button className="button button-quiet" type="submit">
              Use this recovery code
            </button>
          </p>
        </form>
        <p>Neither phone nor recovery codes? An admin of your team can help you start afresh.</p>
      </details>
      <form method="post" action={SIGN_OUT}>
        <button className="button-link" type="submit">
          Sign in as somebody else
        </button>
      </form>
      <AccountScripts />
    </div>
  )
}
