import type { LeadSort } from '#db/desk/lead-filter.ts'
import type { Band } from '#rules/assessment.ts'

/** The list as one member sees it. */
export interface ListView {
  rows: readonly RowView[]
  /** "1,234 assessments". */
  count: string
  isCut: boolean
  /** Nobody has finished a check yet. */
  isEmpty: boolean
  search: string
  seesPersonal: boolean
  tabs: readonly LinkView[]
  sorts: readonly LinkView[]
  sort: LeadSort
  chips: readonly ChipView[]
  groups: readonly FilterGroup[]
  scores: { from: string; to: string }
  days: { from: string; to: string }
  views: readonly LinkView[]
  /** What a view keeps: the address without the words searched for. */
  saved: { query: string; leavesSearchOut: boolean; mayShare: boolean }
  pages: { first: string | null; next: string | null }
  exports: string | null
  shortcuts: boolean
}

export interface LinkView {
  label: string
  address: string
  isCurrent: boolean
  count?: string
}

/** One thing that is filtered by, and the list without it. */
export interface ChipView {
  label: string
  without: string
}

export interface FilterGroup {
  /** The parameter of the address. */
  name: string
  title: string
  kind: 'checkbox' | 'radio'
  /** What is chosen, in few words. */
  summary: string
  options: readonly { value: string; label: string; isChosen: boolean }[]
}

export interface RowView {
  number: number
  address: string
  finishedAt: string
  /** "22 Nov", with the year where it is another. */
  day: string
  time: string
  /** App, company or person, by what is known; null for whoever may not see it. */
  who: string | null
  /** What else is known: company, name. */
  whoElse: readonly string[]
  hasContact: boolean
  /** Completed checks of the app, this one included. */
  checks: number
  builders: string
  verdict: string
  score: number
  range: string
  band: Band
  bandLabel: string
  topFinding: string | null
  unknowns: number
  nextStep: string
  status: string
  statusLabel: string
  owner: string | null
  isOwn: boolean
  due: { day: string; isOverdue: boolean } | null
  /** Why it is hot, in words; empty where it is not. */
  hot: readonly string[]
}
