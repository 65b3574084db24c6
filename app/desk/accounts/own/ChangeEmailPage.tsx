import { TextField } from '../../../ui/TextField.tsx'
import { EmailText } from '../EmailText.tsx'
import { OwnPassword } from '../OwnPassword.tsx'
import { faultOf, type Refusal } from '../refusal.ts'
import { OwnChange } from './OwnChange.tsx'

/** Another address to sign in with. */
export function ChangeEmailPage({
  email,
  refusal,
}: {
  email: string
  refusal: Refusal | undefined
}) {
  return (
    <OwnChange
      title="Change your e-mail address"
      lead={
        <>
          You sign in with it, and mails of the desk go there. Today it is{' '}
          <strong>
            <EmailText email={email} />
          </strong>
          .
        </>
      }
      action="Change the address"
      refusal={refusal}
    >
      <TextField
        name="email"
        label="New e-mail"
        type="email"
        autoComplete="email"
        value={refusal?.typed?.email ?? ''}
        fault={faultOf(refusal, 'email')}
      />
      <OwnPassword email={email} refusal={refusal} />
    </OwnChange>
  )
}
