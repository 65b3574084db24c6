import { dropContactDeliveries, findLeadNumber, queueDeliveries } from '#db/desk/queue.server.ts'
import type { Database } from '#db/open.server.ts'

/** Something that webhooks are told. */
export type News = {
  /** Any finished assessment of the app. */
  assessmentId: string
  now: Date
} & (
  | { event: 'assessment.completed' | 'contact.given' }
  | { event: 'status.changed'; detail: { before: string; after: string } }
  /** Announce it before the rows are deleted. */
  | { event: 'contact.erased'; detail: { erased: 'contact' | 'everything' } }
)

/**
 * Queues it for every webhook that wants it, inside the caller's transaction: neither is there
 * without the other. Wake the job (`context.webhooks.wake()`) after the transaction.
 *
 * What a delivery says of an assessment or a contact is read when it is sent, so nothing personal
 * ever waits in the queue, and nothing that was erased leaves it.
 */
export async function announce(trx: Database, news: News): Promise<void> {
  const { event, assessmentId, now } = news
  const leadNumber = await findLeadNumber(trx, { assessmentId })
  if (leadNumber === undefined) return
  const isErasure = event === 'contact.erased'
  if (isErasure) await dropContactDeliveries(trx, { leadNumber })
  await queueDeliveries(trx, {
    event,
    // What tells of an erasure must outlive the assessment.
    assessmentId: isErasure ? null : assessmentId,
    leadNumber,
    detail: 'detail' in news ? news.detail : undefined,
    now,
  })
}
