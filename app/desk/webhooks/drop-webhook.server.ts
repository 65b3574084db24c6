import type { AppLoadContext } from '@remix-run/node'
import { recordAudit } from '#db/desk/audit.server.ts'
import { deleteWebhook, findWebhook } from '#db/desk/webhooks.server.ts'
import type { Member } from '../access/member.ts'

/** Deletes a webhook with its log. Does nothing when it is gone already. */
export async function dropWebhook(
  { db, now }: Pick<AppLoadContext, 'db' | 'now'>,
  member: Member,
  { id }: { id: string },
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const webhook = await findWebhook(trx, { id })
    if (webhook === undefined) return
    await deleteWebhook(trx, { id })
    const detail = { did: 'deleted', host: new URL(webhook.url).host }
    const entry = { memberId: member.id, subject: id, detail, now: now() }
    await recordAudit(trx, { ...entry, kind: 'webhook-changed' })
  })
}
