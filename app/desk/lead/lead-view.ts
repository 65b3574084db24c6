import type { ReportView } from '#rules/report-view.ts'
import type { HistoryView, PastCheck } from '../../report/compare/history-view.ts'
import type { TalkingPoint } from '../talking-points/talking-point.ts'
import type { PartId } from './parts.ts'
import type { LeadStatus } from './statuses.ts'

/** Somebody of the team, as pages name them. */
export interface Colleague {
  readonly id: string
  readonly email: string
}

/** Where the work on a lead stands. */
export interface WorkView {
  readonly status: LeadStatus
  readonly owner: Colleague | null
  /** A day: 2026-11-22. */
  readonly nextActionOn: string | null
  readonly version: number
}

/** What to say about one finding. */
export interface PointView {
  readonly id: string
  readonly title: string
  readonly isDoubt: boolean
  readonly points: TalkingPoint
}

/** One line of the timeline. */
export interface TimelineLine {
  readonly key: string
  /** ISO 8601. */
  readonly at: string
  /** Null where it was the founder, or somebody who is gone. */
  readonly by: string | null
  readonly text: string
  /** What somebody typed; null for whoever may not see it, and where there is nothing. */
  readonly quote: string | null
}

export interface NoteView {
  readonly id: string
  readonly author: string | null
  readonly text: string
  readonly writtenAt: string
  readonly editedAt: string | null
  readonly version: number
  readonly mayEdit: boolean
  readonly mayRemove: boolean
}

export interface ContactView {
  readonly name: string
  readonly email: string
  readonly company: string | null
  readonly appUrl: string | null
  readonly message: string
  /** "a systems audit". */
  readonly asksFor: string
  readonly givenAt: string
}

export interface ConsentView {
  readonly text: string
  /** "in the contact form". */
  readonly where: string
  readonly givenAt: string
  readonly withdrawnAt: string | null
}

/** Whatever says whose lead it is; whoever may not see that gets none of it. */
export interface PersonalView {
  readonly appName: string | null
  readonly companyName: string | null
  readonly contact: ContactView | null
  readonly consents: readonly ConsentView[]
  readonly notes: readonly NoteView[]
  readonly statusReason: string | null
  readonly nextAction: string | null
}

/** What was just saved, told where it was. */
export interface SavedView {
  readonly at: PartId
  readonly text: string
}

/** One lead as its page shows it. */
export interface LeadView {
  readonly number: number
  readonly completedAt: string
  /** Without names for whoever may not see them. */
  readonly report: ReportView
  /** As the founder answered: "Lovable; Cursor". Empty where it was not asked. */
  readonly builders: string
  readonly heat: { readonly isHot: boolean; readonly reasons: readonly string[] }
  readonly hasContact: boolean
  readonly history: Pick<HistoryView, 'progress' | 'newest'>
  /** Oldest first, the newest included. */
  readonly checks: readonly PastCheck[]
  readonly source: readonly { readonly label: string; readonly value: string }[]
  readonly opening: string
  readonly points: readonly PointView[]
  readonly work: WorkView
  /** Newest first. */
  readonly timeline: readonly TimelineLine[]
  readonly personal: PersonalView | null
  readonly mayWork: boolean
  /** Who can be made the owner. */
  readonly owners: readonly Colleague[]
  readonly me: Colleague
  /** The address of this page, with the list that it leads back to. */
  readonly here: string
  /** The list that the reader came from, or the whole list. */
  readonly back: string
  /** An id for a note to come, so that pressing the button twice makes one. */
  readonly newNoteId: string
  /** Days: 2026-11-22. */
  readonly today: string
  readonly tomorrow: string
  /** A fresh save to tell of; null where there was none. */
  readonly saved: SavedView | null
}
