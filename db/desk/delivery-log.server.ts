import type { Database } from '../open.server.ts'
import type { Tables } from '../schema.server.ts'

/** One line of the log of a webhook. */
export interface LoggedDelivery {
  id: string
  event: string
  leadNumber: number | null
  state: Tables['webhook_delivery']['state']
  attempts: number
  createdAt: string
  dueAt: string
  triedAt: string | null
  settledAt: string | null
  lastStatus: number | null
  lastError: string | null
}

/** Those in one state, without tests; or tests, whatever came of them. */
export const DELIVERY_FILTERS = ['waiting', 'sent', 'failed', 'tests'] as const
export type DeliveryFilter = (typeof DELIVERY_FILTERS)[number]

/** How many deliveries of one webhook are in each state. */
export interface DeliveryCounts {
  waiting: number
  sent: number
  failed: number
  tests: number
}

/**
 * The deliveries of one webhook, newest first, `limit` of them after the one named by `after`; all of
 * them, or those of `only`.
 */
export async function listDeliveries(
  db: Database,
  page: {
    webhookId: string
    only?: DeliveryFilter | undefined
    after?: string | undefined
    limit: number
  },
): Promise<readonly LoggedDelivery[]> {
  const { webhookId, only, after, limit } = page
  const last = after === undefined ? undefined : await findDelivery(db, { id: after, webhookId })
  if (after !== undefined && last === undefined) return []
  let query = db
    .selectFrom('webhook_delivery')
    .selectAll()
    .where('webhook_id', '=', webhookId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
  if (only === 'tests') query = query.where('lead_number', 'is', null)
  else if (only !== undefined) {
    query = query.where('state', '=', only).where('lead_number', 'is not', null)
  }
  if (last !== undefined) {
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('created_at', 'id'), '<', tuple(last.createdAt, last.id)),
    )
  }
  return (await query.execute()).map(readDelivery)
}

export async function findDelivery(
  db: Database,
  { id, webhookId }: { id: string; webhookId: string },
): Promise<LoggedDelivery | undefined> {
  const row = await db
    .selectFrom('webhook_delivery')
    .selectAll()
    .where('id', '=', id)
    .where('webhook_id', '=', webhookId)
    .executeTakeFirst()
  return row && readDelivery(row)
}

/** Of every webhook, by its id; one without deliveries is not in it. */
export async function countDeliveries(db: Database): Promise<ReadonlyMap<string, DeliveryCounts>> {
  const rows = await db
    .selectFrom('webhook_delivery')
    .select(['webhook_id', 'state'])
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .select((eb) => eb.fn.count<number>('lead_number').as('real'))
    .groupBy(['webhook_id', 'state'])
    .execute()
  const counts = new Map<string, DeliveryCounts>()
  for (const { webhook_id: id, state, count, real } of rows) {
    const one = counts.get(id) ?? { waiting: 0, sent: 0, failed: 0, tests: 0 }
    counts.set(id, { ...one, [state]: real, tests: one.tests + count - real })
  }
  return counts
}

/** Notes a test that was made at once, with what came of it. */
export async function logTest(
  db: Database,
  test: { id: string; webhookId: string; status: number | null; error: string | null; now: Date },
): Promise<void> {
  const { id, webhookId, status, error, now } = test
  const time = now.toISOString()
  await db
    .insertInto('webhook_delivery')
    .values({
      id,
      webhook_id: webhookId,
      event: 'test',
      state: error === null ? 'sent' : 'failed',
      attempts: 1,
      created_at: time,
      due_at: time,
      tried_at: time,
      settled_at: time,
      last_status: status,
      last_error: error,
    })
    .execute()
}

function readDelivery(row: Tables['webhook_delivery']): LoggedDelivery {
  return {
    id: row.id,
    event: row.event,
    leadNumber: row.lead_number,
    state: row.state,
    attempts: row.attempts,
    createdAt: row.created_at,
    dueAt: row.due_at,
    triedAt: row.tried_at,
    settledAt: row.settled_at,
    lastStatus: row.last_status,
    lastError: row.last_error,
  }
}
