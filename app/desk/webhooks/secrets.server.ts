import { randomBytes } from 'node:crypto'
import { Webhook } from 'standardwebhooks'
import type { StoredWebhook } from '#db/desk/webhooks.server.ts'
import { seal, unseal } from '../../server/seal.server.ts'

/** 256 bits, as the specification writes them. */
export const newSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`

export const sealSecret = (key: Buffer, secret: string): string => seal(key, secret)

/** The secrets that sign now: the current one, and the old one while it is still taken. */
function openSecrets(
  key: Buffer,
  webhook: Pick<StoredWebhook, 'secretSealed' | 'oldSecretSealed' | 'oldSecretUntil'>,
  now: Date,
): readonly string[] {
  const { secretSealed, oldSecretSealed, oldSecretUntil } = webhook
  const isOldTaken = oldSecretUntil !== null && oldSecretUntil > now.toISOString()
  const sealed = [secretSealed, ...(isOldTaken && oldSecretSealed ? [oldSecretSealed] : [])]
  return sealed.flatMap((text) => unseal(key, text) ?? [])
}

/**
 * The headers of a message by the Standard Webhooks specification. Undefined when the secret cannot
 * be opened: the secret of this installation has changed since.
 */
export function signMessage(
  key: Buffer,
  webhook: Parameters<typeof openSecrets>[1],
  { id, body, now }: { id: string; body: string; now: Date },
): Readonly<Record<string, string>> | undefined {
  const secrets = openSecrets(key, webhook, now)
  if (secrets.length === 0) return undefined
  return {
    'Content-Type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
    'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, now, body)).join(' '),
  }
}
