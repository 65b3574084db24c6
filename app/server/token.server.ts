import { createHash, randomBytes } from 'node:crypto'

/** 192 random bits. Whoever has it may read and change one assessment. */
export function newToken(): string {
  return randomBytes(24).toString('base64url')
}

/** Has the shape of a token; spares the database the rest. */
export function isToken(value: unknown): value is string {
  return typeof value === 'string' && /^[A-Za-z0-9_-]{32}$/.test(value)
}

/** What the database keeps. A plain hash is enough: the input cannot be guessed. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}
