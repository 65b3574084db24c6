import type { ReportView } from '#rules/report-view.ts'

/** Where help from outside is to be had, as far as the operator has told us. */
export interface Doors {
  readonly auditUrl?: string | undefined
  readonly buildUrl?: string | undefined
  readonly contactEmail?: string | undefined
}

export interface Door {
  readonly label: string
  readonly href: string
}

/** The settings that open a door, for the operator who has set none of them. */
export const DOOR_SETTINGS = 'AUDIT_URL, BUILD_URL or CONTACT_EMAIL'

export function hasDoor({ auditUrl, buildUrl, contactEmail }: Doors): boolean {
  return [auditUrl, buildUrl, contactEmail].some((door) => door !== undefined)
}

const LABELS = { audit: 'Book a systems audit', build: 'Show us what you built' } as const

/** The way through the door that a next step leads to; null where it leads to none, or none is set. */
export function findDoor({ door }: ReportView['nextStep'], doors: Doors): Door | null {
  if (door === null) return null
  const label = LABELS[door]
  const page = door === 'audit' ? doors.auditUrl : doors.buildUrl
  if (page !== undefined) return { label, href: page }
  if (doors.contactEmail === undefined) return null
  return { label, href: `mailto:${doors.contactEmail}?subject=${encodeURIComponent(label)}` }
}
