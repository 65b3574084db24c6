import { randomUUID } from 'node:crypto'
import type { Database } from '../open.server.ts'

/**
 * Puts one delivery into the queue of every webhook that wants this event, paused ones too: theirs
 * waits until they go on. Give it the transaction of what it tells of. Gives how many there are.
 */
export async function queueDeliveries(
  trx: Database,
  news: {
    event: string
    /** Deleting the assessment takes the delivery with it; null where it must stay. */
    assessmentId: string | null
    leadNumber: number
    detail: Readonly<Record<string, string>> | undefined
    now: Date
  },
): Promise<number> {
  const { event, assessmentId, leadNumber, detail, now } = news
  const webhooks = await trx.selectFrom('webhook').select(['id', 'events']).execute()
  const wanting = webhooks.filter(({ events }) => events.split(' ').includes(event))
  if (wanting.length === 0) return 0
  await trx
    .insertInto('webhook_delivery')
    .values(
      wanting.map(({ id }) => ({
        id: randomUUID(),
        webhook_id: id,
        assessment_id: assessmentId,
        lead_number: leadNumber,
        event,
        detail_json: detail === undefined ? null : JSON.stringify(detail),
        state: 'waiting' as const,
        attempts: 0,
        created_at: now.toISOString(),
        due_at: now.toISOString(),
      })),
    )
    .execute()
  return wanting.length
}

/** The number of the lead that an assessment belongs to; undefined while it is a draft. */
export async function findLeadNumber(
  trx: Database,
  { assessmentId }: { assessmentId: string },
): Promise<number | undefined> {
  const row = await trx
    .selectFrom('assessment')
    .innerJoin('lead', 'lead.series_id', 'assessment.series_id')
    .select('lead.number')
    .where('assessment.id', '=', assessmentId)
    .executeTakeFirst()
  return row?.number
}

/** Takes back what was still to be sent about these contacts: they are erased. */
export async function dropContactDeliveries(
  trx: Database,
  { leadNumber }: { leadNumber: number },
): Promise<void> {
  await trx
    .deleteFrom('webhook_delivery')
    .where('lead_number', '=', leadNumber)
    .where('event', '=', 'contact.given')
    .where('state', '!=', 'sent')
    .execute()
}
