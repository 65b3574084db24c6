import { type AppLoadContext, json } from '@remix-run/node'
import { findWebhook, type StoredWebhook } from '#db/desk/webhooks.server.ts'

/** The webhook that an address names; 404 for any other. */
export async function requireWebhook(
  { db }: Pick<AppLoadContext, 'db'>,
  id: string | undefined,
): Promise<StoredWebhook> {
  const webhook = id === undefined ? undefined : await findWebhook(db, { id })
  if (webhook === undefined) throw json(null, { status: 404 })
  return webhook
}
