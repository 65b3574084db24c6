import type { Condition } from './conditions.ts'
import type { ReferenceId } from './references.ts'

export const SEVERITIES = ['low', 'medium', 'high', 'critical'] as const
export type Severity = (typeof SEVERITIES)[number]

export const AREAS = [
  { id: 'data-access', title: 'Who can reach your data' },
  { id: 'permissions', title: 'Who may do what' },
  { id: 'logins', title: 'Logins and accounts' },
  { id: 'secrets', title: 'Keys and secrets' },
  { id: 'payments', title: 'Payments' },
  { id: 'personal-data', title: 'People’s data' },
  { id: 'operations', title: 'Keeping it running' },
  { id: 'ai', title: 'AI and AI-made code' },
  { id: 'abuse', title: 'Bots and abuse' },
  { id: 'software', title: 'Software and updates' },
] as const
export type AreaId = (typeof AREAS)[number]['id']

export const areaTitle = (id: AreaId): string => AREAS.find((area) => area.id === id)?.title ?? id

/** Who can do the fix: the founder alone, a developer, or the founder first and a developer after. */
export type Who = 'you' | 'developer' | 'you-then-developer'

/** Something that makes a risk one severity worse when it is true. */
export interface Raise {
  readonly when: Condition
  /** Completes the sentence "This weighs more because …". */
  readonly because: string
}

/** One risk, whole: when it applies, when it is true, how bad it is, and every word we say about it. */
export interface Rule {
  /** Kebab-case noun in the failing state. Never renamed, never reused. */
  readonly id: string
  readonly area: AreaId
  /** The severity before anything raises it. */
  readonly severity: Severity
  /** One line that argues for the severity. */
  readonly severityBecause: string
  readonly raisedBy?: readonly Raise[]
  /** When the app has the part that this rule is about. */
  readonly appliesWhen: Condition
  /** When the risk is there. */
  readonly when: Condition
  /**
   * The id of a rule that reads the same question and is at least as severe. While both are unknown
   * only that one adds points, so that one "I don't know" counts once. Where the question is a single
   * choice, at most one of the two can turn out true, and this one is no finding of its own.
   */
  readonly doubtCountedIn?: string
  /** The failing state, as a headline: "Strangers can read your tables". */
  readonly title: string
  /** The same while it is not known: "Nobody has checked whether strangers can read your tables". */
  readonly titleUnknown: string
  /** The same when it is fine: "Strangers can’t read your tables". */
  readonly titleFine: string
  /** What to do, as a headline: "Lock every table in your database". */
  readonly action: string
  /** Why it matters, in plain words. */
  readonly why: string
  /** A check that takes at most five minutes, on the founder’s own app. */
  readonly check: string
  readonly fix: string
  readonly who: Who
  /** When this is confirmed and the condition holds, a developer should look, whatever the severity. */
  readonly auditWhen?: Condition
  /** The part has to be replaced; mending it would not help. */
  readonly rebuild?: true
  /** How long the fix takes: "10 minutes", "half a day of a developer". */
  readonly effort: string
  /** Words to paste into the builder’s chat, where that makes sense. */
  readonly prompt?: string
  readonly references: readonly ReferenceId[]
}
