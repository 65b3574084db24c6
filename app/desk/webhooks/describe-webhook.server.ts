import type { DeliveryCounts, LoggedDelivery } from '#db/desk/delivery-log.server.ts'
import type { StoredWebhook } from '#db/desk/webhooks.server.ts'
import { leadAddress } from '../addresses.ts'
import { sayTime } from './say-time.ts'
import type { DeliveryView, WebhookView } from './webhook-view.ts'

const NONE: DeliveryCounts = { waiting: 0, sent: 0, failed: 0, tests: 0 }

export function describeWebhook(
  webhook: StoredWebhook,
  counts: DeliveryCounts = NONE,
  now: Date,
): WebhookView {
  const { id, url, events, createdAt, pausedAt, pausedWhy, oldSecretUntil } = webhook
  const isOldTaken = oldSecretUntil !== null && oldSecretUntil > now.toISOString()
  return {
    id,
    url,
    host: new URL(url).host,
    events,
    addedOn: sayTime(createdAt),
    paused: pausedAt === null ? null : { on: sayTime(pausedAt), why: pausedWhy ?? 'asked' },
    secretMadeOn: sayTime(webhook.secretMadeAt),
    oldSecretUntil: isOldTaken ? sayTime(oldSecretUntil) : null,
    counts,
  }
}

export function describeDelivery(
  delivery: LoggedDelivery,
  { isPaused, now }: { isPaused: boolean; now: Date },
): DeliveryView {
  const { id, event, leadNumber, state, createdAt, dueAt, lastError } = delivery
  const isDue = state === 'waiting' && !isPaused && dueAt <= now.toISOString()
  const isTest = leadNumber === null
  return {
    id,
    event,
    number: leadNumber,
    leadAddress: isTest || event === 'contact.erased' ? null : leadAddress(leadNumber),
    state,
    when: sayTime(createdAt),
    story: isDue ? 'About to be sent. Look again in a moment.' : tellStory(delivery, isPaused),
    // What went wrong before says nothing about the attempt that comes now.
    error: state === 'sent' || isDue ? null : lastError,
    repeat: isTest ? null : findRepeat(delivery, isPaused),
  }
}

/** What its button says; null where there is none. */
function findRepeat({ state, attempts }: LoggedDelivery, isPaused: boolean): string | null {
  if (state !== 'waiting') return 'Send again'
  return attempts > 0 && !isPaused ? 'Try now' : null
}

function tellStory(delivery: LoggedDelivery, isPaused: boolean): string {
  const { state, attempts, dueAt, settledAt, lastStatus, createdAt } = delivery
  const times = timesInWords(attempts)
  if (state === 'sent') {
    const answer = lastStatus === null ? '' : `, answered ${lastStatus}`
    const late = settledAt !== null && Date.parse(settledAt) - Date.parse(createdAt) > 60_000
    const when = late ? ` on ${sayTime(settledAt)}` : ''
    return `Delivered${when}${attempts === 1 ? '' : `, after trying ${times}`}${answer}.`
  }
  if (delivery.leadNumber === null) return 'A test is tried once.'
  if (state === 'failed') return `Given up after trying ${times}.`
  const next = isPaused ? 'Waits until this webhook goes on.' : `Next attempt: ${sayTime(dueAt)}.`
  return attempts === 0 ? next : `Tried ${times}. ${next}`
}

function timesInWords(count: number): string {
  if (count === 1) return 'once'
  return count === 2 ? 'twice' : `${count} times`
}
