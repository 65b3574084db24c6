import type { LeadStatus } from './statuses.ts'

/** What a posted form of a lead wants. */
export const INTENTS = [
  'status',
  'owner',
  'next-action',
  'clear-next-action',
  'add-note',
  'edit-note',
  'remove-note',
] as const
export type Intent = (typeof INTENTS)[number]

/** The owner field for whoever presses the button. */
export const ME = 'me'
/** The owner field for nobody. */
export const NOBODY = ''

export const LONGEST_REASON = 200
export const LONGEST_ACTION = 200
export const LONGEST_NOTE = 5000

/** The fields that can be at fault; also the ids of their controls. */
export type WorkField = 'reason' | 'nextAction' | 'nextActionOn' | 'note' | 'owner'

/** What was posted, so that nothing has to be typed again. Only what the intent needs is in it. */
export interface WorkTyped {
  readonly status?: LeadStatus
  readonly reason?: string
  readonly owner?: string
  readonly nextAction?: string
  readonly nextActionOn?: string
  readonly note?: string
  readonly noteId?: string
}

/** Why nothing was saved. */
export interface WorkRefusal {
  readonly intent: Intent
  readonly typed: WorkTyped
  readonly faults: readonly { readonly field: WorkField; readonly message: string }[]
  /** It needs a reason, and nobody was asked for one yet. */
  readonly asksReason?: true
  /** What no field can mend. */
  readonly problem?: string
  /** Somebody else was faster: who, when, what stands now, and what was wanted instead. */
  readonly conflict?: {
    readonly what: string
    readonly by: string | null
    readonly at: string
    readonly theirs: string
    readonly mine: string
    /** For a second try that knows what it writes over. */
    readonly version: number
  }
}

/** As the page gets it, with where to go once it is settled; empty for the page itself. */
export interface RefusedWork extends WorkRefusal {
  readonly returnTo: string
}
