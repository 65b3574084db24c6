import { createHmac, randomInt } from 'node:crypto'

/** Without letters and figures that look alike on paper. */
const LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'
const CODES = 10
const HALF = 5

/** Ten codes of 49 random bits, such as "KQ7MX-3HTNB". */
export function makeRecoveryCodes(): string[] {
  return Array.from({ length: CODES }, () => `${randomLetters()}-${randomLetters()}`)
}

/** What is kept of a code, however it was typed. Keyed, because a code is shorter than a token. */
export function hashRecoveryCode(key: Buffer, memberId: string, typed: string): string {
  const code = typed.toUpperCase().replace(/[^A-Z0-9]/g, '')
  return createHmac('sha256', key).update(`recovery/${memberId}/${code}`).digest('base64url')
}

function randomLetters(): string {
  return Array.from({ length: HALF }, () => LETTERS[randomInt(LETTERS.length)]).join('')
}
