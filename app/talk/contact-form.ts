/** The fields of the form, in their order on the page. */
export const CONTACT_FIELDS = ['name', 'email', 'company', 'appUrl', 'message'] as const
export type ContactField = (typeof CONTACT_FIELDS)[number]

/** The box for advertising; empty unless somebody ticks it. */
export const MARKETING = 'marketing'

export interface ContactTyped extends Readonly<Record<ContactField, string>> {
  readonly marketing: boolean
}

/** Why nothing was sent. */
export interface ContactRefusal {
  faults: readonly { field: ContactField; message: string }[]
  /** What no field can mend. */
  problem?: string
  typed: ContactTyped
  seal: string
}
