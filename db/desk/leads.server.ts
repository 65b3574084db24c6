import type { Database } from '../open.server.ts'
import { applyChanges } from './facets.server.ts'
import { findSlots } from './find-slots.server.ts'
import type { LeadFilter, LeadSort } from './lead-filter.ts'
import { type Cursor, sortSlots } from './lead-order.server.ts'
import { type LeadRow, readRows } from './lead-rows.server.ts'

export type { LeadRow } from './lead-rows.server.ts'

export interface LeadPage {
  rows: readonly LeadRow[]
  /** Where the next page begins; left out on the last one. */
  next?: string
  /** How many the filter finds on all pages. */
  total: number
  /** How many of each status the filter would find if it named none. */
  byStatus: Readonly<Record<string, number>>
  /** True where a search matched so many that only the newest 10,000 matches were looked at. */
  isCut: boolean
}

/**
 * One page of the list. What it filters, sorts and searches by is kept up to date by the database
 * itself (0008-lead-list): whoever changes a lead, a contact or a note has nothing to call.
 *
 * `after` is the `next` of the page before; anything else counts as none.
 * Only `withPersonal` gives rows that say whose they are.
 */
export async function listLeads(
  db: Database,
  page: {
    filter: LeadFilter
    sort: LeadSort
    after?: string | undefined
    limit: number
    withPersonal?: boolean
  },
): Promise<LeadPage> {
  const { filter, sort, limit, withPersonal = false } = page
  await applyChanges(db)
  const found = await findSlots(db, { filter })
  const { slots } = found
  const after = readCursor(page.after)
  // One more than is shown tells whether there is another page.
  const sorted = await sortSlots(db, { slots, sort, after, limit: limit + 1 })
  const shown = sorted.slice(0, limit)
  const rows = await readRows(db, { slots: shown.map((one) => one.slot), withPersonal })
  const last = shown.at(-1)
  return {
    rows,
    ...(sorted.length > limit && last !== undefined ? { next: writeCursor(last) } : {}),
    total: slots.count(),
    byStatus: found.byStatus,
    isCut: found.isCut,
  }
}

/** For whoever has to tell a mistake from a first page. */
export const isCursor = (text: string): boolean => readCursor(text) !== undefined

const writeCursor = ({ key, slot }: Cursor): string => `${key}.${slot}`

function readCursor(text: string | undefined): Cursor | undefined {
  const found = /^(\d{1,15})\.(\d{1,15})$/.exec(text ?? '')
  return found === null ? undefined : { key: Number(found[1]), slot: Number(found[2]) }
}
