import type { FieldError } from '../../ui/ErrorSummary.tsx'

/** Why a form was not taken, and what of it is shown again. Never a password. */
export interface Refusal {
  faults: readonly FieldError[]
  /** What no field can mend. */
  problem?: string
  typed?: Readonly<Record<string, string>>
}

/** What is wrong with one field; its id is its name. */
export function faultOf(refusal: Refusal | undefined, fieldId: string): string | undefined {
  return refusal?.faults.find((fault) => fault.fieldId === fieldId)?.message
}
