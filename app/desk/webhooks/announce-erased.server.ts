import type { Database } from '#db/open.server.ts'
import { announce } from './announce.server.ts'

/** For whatever erases: tells webhooks in the same transaction, while the rows are still there. */
export function announceErased(
  erased: 'contact' | 'everything',
  now: Date,
): (trx: Database, assessmentId: string) => Promise<void> {
  return (trx, assessmentId) =>
    announce(trx, { event: 'contact.erased', assessmentId, detail: { erased }, now })
}
