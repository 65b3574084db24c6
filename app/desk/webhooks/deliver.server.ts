import {
  type DueDelivery,
  listDueWebhooks,
  noteAttempt,
  settleDelivery,
  takeDueDelivery,
} from '#db/desk/deliveries.server.ts'
import { findWebhook, pauseWebhook } from '#db/desk/webhooks.server.ts'
import type { Services } from '../../server/context.server.ts'
import { composeMessage } from './compose.server.ts'
import { ATTEMPTS, waitAfter } from './retry-waits.ts'
import { type Sending, sendMessage } from './send.server.ts'
import { SendFailed } from './send-failed.ts'

type Delivering = Sending & Pick<Services, 'db' | 'log'>

/** What a receiver gets to answer once the server stops. */
const GRACE_MS = 3_000

/** Webhooks that a worker of this process is busy with. */
export type Busy = Set<string>

/**
 * One worker: takes a webhook that something is due for and that no other worker has, sends what is
 * due to it, one after the other, and goes on to the next until nothing is left.
 */
export async function deliverDue(
  services: Delivering,
  busy: Busy,
  stopping: AbortSignal,
): Promise<void> {
  const { db, now } = services
  while (!stopping.aborted) {
    const due = await listDueWebhooks(db, { now: now() })
    const webhookId = due.find((id) => !busy.has(id))
    if (webhookId === undefined) return
    busy.add(webhookId)
    try {
      await deliverTo(services, webhookId, stopping)
    } finally {
      busy.delete(webhookId)
    }
  }
}

async function deliverTo(
  services: Delivering,
  webhookId: string,
  stopping: AbortSignal,
): Promise<void> {
  const { db, now } = services
  const retryAt = (attempt: number) => new Date(now().getTime() + waitAfter(attempt, Math.random()))
  while (!stopping.aborted) {
    const delivery = await takeDueDelivery(db, { webhookId, now: now(), retryAt })
    if (delivery === undefined) return
    await attempt(services, delivery, stopping)
  }
}

async function attempt(
  services: Delivering,
  delivery: DueDelivery,
  stopping: AbortSignal,
): Promise<void> {
  const { db, log, now } = services
  const { id, webhookId, event, attempt: number } = delivery
  const line = { delivery: id, webhook: webhookId, event, attempt: number }
  try {
    const status = await withGrace(stopping, (signal) => send(services, delivery, signal))
    await settleDelivery(db, { id, state: 'sent', status, error: null, now: now() })
    log.info({ ...line, status }, 'webhook delivered')
  } catch (error) {
    const { status, message } = describe(error)
    if (status === 410) await pauseWebhook(db, { id: webhookId, why: 'gone', now: now() })
    const isOver = error instanceof NothingToTell || number >= ATTEMPTS
    const outcome = { id, status, error: message }
    if (isOver) await settleDelivery(db, { ...outcome, state: 'failed', now: now() })
    else await noteAttempt(db, outcome)
    const at = error instanceof SendFailed || error instanceof NothingToTell ? {} : { err: error }
    log.warn(
      { ...line, status, reason: message, ...at },
      isOver ? 'webhook given up' : 'webhook waits',
    )
  }
}

/** What the delivery was to tell of is gone. */
class NothingToTell extends Error {
  override name = 'NothingToTell'
}

async function send(
  services: Delivering,
  delivery: DueDelivery,
  signal: AbortSignal,
): Promise<number> {
  const { id, webhookId } = delivery
  const webhook = await findWebhook(services.db, { id: webhookId })
  const message = await composeMessage(services, delivery)
  if (webhook === undefined || message === undefined) {
    throw new NothingToTell('What this was about has been erased.')
  }
  return sendMessage(services, webhook, { id, message, signal })
}

async function withGrace<T>(
  stopping: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const cut = new AbortController()
  const cutSoon = () => setTimeout(() => cut.abort(), GRACE_MS).unref()
  if (stopping.aborted) cutSoon()
  stopping.addEventListener('abort', cutSoon, { once: true })
  try {
    return await work(cut.signal)
  } finally {
    stopping.removeEventListener('abort', cutSoon)
  }
}

function describe(error: unknown): { status: number | null; message: string } {
  if (error instanceof SendFailed) return error
  if (error instanceof NothingToTell) return { status: null, message: error.message }
  return {
    status: null,
    message: 'Something went wrong on our side. The log of the server says what.',
  }
}
