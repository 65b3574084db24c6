import { randomUUID } from 'node:crypto'
import { deliverDue } from '#app/desk/webhooks/deliver.server.ts'
import { WEBHOOK_EVENTS } from '#app/desk/webhooks/events.ts'
import type { Resolve } from '#app/desk/webhooks/find-addresses.server.ts'
import { newSecret, sealSecret } from '#app/desk/webhooks/secrets.server.ts'
import { hashToken, newToken } from '#app/server/token.server.ts'
import { addWebhook } from '#db/desk/webhooks.server.ts'
import { storeCheck } from '../../db/store-check.ts'
import { appContext, type TestContext } from '../../server/app-context.ts'

export const CONTACT = {
  name: 'Zoë Kerze',
  email: 'zoe@kerzen.example',
  company: 'Kerzen & Co',
  appUrl: 'https://shop.kerzen.example/',
  message: 'Logins fail.',
  door: 'audit',
}

/** A desk that may reach receivers on loopback. */
export const localDesk = (settings: Record<string, string> = {}) =>
  appContext({
    DESK_WEBHOOKS_LOCAL: 'on',
    PUBLIC_URL: 'https://check.example',
    ...settings,
  })

/** A webhook for every event, past the page that makes one. */
export async function addHook(
  { context, clock }: TestContext,
  url: string,
  events: readonly string[] = WEBHOOK_EVENTS,
): Promise<{ id: string; secret: string }> {
  const [id, secret] = [randomUUID(), newSecret()]
  const secretSealed = sealSecret(context.keys.desk, secret)
  await addWebhook(context.db, { id, url, events, secretSealed, most: 10, now: clock.now })
  return { id, secret }
}

/** A finished check, past the quiz: nothing is announced. */
export async function finishedCheck(
  { context }: TestContext,
  seriesId?: string,
): Promise<{ id: string; token: string }> {
  const token = newToken()
  const names = { appName: 'Kerzenladen', companyName: 'Kerzen & Co' }
  const check = { tokenHash: hashToken(token), ...names, seriesId, now: context.now() }
  return { id: await storeCheck(context.db, check), token }
}

/** One round of one worker. */
export async function deliver(
  { context }: TestContext,
  { resolve, stopping }: { resolve?: Resolve; stopping?: AbortSignal } = {},
): Promise<void> {
  const services = resolve === undefined ? context : { ...context, resolve }
  await deliverDue(services, new Set(), stopping ?? new AbortController().signal)
}

export const deliveries = ({ context }: TestContext) =>
  context.db.selectFrom('webhook_delivery').selectAll().orderBy('created_at').execute()
