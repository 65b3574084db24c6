import type { Database } from '../open.server.ts'
import type { Tables } from '../schema.server.ts'

/** A receiver outside the desk. Its secrets are closed; app/desk/webhooks opens them. */
export interface StoredWebhook {
  id: string
  url: string
  events: readonly string[]
  secretSealed: string
  secretMadeAt: string
  oldSecretSealed: string | null
  oldSecretUntil: string | null
  createdAt: string
  pausedAt: string | null
  pausedWhy: Tables['webhook']['paused_why']
}

/** `known` when this id is there already: a form that was sent twice. `full` when there are `most`. */
export async function addWebhook(
  db: Database,
  webhook: {
    id: string
    url: string
    events: readonly string[]
    secretSealed: string
    most: number
    now: Date
  },
): Promise<'added' | 'known' | 'full'> {
  const { id, url, events, secretSealed, most, now } = webhook
  const ids = (await db.selectFrom('webhook').select('id').execute()).map((row) => row.id)
  if (ids.includes(id)) return 'known'
  if (ids.length >= most) return 'full'
  await db
    .insertInto('webhook')
    .values({
      id,
      url,
      events: events.join(' '),
      secret_sealed: secretSealed,
      secret_made_at: now.toISOString(),
      created_at: now.toISOString(),
    })
    .execute()
  return 'added'
}

/** Oldest first. */
export async function listWebhooks(db: Database): Promise<readonly StoredWebhook[]> {
  const rows = await db.selectFrom('webhook').selectAll().orderBy('created_at').execute()
  return rows.map(readWebhook)
}

export async function findWebhook(
  db: Database,
  { id }: { id: string },
): Promise<StoredWebhook | undefined> {
  const row = await db.selectFrom('webhook').selectAll().where('id', '=', id).executeTakeFirst()
  return row && readWebhook(row)
}

export async function changeEvents(
  db: Database,
  { id, events }: { id: string; events: readonly string[] },
): Promise<void> {
  await db
    .updateTable('webhook')
    .set({ events: events.join(' ') })
    .where('id', '=', id)
    .execute()
}

/** One that is paused already keeps its time and reason. */
export async function pauseWebhook(
  db: Database,
  { id, why, now }: { id: string; why: 'asked' | 'gone'; now: Date },
): Promise<void> {
  await db
    .updateTable('webhook')
    .set({ paused_at: now.toISOString(), paused_why: why })
    .where('id', '=', id)
    .where('paused_at', 'is', null)
    .execute()
}

export async function resumeWebhook(db: Database, { id }: { id: string }): Promise<void> {
  await db
    .updateTable('webhook')
    .set({ paused_at: null, paused_why: null })
    .where('id', '=', id)
    .execute()
}

/**
 * Puts a new secret in the place of the one made at `madeAt`, which goes on signing until `oldUntil`.
 * False when somebody else was faster, or the form was sent twice.
 */
export async function rotateSecret(
  db: Database,
  change: { id: string; madeAt: string; secretSealed: string; oldUntil: Date; now: Date },
): Promise<boolean> {
  const { id, madeAt, secretSealed, oldUntil, now } = change
  const { numUpdatedRows } = await db
    .updateTable('webhook')
    .set((eb) => ({
      old_secret_sealed: eb.ref('secret_sealed'),
      old_secret_until: oldUntil.toISOString(),
      secret_sealed: secretSealed,
      secret_made_at: now.toISOString(),
    }))
    .where('id', '=', id)
    .where('secret_made_at', '=', madeAt)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** Old secrets that sign nothing any more. */
export async function forgetOldSecrets(db: Database, { now }: { now: Date }): Promise<void> {
  await db
    .updateTable('webhook')
    .set({ old_secret_sealed: null, old_secret_until: null })
    .where('old_secret_until', '<=', now.toISOString())
    .execute()
}

/** With every delivery to it. */
export async function deleteWebhook(db: Database, { id }: { id: string }): Promise<void> {
  await db.deleteFrom('webhook').where('id', '=', id).execute()
}

function readWebhook(row: Tables['webhook']): StoredWebhook {
  return {
    id: row.id,
    url: row.url,
    events: row.events.split(' ').filter(Boolean),
    secretSealed: row.secret_sealed,
    secretMadeAt: row.secret_made_at,
    oldSecretSealed: row.old_secret_sealed,
    oldSecretUntil: row.old_secret_until,
    createdAt: row.created_at,
    pausedAt: row.paused_at,
    pausedWhy: row.paused_why,
  }
}
