import type { Band } from '#rules/assessment.ts'
import type { Progress } from './progress.ts'
import type { UpdateView } from './update-view.ts'

/** One finished check in the list of all. */
export interface PastCheck {
  readonly id: string
  /** ISO 8601. */
  readonly completedAt: string
  /** "22 November 2026", with the time where two were finished on one day. */
  readonly day: string
  readonly appName: string | null
  readonly rulesVersion: string
  readonly score: number
  readonly low: number
  readonly high: number
  readonly band: Band
  readonly bandLabel: string
  /** Addresses under the link that was opened. */
  readonly page: string
  readonly pdf: string
  /** It is the one that the page shows. */
  readonly isShown: boolean
}

/** What a report's page says about the other checks of the same app. */
export interface HistoryView {
  /** Oldest first; never empty. */
  readonly checks: readonly PastCheck[]
  readonly newest: PastCheck
  readonly shown: PastCheck
  /** From the check before to the newest; null on an earlier one's page, and where it is the first. */
  readonly progress: { readonly before: PastCheck; readonly since: Progress } | null
  readonly update: UpdateView
  /** The version of the rules that run now. */
  readonly currentRules: string
}
