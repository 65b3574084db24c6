import { recordErased } from '#db/desk/record-erased.server.ts'
import type { Database } from '#db/open.server.ts'
import { announceErased } from '../desk/webhooks/announce-erased.server.ts'

/** For what founders erase: tells webhooks and the audit log, in the same transaction. */
export function tellErased(
  what: 'contact' | 'everything',
  now: Date,
): (trx: Database, assessmentId: string) => Promise<void> {
  const announce = announceErased(what, now)
  return async (trx, assessmentId) => {
    await announce(trx, assessmentId)
    await recordErased(trx, { assessmentId, what, now })
  }
}
