import { PasswordField } from './PasswordField.tsx'
import { shortestPassword } from './passwords/password-length.ts'
import { faultOf, type Refusal } from './refusal.ts'

/** A password that is being chosen, with what is asked of it: length, and nothing else. */
export function NewPassword({
  name = 'password',
  hasSecondFactor,
  refusal,
}: {
  name?: string
  hasSecondFactor: boolean
  refusal: Refusal | undefined
}) {
  const shortest = shortestPassword(hasSecondFactor)
  return (
    <PasswordField
      name={name}
      label="New password"
      hint={`At least ${shortest} characters. A few words that don’t belong together are easy to remember, and spaces are fine.`}
      isNew
      fault={faultOf(refusal, name)}
    />
  )
}
