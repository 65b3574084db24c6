import { PasswordField } from './PasswordField.tsx'
import { faultOf, type Refusal } from './refusal.ts'

/** Its name in the form. */
export const OWN_PASSWORD = 'own-password'

/** Asks again for the password of whoever is signed in. */
export function OwnPassword({
  email,
  refusal,
  label = 'Your password',
}: {
  email: string
  refusal: Refusal | undefined
  label?: string
}) {
  return (
    <>
      {/* Tells a password manager whose password is meant. */}
      <input
        className="visually-hidden"
        type="email"
        autoComplete="username"
        value={email}
        readOnly
        tabIndex={-1}
        aria-hidden="true"
      />
      <PasswordField
        name={OWN_PASSWORD}
        label={label}
        hint="We ask again, so that nobody can do this at a screen you left open."
        fault={faultOf(refusal, OWN_PASSWORD)}
      />
    </>
  )
}
