import type { StoredWebhook } from '#db/desk/webhooks.server.ts'
import type { Services } from '../../server/context.server.ts'
import type { WebhookMessage } from './compose.server.ts'
import { type Resolve, resolveName } from './find-addresses.server.ts'
import { ANSWER_MS } from './limits.ts'
import { post } from './post.server.ts'
import { signMessage } from './secrets.server.ts'
import { SendFailed } from './send-failed.ts'

/** What sending needs; tests bring a `resolve` of their own. */
export type Sending = Pick<Services, 'env' | 'keys' | 'now'> & { resolve?: Resolve }

/**
 * Sends one message to a receiver and gives the status, which is a good one.
 * @throws SendFailed for anything else
 */
export async function sendMessage(
  { env, keys, now, resolve = resolveName }: Sending,
  webhook: StoredWebhook,
  { id, message, signal }: { id: string; message: WebhookMessage; signal?: AbortSignal },
): Promise<number> {
  const body = JSON.stringify(message)
  const headers = signMessage(keys.desk, webhook, { id, body, now: now() })
  if (headers === undefined) {
    throw new SendFailed('The secret cannot be opened any more. Change the secret.')
  }
  const timeout = AbortSignal.timeout(ANSWER_MS)
  const status = await post(
    webhook.url,
    { headers: { ...headers, 'User-Agent': 'Backend-Check-Webhooks/1' }, body },
    {
      resolve,
      allowLocal: env.deskWebhooksLocal,
      signal: signal === undefined ? timeout : AbortSignal.any([timeout, signal]),
    },
  )
  if (status >= 200 && status < 300) return status
  throw new SendFailed(describeStatus(status), status)
}

function describeStatus(status: number): string {
  if (status === 410) return 'The receiver answered 410: it wants no more.'
  if (status >= 300 && status < 400) {
    return `The receiver answered ${status}, a redirect. Redirects are not followed.`
  }
  return `The receiver answered ${status}.`
}
