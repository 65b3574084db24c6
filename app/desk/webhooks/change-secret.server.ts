import { type AppLoadContext, json, redirect } from '@remix-run/node'
import { recordAudit } from '#db/desk/audit.server.ts'
import { rotateSecret, type StoredWebhook } from '#db/desk/webhooks.server.ts'
import { textOf } from '../../server/text-of.server.ts'
import type { Member } from '../access/member.ts'
import { webhookAddress } from './addresses.ts'
import { MADE_AT } from './intents.ts'
import { OLD_SECRET_HOURS } from './limits.ts'
import { newSecret, sealSecret } from './secrets.server.ts'
import type { FreshSecret } from './take-webhook.server.ts'

/** Makes a new secret and answers with it, this once. The old one signs for a while longer. */
export async function changeSecret(
  { db, keys, now }: AppLoadContext,
  member: Member,
  { id, url }: StoredWebhook,
  form: FormData,
) {
  const [secret, time] = [newSecret(), now()]
  const { host } = new URL(url)
  const isChanged = await db.transaction().execute(async (trx) => {
    const isFirst = await rotateSecret(trx, {
      id,
      madeAt: textOf(form, MADE_AT),
      secretSealed: sealSecret(keys.desk, secret),
      oldUntil: new Date(time.getTime() + OLD_SECRET_HOURS * 60 * 60 * 1000),
      now: time,
    })
    const detail = { did: 'secret changed', host }
    const entry = { memberId: member.id, kind: 'webhook-changed', subject: id, detail } as const
    if (isFirst) await recordAudit(trx, { ...entry, now: time })
    return isFirst
  })
  if (!isChanged) throw redirect(webhookAddress(id), 303)
  return json<FreshSecret>({ id, host, secret })
}
