import { type AppLoadContext, redirect } from '@remix-run/node'
import { type AuditKind, recordAudit } from '#db/desk/audit.server.ts'
import { hurryDeliveries, repeatDelivery } from '#db/desk/deliveries.server.ts'
import {
  changeEvents,
  pauseWebhook,
  resumeWebhook,
  type StoredWebhook,
} from '#db/desk/webhooks.server.ts'
import type { Database } from '#db/open.server.ts'
import { textsOf } from '../../quiz/texts-of.ts'
import { textOf } from '../../server/text-of.server.ts'
import { unreadableForm } from '../../server/unreadable-form.server.ts'
import type { Member } from '../access/member.ts'
import { refuseField } from '../accounts/refuse.server.ts'
import { webhookAddress } from './addresses.ts'
import { INTENT, type Intent, isIntent } from './intents.ts'
import { ATTEMPT_OVER_MS } from './limits.ts'
import { sendTest } from './send-test.server.ts'
import { EventsSchema } from './webhook-schema.server.ts'

/** Does what one of the buttons of its page says, and leads back there. */
export async function actOnWebhook(
  context: AppLoadContext,
  member: Member,
  webhook: StoredWebhook,
  form: FormData,
) {
  const intent = textOf(form, INTENT)
  if (!isIntent(intent)) throw unreadableForm('Please go back and press one of the buttons.')
  const address = webhookAddress(webhook.id)
  if (intent === 'test') {
    const delivery = await sendTest(context, member, webhook)
    return redirect(`${address}?tested=${delivery}`, 303)
  }
  const events = EventsSchema.safeParse(textsOf(form, 'events'))
  if (intent === 'events' && !events.success) {
    return refuseField(context, 'events', 'Choose at least one event.')
  }
  const isDone = await context.db.transaction().execute(async (trx) => {
    const { kind, detail } = await change(trx, context, webhook, {
      intent,
      events: events.data ?? [],
      delivery: intent === 'repeat' ? textOf(form, 'delivery') : '',
    })
    if (detail === null) return false
    const entry = { memberId: member.id, kind, subject: webhook.id, now: context.now() }
    await recordAudit(trx, { ...entry, detail: { ...detail, host: new URL(webhook.url).host } })
    return true
  })
  context.webhooks.wake()
  return redirect(isDone ? `${address}?done=${intent}` : address, 303)
}

type Change = { kind: AuditKind; detail: Readonly<Record<string, string>> | null }

/** `detail` is null when there was nothing to do: a second press, or somebody else was faster. */
async function change(
  trx: Database,
  { now }: Pick<AppLoadContext, 'now'>,
  { id, pausedAt }: StoredWebhook,
  wish: { intent: Exclude<Intent, 'test'>; events: readonly string[]; delivery: string },
): Promise<Change> {
  const { intent, events, delivery } = wish
  const time = now()
  const triedBefore = new Date(time.getTime() - ATTEMPT_OVER_MS)
  const wait = { webhookId: id, triedBefore, now: time }
  if (intent === 'repeat') {
    const isRepeated = await repeatDelivery(trx, { id: delivery, ...wait })
    return { kind: 'delivery-repeated', detail: isRepeated ? { delivery } : null }
  }
  const kind = 'webhook-changed'
  if (intent === 'events') {
    await changeEvents(trx, { id, events })
    return { kind, detail: { did: 'events changed', events: events.join(' ') } }
  }
  const isPaused = pausedAt !== null
  if (isPaused === (intent === 'pause')) return { kind, detail: null }
  if (intent === 'pause') {
    await pauseWebhook(trx, { id, why: 'asked', now: time })
  } else {
    await resumeWebhook(trx, { id })
    await hurryDeliveries(trx, wait)
  }
  return { kind, detail: { did: intent === 'pause' ? 'paused' : 'resumed' } }
}
