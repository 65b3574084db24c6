import {
  forgetOnceKeys,
  isWaiting,
  noteFailure,
  settle,
  takeDue,
  type WaitingMessage,
} from '#db/outbox.server.ts'
import type { Services } from '../server/context.server.ts'
import { kinds, type MailContext } from './kinds.server.ts'
import { type Mail, Undeliverable } from './mail.server.ts'
import { ONCE_MS } from './once.server.ts'
import { ATTEMPTS, waitAfter } from './retry-schedule.ts'
import { MailFailed, type Transport } from './transport.server.ts'

type Delivering = MailContext & Pick<Services, 'log'>

/** Shorter than the shortest wait between two attempts, so that two never overlap. */
const ATTEMPT_MS = 60_000
/** What a mail that is half sent gets to arrive when the server stops. */
const GRACE_MS = 3_000

/**
 * Sends everything that is due, one after the other, until nothing is or the server stops. A message
 * leaves the outbox after the mail server took it: a crash in between sends it twice, with the same
 * Message-ID, and never not at all.
 */
export async function deliverDue(
  services: Delivering,
  transport: Transport | undefined,
  stopping: AbortSignal,
): Promise<void> {
  const { db, now } = services
  await forgetOnceKeys(db, { before: new Date(now().getTime() - ONCE_MS) })
  const retryAt = (attempt: number) => new Date(now().getTime() + waitAfter(attempt, Math.random()))
  while (!stopping.aborted) {
    const message = await takeDue(db, { now: now(), retryAt })
    if (message === undefined) return
    await attempt(services, message, transport, stopping)
  }
}

async function attempt(
  services: Delivering,
  message: WaitingMessage,
  transport: Transport | undefined,
  stopping: AbortSignal,
): Promise<void> {
  const { db, log, now } = services
  const { id, kind, attempt: number } = message
  try {
    await withinTime(stopping, (signal) => send(services, message, transport, signal))
    await settle(db, { id, state: 'sent', now: now() })
    log.info({ message: id, kind, attempt: number }, 'mail sent')
  } catch (error) {
    const failure = describe(error)
    await noteFailure(db, { id, reason: failure.reason })
    const isOver = error instanceof Undeliverable || number >= ATTEMPTS
    if (isOver) await settle(db, { id, state: 'failed', now: now() })
    const line = { message: id, kind, attempt: number, ...failure }
    if (isOver) log.error(line, 'mail given up')
    else log.warn(line, 'mail not sent yet')
  }
}

async function send(
  services: Delivering,
  { id, kind, assessmentId, payload }: WaitingMessage,
  transport: Transport | undefined,
  signal: AbortSignal,
): Promise<void> {
  if (transport === undefined) throw new MailFailed('SMTP_URL is not set')
  const compose = kinds[kind]
  if (compose === undefined) throw new Undeliverable(`There is no mail of the kind ${kind}.`)
  const mail = await unlessAborted(compose(services, { assessmentId, payload }), signal)
  // It may have been erased while its PDF was drawn.
  if (await isWaiting(services.db, { id })) await transport.send(mail, { id, signal })
}

/** Drawing a PDF cannot be broken off, but nobody has to wait for it. */
function unlessAborted(mail: Promise<Mail>, signal: AbortSignal): Promise<Mail> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(new MailFailed('out of time')), { once: true })
    mail.then(resolve, reject)
  })
}

async function withinTime(
  stopping: AbortSignal,
  work: (signal: AbortSignal) => Promise<void>,
): Promise<void> {
  const cut = new AbortController()
  const cutSoon = () => setTimeout(() => cut.abort(), GRACE_MS).unref()
  if (stopping.aborted) cutSoon()
  stopping.addEventListener('abort', cutSoon, { once: true })
  try {
    await work(AbortSignal.any([AbortSignal.timeout(ATTEMPT_MS), cut.signal]))
  } finally {
    stopping.removeEventListener('abort', cutSoon)
  }
}

/** Our own words, or where it happened: a text from elsewhere may hold what somebody typed. */
function describe(error: unknown): { reason: string; at?: string } {
  if (!(error instanceof Error)) return { reason: 'unknown' }
  if (error instanceof Undeliverable || error instanceof MailFailed) {
    return { reason: error.message }
  }
  const at = error.stack?.split('\n').find((line) => /^\s+at /.test(line))
  return { reason: error.name, ...(at === undefined ? {} : { at: at.trim() }) }
}
