export const COMPLAINT_FIELDS = ['email', 'text'] as const
export type ComplaintField = (typeof COMPLAINT_FIELDS)[number]

export type ComplaintTyped = Readonly<Record<ComplaintField, string>>

/** Why nothing was sent. */
export interface ComplaintRefusal {
  faults: readonly { field: ComplaintField; message: string }[]
  /** What no field can mend. */
  problem?: string
  typed: ComplaintTyped
  seal: string
}
