import type { AskedAudit } from './audit-filter.ts'
import type { ToldEntry } from './tell-entry.ts'

export interface AuditLineView extends ToldEntry {
  number: number
  at: string
  /** "10:31" */
  time: string
}

/** One page of the log. */
export interface AuditView {
  days: readonly { day: string; title: string; lines: readonly AuditLineView[] }[]
  asked: AskedAudit
  /** Whose entries can be asked for. */
  people: readonly { id: string; email: string }[]
  /** Nothing was ever written. */
  isEmpty: boolean
  /** The address of the page of today; null where it is shown. */
  newest: string | null
  older: string | null
  /** The address of the same entries as a file. */
  file: string
  today: string
  /** "two years" */
  keptFor: string
}
