import { createHmac } from 'node:crypto'
import type { Once } from '#db/outbox.server.ts'

/** Asking for the same again within this time sends nothing more. The sharing page names it. */
export const ONCE_MS = 10 * 60_000

/** Makes a second message about the same, to the same address, meet the first. */
export function onceFor(
  key: Buffer,
  { kind, about, to }: { kind: string; about: string; to: string },
): Once {
  const same = createHmac('sha256', key).update(JSON.stringify([kind, about, to.toLowerCase()]))
  return { key: same.digest('base64url'), withinMs: ONCE_MS }
}
