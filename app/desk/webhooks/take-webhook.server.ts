import { type AppLoadContext, json, redirect } from '@remix-run/node'
import { recordAudit } from '#db/desk/audit.server.ts'
import { addWebhook } from '#db/desk/webhooks.server.ts'
import { textsOf } from '../../quiz/texts-of.ts'
import { faultsOf } from '../../server/faults-of.server.ts'
import { readFormSeal } from '../../server/form-seal.server.ts'
import { textOf } from '../../server/text-of.server.ts'
import type { Member } from '../access/member.ts'
import { refuse } from '../accounts/refuse.server.ts'
import { webhookAddress } from './addresses.ts'
import { MOST_WEBHOOKS } from './limits.ts'
import { newSecret, sealSecret } from './secrets.server.ts'
import { webhookSchema } from './webhook-schema.server.ts'

/** A new secret, on its way to the one page that shows it. */
export interface FreshSecret {
  id: string
  host: string
  secret: string
}

/**
 * Stores a new webhook and answers with its secret, which is not shown again. The id comes with the
 * form: sending it twice meets the same webhook, and leads to its page.
 */
export async function takeWebhook(context: AppLoadContext, member: Member, form: FormData) {
  const { db, env, keys, now } = context
  const formSeal = readFormSeal(keys.forms, textOf(form, 'seal'))
  const typed = { url: textOf(form, 'url'), events: textsOf(form, 'events').join(' ') }
  const read = webhookSchema(env).safeParse({ url: typed.url, events: textsOf(form, 'events') })
  if (!read.success) {
    const faults = faultsOf(['url', 'events'], read.error)
    return refuse(context, {
      faults: faults.map(({ field: fieldId, message }) => ({ fieldId, message })),
      typed,
    })
  }
  if (formSeal === undefined) {
    const problem = 'This form was not ours, or was changed on the way. Please send it once more.'
    return refuse(context, { faults: [], problem, typed })
  }
  const [secret, { id }, time] = [newSecret(), formSeal, now()]
  const { url, events } = read.data
  const { host } = new URL(url)
  const secretSealed = sealSecret(keys.desk, secret)
  const added = await db.transaction().execute(async (trx) => {
    const webhook = { id, url, events, secretSealed, most: MOST_WEBHOOKS, now: time }
    const outcome = await addWebhook(trx, webhook)
    if (outcome === 'added') {
      const detail = { did: 'added', host, events: events.join(' ') }
      await recordAudit(trx, {
        memberId: member.id,
        kind: 'webhook-changed',
        subject: id,
        detail,
        now: time,
      })
    }
    return outcome
  })
  if (added === 'known') throw redirect(webhookAddress(id), 303)
  if (added === 'full') {
    const problem = `There are ${MOST_WEBHOOKS} webhooks already. Delete one that is no longer used.`
    return refuse(context, { faults: [], problem, typed })
  }
  return json<FreshSecret>({ id, host, secret })
}
