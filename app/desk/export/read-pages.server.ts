import type { LeadFilter, LeadSort } from '#db/desk/lead-filter.ts'
import { readLeadRecords } from '#db/desk/lead-records.server.ts'
import { listLeads } from '#db/desk/leads.server.ts'
import type { Database } from '#db/open.server.ts'
import type { AssessmentRecord } from '../api/assessment-schema.server.ts'
import { describeRecord } from '../api/describe-record.server.ts'

/** How many the list gives at once, and of how many the whole record is read at once. */
const PAGE = 200
const PART = 25

/** Everything that a filter lets through, a part at a time; each is read when it is asked for. */
export async function* readPages(
  db: Database,
  { filter, sort, origin }: { filter: LeadFilter; sort: LeadSort; origin: string },
): AsyncGenerator<readonly AssessmentRecord[], void> {
  let after: string | undefined
  do {
    const { rows, next } = await listLeads(db, { filter, sort, after, limit: PAGE })
    for (let at = 0; at < rows.length; at += PART) {
      const numbers = rows.slice(at, at + PART).map(({ number }) => number)
      const leads = await db.transaction().execute((trx) => readLeadRecords(trx, { numbers }))
      yield leads.map((lead) => describeRecord(lead, { origin }))
    }
    after = next
  } while (after !== undefined)
}
