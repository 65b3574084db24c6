import { randomUUID } from 'node:crypto'
import type { AppLoadContext } from '@remix-run/node'
import { recordAudit } from '#db/desk/audit.server.ts'
import { logTest } from '#db/desk/delivery-log.server.ts'
import type { StoredWebhook } from '#db/desk/webhooks.server.ts'
import type { Member } from '../access/member.ts'
import { webhookAddress } from './addresses.ts'
import { sendMessage } from './send.server.ts'
import { SendFailed } from './send-failed.ts'

/** Sends a test at once, also to a paused webhook, and notes what came of it. Gives its id. */
export async function sendTest(
  context: Pick<AppLoadContext, 'db' | 'env' | 'keys' | 'now'>,
  member: Member,
  webhook: StoredWebhook,
): Promise<string> {
  const { db, env, now } = context
  const id = randomUUID()
  const message = {
    type: 'test',
    timestamp: now().toISOString(),
    data: { webhookId: webhook.id, url: env.publicUrl + webhookAddress(webhook.id) },
  }
  const outcome = await attempt(() => sendMessage(context, webhook, { id, message }))
  await db.transaction().execute(async (trx) => {
    await logTest(trx, { id, webhookId: webhook.id, ...outcome, now: now() })
    const detail = { did: 'tested', host: new URL(webhook.url).host }
    const entry = { memberId: member.id, subject: webhook.id, detail, now: now() }
    await recordAudit(trx, { ...entry, kind: 'webhook-changed' })
  })
  return id
}

async function attempt(
  send: () => Promise<number>,
): Promise<{ status: number | null; error: string | null }> {
  try {
    return { status: await send(), error: null }
  } catch (error) {
    if (!(error instanceof SendFailed)) throw error
    return { status: error.status, error: error.message }
  }
}
