import { createHmac } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'

/** Seconds. What every authenticator app takes without being asked. */
const PERIOD = 30
const SECRET_BYTES = 20

/** How far a phone's clock may be off: one step before and one after. */
const WINDOW = 1

/**
 * The secret that a page offers to somebody who sets up a second factor, in base 32. The same each
 * time the page is opened during one sign-in, so that a reload does not spoil what was scanned, and
 * nothing has to be kept before it is proved to work.
 */
export function offerSecret(
  key: Buffer,
  { sessionId, replaces }: { sessionId: string; replaces: string | null },
): string {
  const content = `second-factor/${sessionId}/${replaces ?? 'none'}`
  const bytes = createHmac('sha256', key).update(content).digest().subarray(0, SECRET_BYTES)
  return new Secret({ buffer: Uint8Array.from(bytes).buffer }).base32
}

/** What an authenticator app reads from a QR code, or opens as a link. */
export function otpauthAddress(secret: string, { email, brandName }: Label): string {
  return totpOf(secret, { label: email, issuer: brandName }).toString()
}

interface Label {
  email: string
  brandName: string
}

/** The step whose code this is: the number of half minutes since 1970. Undefined for a wrong one. */
export function findStep(secret: string, code: string, now: Date): number | undefined {
  if (!/^\d{6}$/.test(code)) return undefined
  const timestamp = now.getTime()
  const delta = totpOf(secret).validate({ token: code, timestamp, window: WINDOW })
  return delta === null ? undefined : TOTP.counter({ period: PERIOD, timestamp }) + delta
}

function totpOf(secret: string, label: { label?: string; issuer?: string } = {}): TOTP {
  return new TOTP({ ...label, secret, algorithm: 'SHA1', digits: 6, period: PERIOD })
}
