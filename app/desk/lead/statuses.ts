/** How far the team has got with a lead, in the order in which it usually goes. */
export const LEAD_STATUSES = [
  'new',
  'contacted',
  'qualified',
  'proposal',
  'won',
  'lost',
  'not-a-fit',
] as const

export type LeadStatus = (typeof LEAD_STATUSES)[number]

export const STATUS_LABEL: Readonly<Record<LeadStatus, string>> = {
  new: 'New',
  contacted: 'Contacted',
  qualified: 'Qualified',
  proposal: 'Proposal',
  won: 'Won',
  lost: 'Lost',
  'not-a-fit': 'Not a fit',
}

/** Nothing more is to be done about these. */
export const CLOSED_STATUSES: readonly LeadStatus[] = ['won', 'lost', 'not-a-fit']

export const isClosed = (status: LeadStatus): boolean => CLOSED_STATUSES.includes(status)

/** Whoever closes a lead without an order says why, so that the team can learn from it. */
export const NEEDS_REASON: readonly LeadStatus[] = ['lost', 'not-a-fit']

/** What is most often the reason, for a thumb; anything else can be typed. */
export const USUAL_REASONS: Readonly<Partial<Record<LeadStatus, readonly string[]>>> = {
  lost: ['No answer', 'Not now', 'Too expensive', 'Chose somebody else', 'Does it themselves'],
  'not-a-fit': ['Nothing for us to do', 'Not our kind of work', 'A try or a joke'],
}

export const isLeadStatus = (text: string): text is LeadStatus =>
  LEAD_STATUSES.some((status) => status === text)

/** For a status as it is stored. @throws for one that is none */
export function readStatus(stored: string): LeadStatus {
  if (isLeadStatus(stored)) return stored
  throw new Error(`There is no status of a lead called "${stored}".`)
}
