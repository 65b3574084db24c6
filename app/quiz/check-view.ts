import type { NameField } from './names.ts'

export interface CheckSection {
  title: string
  rows: readonly CheckRow[]
}

export interface CheckRow {
  id: string
  question: string
  answers: readonly string[]
  /** In an update: what was answered before, where it was something else; empty for nothing. */
  before: readonly string[] | null
  change: string
}

/** A finding that was ticked off in the check before, and is still a risk. */
export interface TickedRow {
  id: string
  action: string
  /** The questions it came from, each with the way to change its answer. */
  changes: readonly { question: string; change: string }[]
}

/** Why there is no result yet. */
export interface CheckRefusal {
  faults?: readonly { field: NameField; message: string }[]
  problem?: string
  /** As typed, to be shown again. */
  typed?: Readonly<Record<NameField, string>>
}
