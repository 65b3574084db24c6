import { createHmac } from 'node:crypto'
import { isToken } from '../../server/token.server.ts'

/** Says whose it is, to people and to tools that look for secrets in code. */
const PREFIX = 'bcd_'
const BYTES = 24

/**
 * A token of 192 bits that only this installation can work out. `once` was drawn for one form, so a
 * double click makes one token and shows it both times; it is kept nowhere, so that later neither
 * the database nor its secret can bring the token back.
 */
export function makeApiToken(key: Buffer, of: { memberId: string; once: string }): string {
  const digest = createHmac('sha256', key).update(`${of.memberId}/${of.once}`).digest()
  return PREFIX + digest.subarray(0, BYTES).toString('base64url')
}

/** Has the shape of one of ours; spares the database the rest. */
export function isApiToken(text: string): boolean {
  return text.startsWith(PREFIX) && isToken(text.slice(PREFIX.length))
}
