import type { LeadNews } from '#db/desk/news.server.ts'
import { type Heat, heatOf } from '../heat.ts'
import { CLOSED_STATUSES } from '../lead/statuses.ts'

/** How much speaks for a call, from what the database holds of a result. */
export function heatOfNews({ status, ...result }: LeadNews, now: Date): Heat {
  return heatOf({ ...result, isClosed: CLOSED_STATUSES.some((closed) => closed === status), now })
}
