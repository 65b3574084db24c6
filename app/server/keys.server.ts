import { hkdfSync } from 'node:crypto'

/** Keys for one purpose each, all from the one secret of this installation, none ever stored. */
export interface Keys {
  /** Makes the tokens of developers' links. */
  shares: Buffer
  /** Closes what a message in the outbox must not show in the database. */
  outbox: Buffer
  /** Tells two messages for the same address apart, or not, without keeping the address. */
  once: Buffer
  /** Signs when a form was shown. */
  forms: Buffer
  /** Closes the secrets of second factors and webhooks. */
  desk: Buffer
  /** Makes the tokens of the HTTP API. */
  apiTokens: Buffer
}

export function deriveKeys(secret: string): Keys {
  return {
    shares: deriveKey(secret, 'shares'),
    outbox: deriveKey(secret, 'outbox'),
    once: deriveKey(secret, 'once'),
    forms: deriveKey(secret, 'forms'),
    desk: deriveKey(secret, 'desk'),
    apiTokens: deriveKey(secret, 'api-tokens'),
  }
}

function deriveKey(secret: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', `backend-check/${purpose}`, 32))
}
