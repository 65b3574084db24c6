import { NewPassword } from '../NewPassword.tsx'
import { OwnPassword } from '../OwnPassword.tsx'
import type { Refusal } from '../refusal.ts'
import { OwnChange } from './OwnChange.tsx'

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
    <OwnChange
      title="Change your password"
      lead="Everywhere else you are signed out by it."
      action="Change the password"
      refusal={refusal}
    >
      <OwnPassword email={email} refusal={refusal} label="Your password of today" />
      <NewPassword hasSecondFactor={hasSecondFactor} refusal={refusal} />
    </OwnChange>
  )
}
