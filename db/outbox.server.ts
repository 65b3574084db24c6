import { randomUUID } from 'node:crypto'
import type { Database } from './open.server.ts'

/** Something to send, as it waits for its turn. */
export interface WaitingMessage {
  id: string
  assessmentId: string | null
  kind: string
  payload: unknown
  /** Which attempt this is, from 1. */
  attempt: number
}

/** While the same thing waits, or was sent a moment ago, asking for it again is a double click. */
export interface Once {
  /** What makes two messages the same. Nothing that can be read back: a keyed hash. */
  key: string
  withinMs: number
}

/**
 * Puts something to send into the outbox; the job in app/mail delivers it. Give it the transaction
 * that stores what the message is about, and neither is there without the other. Wake the job
 * (`context.outbox.wake()`) after the transaction.
 *
 * `kind` is a key of app/mail/kinds.server.ts, which reads the `payload` (JSON) at delivery. The
 * payload is emptied once it is sent or given up, and erasing the assessment deletes the message.
 * Gives the id of the message, or with `once` that of the same one from before.
 */
export async function enqueue(
  db: Database,
  message: {
    kind: string
    assessmentId: string | null
    payload: unknown
    now: Date
    dueAt?: Date
    once?: Once
  },
): Promise<string> {
  if (!db.isTransaction) return db.transaction().execute((trx) => enqueue(trx, message))
  const { kind, assessmentId, payload, now, dueAt = now, once } = message
  const same = once && (await findSame(db, once, now))
  if (same) return same.id
  const id = randomUUID()
  await db
    .insertInto('outbox')
    .values({
      id,
      assessment_id: assessmentId,
      kind,
      payload_json: JSON.stringify(payload),
      state: 'waiting',
      attempts: 0,
      created_at: now.toISOString(),
      due_at: dueAt.toISOString(),
      once_key: once?.key ?? null,
    })
    .execute()
  return id
}

/** Whether `enqueue` would give back a message that is there already. */
export async function isEnqueued(db: Database, once: Once, now: Date): Promise<boolean> {
  return (await findSame(db, once, now)) !== undefined
}

function findSame(db: Database, { key, withinMs }: Once, now: Date) {
  return db
    .selectFrom('outbox')
    .select('id')
    .where('once_key', '=', key)
    .where('created_at', '>', new Date(now.getTime() - withinMs).toISOString())
    .executeTakeFirst()
}

/**
 * Takes the message that has waited longest, and counts the attempt before it is made: whoever
 * crashes in the middle leaves it to be tried again at `retryAt`. Undefined when none is due.
 */
export async function takeDue(
  db: Database,
  { now, retryAt }: { now: Date; retryAt: (attempt: number) => Date },
): Promise<WaitingMessage | undefined> {
  return db.transaction().execute(async (trx) => {
    const row = await trx
      .selectFrom('outbox')
      .select(['id', 'assessment_id', 'kind', 'payload_json', 'attempts'])
      .where('state', '=', 'waiting')
      .where('due_at', '<=', now.toISOString())
      .orderBy('due_at')
      .orderBy('id')
      .executeTakeFirst()
    if (!row) return undefined
    const attempt = row.attempts + 1
    await trx
      .updateTable('outbox')
      .set({ attempts: attempt, due_at: retryAt(attempt).toISOString() })
      .where('id', '=', row.id)
      .execute()
    return {
      id: row.id,
      assessmentId: row.assessment_id,
      kind: row.kind,
      payload: row.payload_json === null ? null : JSON.parse(row.payload_json),
      attempt,
    }
  })
}

/** False once its assessment has been erased: then there is nothing to send any more. */
export async function isWaiting(db: Database, { id }: { id: string }): Promise<boolean> {
  const row = await db
    .selectFrom('outbox')
    .select('id')
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .executeTakeFirst()
  return row !== undefined
}

/** Why an attempt failed, for the operator. It waits for the next one. */
export async function noteFailure(
  db: Database,
  { id, reason }: { id: string; reason: string },
): Promise<void> {
  await db.updateTable('outbox').set({ last_error: reason }).where('id', '=', id).execute()
}

/** Ends it, and forgets whom it was for. Does nothing to a message that was erased meanwhile. */
export async function settle(
  db: Database,
  { id, state, now }: { id: string; state: 'sent' | 'failed'; now: Date },
): Promise<void> {
  await db
    .updateTable('outbox')
    .set({ state, payload_json: null, settled_at: now.toISOString() })
    .where('id', '=', id)
    .execute()
}

/** Empties the keys of `once` that no second click can meet any more. */
export async function forgetOnceKeys(db: Database, { before }: { before: Date }): Promise<void> {
  await db
    .updateTable('outbox')
    .set({ once_key: null })
    .where('once_key', 'is not', null)
    .where('created_at', '<', before.toISOString())
    .execute()
}
