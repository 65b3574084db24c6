import type { Database } from '../open.server.ts'
import { parseJson } from '../parse-json.server.ts'

/** One delivery whose turn it is. */
export interface DueDelivery {
  id: string
  webhookId: string
  assessmentId: string | null
  leadNumber: number | null
  event: string
  detail: unknown
  createdAt: string
  /** Which attempt this is, from 1. */
  attempt: number
}

/** What came of an attempt: the status of the answer where there was one, and what went wrong. */
export interface Outcome {
  id: string
  status: number | null
  error: string | null
  now: Date
}

/** Ids of the webhooks that something is due for. What is due to a paused one waits. */
export async function listDueWebhooks(
  db: Database,
  { now }: { now: Date },
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('webhook')
    .select('id')
    .where('paused_at', 'is', null)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('webhook_delivery')
          .select('webhook_id')
          .whereRef('webhook_id', '=', 'webhook.id')
          .where('state', '=', 'waiting')
          .where('due_at', '<=', now.toISOString()),
      ),
    )
    .execute()
  return rows.map((row) => row.id)
}

/**
 * Takes what has been due longest for one webhook, and counts the attempt before it is made: whoever
 * crashes in the middle leaves it to be tried again at `retryAt`, and until then nobody else takes it.
 */
export async function takeDueDelivery(
  db: Database,
  { webhookId, now, retryAt }: { webhookId: string; now: Date; retryAt: (attempt: number) => Date },
): Promise<DueDelivery | undefined> {
  return db.transaction().execute(async (trx) => {
    const row = await trx
      .selectFrom('webhook_delivery')
      .innerJoin('webhook', 'webhook.id', 'webhook_delivery.webhook_id')
      .selectAll('webhook_delivery')
      .where('webhook_id', '=', webhookId)
      .where('state', '=', 'waiting')
      .where('due_at', '<=', now.toISOString())
      .where('paused_at', 'is', null)
      .orderBy('due_at')
      .orderBy('webhook_delivery.created_at')
      .executeTakeFirst()
    if (row === undefined) return undefined
    const attempt = row.attempts + 1
    await trx
      .updateTable('webhook_delivery')
      .set({
        attempts: attempt,
        due_at: retryAt(attempt).toISOString(),
        tried_at: now.toISOString(),
      })
      .where('id', '=', row.id)
      .execute()
    return {
      id: row.id,
      webhookId: row.webhook_id,
      assessmentId: row.assessment_id,
      leadNumber: row.lead_number,
      event: row.event,
      detail: parseJson(row.detail_json),
      createdAt: row.created_at,
      attempt,
    }
  })
}

/** Why an attempt failed. The delivery waits for the next one. */
export async function noteAttempt(
  db: Database,
  { id, status, error }: Omit<Outcome, 'now'>,
): Promise<void> {
  await db
    .updateTable('webhook_delivery')
    .set({ last_status: status, last_error: error })
    .where('id', '=', id)
    .execute()
}

/** Ends it. Does nothing to one that was erased meanwhile. */
export async function settleDelivery(
  db: Database,
  { id, state, status, error, now }: Outcome & { state: 'sent' | 'failed' },
): Promise<void> {
  await db
    .updateTable('webhook_delivery')
    .set({ state, last_status: status, last_error: error, settled_at: now.toISOString() })
    .where('id', '=', id)
    .execute()
}

/**
 * Makes a delivery due now, under the same id and with all its attempts before it: one that was sent
 * or given up, or one that waits after an attempt. False for a test, for one that is due already, and
 * for one whose last attempt began after `triedBefore` and may still be running.
 */
export async function repeatDelivery(
  db: Database,
  repeat: { id: string; webhookId: string; triedBefore: Date; now: Date },
): Promise<boolean> {
  const { id, webhookId, triedBefore, now } = repeat
  const { numUpdatedRows } = await db
    .updateTable('webhook_delivery')
    .set({ state: 'waiting', attempts: 0, due_at: now.toISOString(), settled_at: null })
    .where('id', '=', id)
    .where('webhook_id', '=', webhookId)
    .where('lead_number', 'is not', null)
    .where((is) =>
      is.or([
        is('state', '!=', 'waiting'),
        is.and([
          is('due_at', '>', now.toISOString()),
          is('tried_at', '<', triedBefore.toISOString()),
        ]),
      ]),
    )
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** Makes everything due now that waits for one webhook, but for what may still be on its way. */
export async function hurryDeliveries(
  db: Database,
  { webhookId, triedBefore, now }: { webhookId: string; triedBefore: Date; now: Date },
): Promise<void> {
  await db
    .updateTable('webhook_delivery')
    .set({ due_at: now.toISOString() })
    .where('webhook_id', '=', webhookId)
    .where('state', '=', 'waiting')
    .where('tried_at', '<', triedBefore.toISOString())
    .execute()
}

/** What was sent or given up, and what has waited as long for a paused webhook. */
export async function deleteOldDeliveries(
  db: Database,
  { before, limit }: { before: Date; limit: number },
): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('webhook_delivery')
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('webhook_delivery')
        .innerJoin('webhook', 'webhook.id', 'webhook_delivery.webhook_id')
        .select('webhook_delivery.id')
        .where((is) =>
          is.or([
            is('settled_at', '<=', before.toISOString()),
            is.and([
              is('state', '=', 'waiting'),
              is('webhook_delivery.created_at', '<=', before.toISOString()),
              is('paused_at', 'is not', null),
            ]),
          ]),
        )
        .limit(limit),
    )
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}
