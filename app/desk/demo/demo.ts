import type { ContactDetails } from '#db/contacts.server.ts'
import type { MemberRole } from '#db/desk/members.server.ts'
import type { Source } from '#db/desk/source.server.ts'
import type { Answers } from '#rules/states.ts'
import type { Names } from '../../quiz/names.server.ts'
import type { LeadStatus } from '../lead/statuses.ts'

/** Everything that is made up for a demo: who did what, and when. Nothing that rules conclude. */
export interface Demo {
  readonly founders: readonly DemoFounder[]
  readonly leavers: readonly DemoLeaver[]
}

/** Somebody who finished the check, perhaps more than once, and what the team did then. */
export interface DemoFounder {
  readonly names: Names
  readonly source: Source
  /** Oldest first. */
  readonly checks: readonly DemoCheck[]
  readonly contact: DemoContact | undefined
  /** In the order of time. */
  readonly work: readonly DemoWork[]
}

export interface DemoCheck {
  readonly answers: Answers
  readonly startedAt: Date
  readonly finishedAt: Date
}

/** Given after the first check. */
export interface DemoContact extends ContactDetails {
  readonly marketing: boolean
  readonly at: Date
}

/** Something that somebody of the team did with a lead. */
export interface DemoWork {
  readonly at: Date
  readonly by: DemoMemberName
  readonly status?: LeadStatus
  readonly reason?: string
  readonly owner?: DemoMemberName
  /** `null` when there is nothing left to do. */
  readonly next?: { readonly what: string; readonly on: string } | null
  readonly note?: string
}

/** Somebody who stopped on the way. */
export interface DemoLeaver {
  readonly answers: Answers
  readonly source: Source
  readonly startedAt: Date
  readonly leftAt: Date
}

export type DemoMemberName = 'alex' | 'nora' | 'sam' | 'iris'

/** The team. Alex is who signs in. */
export const DEMO_TEAM: Readonly<Record<DemoMemberName, { email: string; role: MemberRole }>> = {
  alex: { email: 'alex@demo.example', role: 'admin' },
  nora: { email: 'nora@demo.example', role: 'reviewer' },
  sam: { email: 'sam@demo.example', role: 'reviewer' },
  iris: { email: 'iris@demo.example', role: 'viewer' },
}
