import type { Band } from '#rules/assessment.ts'

export interface DueLeadView {
  readonly number: number
  /** A day: 2026-11-22. */
  readonly on: string
  /** Null for whoever may not see what it says. */
  readonly nextAction: string | null
  readonly status: string
  readonly version: number
  readonly owner: string | null
  readonly score: number
  readonly band: Band
  readonly bandLabel: string
  /** Of the app or the company; null where there is none, or it may not be seen. */
  readonly name: string | null
}

export interface DueView {
  readonly groups: readonly {
    readonly id: 'overdue' | 'today' | 'soon'
    readonly title: string
    readonly leads: readonly DueLeadView[]
  }[]
  readonly ofEverybody: boolean
  /** There are more than a page holds. */
  readonly isCut: boolean
  readonly mayWork: boolean
  /** The address of this very view, to come back to. */
  readonly here: string
}
