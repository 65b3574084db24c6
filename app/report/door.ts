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

/** At the operator's own page, or by mail. */
const LABELS = { audit: 'Book a systems audit', build: 'Show us what you built' } as const
/** At our form, where nothing is booked. */
const FORM_LABELS = { audit: 'Ask for a systems audit', build: 'Show us what you built' } as const

type NextStep = ReportView['nextStep']

/**
 * On paper, the way through the door that a next step leads to; null where it leads to none, or none
 * is set. Paper is passed on: it never shows the way to the form, which is a private link.
 */
export function findDoor({ door }: NextStep, doors: Doors): Door | null {
  if (door === null) return null
  const page = pageOf(door, doors)
  if (page !== undefined) return { label: LABELS[door], href: page }
  if (doors.contactEmail === undefined) return null
  const subject = encodeURIComponent(LABELS[door])
  return { label: LABELS[door], href: `mailto:${doors.contactEmail}?subject=${subject}` }
}

/** What a result page offers. */
export interface Ways {
  /** The recommended one. */
  readonly door: Door | null
  /** The quiet one; null where the recommended one is the form already. */
  readonly question: Door | null
}

/** On the web the form always stands open. The operator's own page goes before it. */
export function findWays({ door }: NextStep, doors: Doors, form: string): Ways {
  const question = { label: 'Ask us a question', href: form }
  if (door === null) return { door: null, question }
  const page = pageOf(door, doors)
  if (page !== undefined) return { door: { label: LABELS[door], href: page }, question }
  return { door: { label: FORM_LABELS[door], href: form }, question: null }
}

function pageOf(door: 'audit' | 'build', { auditUrl, buildUrl }: Doors): string | undefined {
  return door === 'audit' ? auditUrl : buildUrl
}
