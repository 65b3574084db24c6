import { createHmac } from 'node:crypto'

const BYTES = 24

/**
 * The token of a developer's link: 192 bits that only this installation can work out from the id.
 * So the sharing page can show the link again, and the database, which keeps a hash, cannot.
 */
export function shareToken(key: Buffer, shareId: string): string {
  const digest = createHmac('sha256', key).update(shareId).digest()
  return digest.subarray(0, BYTES).toString('base64url')
}
