import { OwnPassword } from '../OwnPassword.tsx'
import type { Refusal } from '../refusal.ts'
import { OwnChange } from './OwnChange.tsx'

/** Asks before the recovery codes of today stop working. */
export function NewCodesPage({
  email,
  left,
  refusal,
}: {
  email: string
  left: number
  refusal: Refusal | undefined
}) {
  const old =
    left === 0 ? 'None of your old ones is left.' : `The ${left} you have left stop working.`
  return (
    <OwnChange
      title="Make new recovery codes"
      lead={`You get ten new ones, shown once. ${old}`}
      action="Make new codes"
      refusal={refusal}
    >
      <OwnPassword email={email} refusal={refusal} />
    </OwnChange>
  )
}
