import type { AppLoadContext } from '@remix-run/node'
import {
  countDeliveries,
  DELIVERY_FILTERS,
  findDelivery,
  listDeliveries,
} from '#db/desk/delivery-log.server.ts'
import type { StoredWebhook } from '#db/desk/webhooks.server.ts'
import { webhookAddress } from './addresses.ts'
import type { LogView } from './DeliveryLog.tsx'
import { describeDelivery, describeWebhook } from './describe-webhook.server.ts'
import { DONE } from './intents.ts'
import type { TestResult } from './WebhookPage.tsx'
import type { WebhookView } from './webhook-view.ts'

const PER_PAGE = 25

type Context = Pick<AppLoadContext, 'db' | 'now'>

/** One webhook with a page of its log, and what was just done to it, by what its address says. */
export async function readWebhookPage(
  context: Context,
  webhook: StoredWebhook,
  params: URLSearchParams,
): Promise<{ webhook: WebhookView; log: LogView; done: string | null; test: TestResult }> {
  const counts = (await countDeliveries(context.db)).get(webhook.id)
  return {
    webhook: describeWebhook(webhook, counts, context.now()),
    log: await readLog(context, webhook, params),
    done: findDone(params.get('done'), webhook),
    test: await findTest(context, webhook, params.get('tested')),
  }
}

async function readLog(
  { db, now }: Context,
  { id: webhookId, pausedAt }: StoredWebhook,
  params: URLSearchParams,
): Promise<LogView> {
  const state = DELIVERY_FILTERS.find((one) => one === params.get('state'))
  const after = params.get('after') ?? undefined
  const found = await listDeliveries(db, { webhookId, only: state, after, limit: PER_PAGE + 1 })
  const page = found.slice(0, PER_PAGE)
  const last = page.at(-1)
  const next = new URLSearchParams({ ...(state && { state }), after: last?.id ?? '' })
  return {
    state: state ?? null,
    deliveries: page.map((one) =>
      describeDelivery(one, { isPaused: pausedAt !== null, now: now() }),
    ),
    older: found.length > PER_PAGE ? `${webhookAddress(webhookId)}?${next}` : null,
    isFirst: after === undefined,
  }
}

/** An address cannot claim what is no longer so. */
function findDone(word: string | null, { pausedAt }: StoredWebhook): string | null {
  const isStale =
    (word === 'pause' && pausedAt === null) || (word === 'resume' && pausedAt !== null)
  return (word !== null && !isStale && DONE.get(word)) || null
}

async function findTest(
  { db }: Context,
  { id: webhookId }: StoredWebhook,
  id: string | null,
): Promise<TestResult> {
  const test = id === null ? undefined : await findDelivery(db, { id, webhookId })
  if (test?.event !== 'test') return null
  return test.state === 'sent'
    ? { isTaken: true, text: `The receiver took the test. It answered ${test.lastStatus}.` }
    : { isTaken: false, text: `The test did not arrive. ${test.lastError}` }
}
