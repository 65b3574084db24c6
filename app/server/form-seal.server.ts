import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto'

/** What a page with a form remembers about itself, in a hidden field that nobody can forge. */
export interface FormSeal {
  /** Tells a double click from a second form. */
  id: string
  openedAt: Date
}

const MAC = /^(?<id>[0-9a-f-]{36})\.(?<time>\d{1,15})\.(?<mac>[A-Za-z0-9_-]{43})$/

/** A seal for a form that is shown now. */
export function newFormSeal(now: Date): FormSeal {
  return { id: randomUUID(), openedAt: now }
}

export function writeFormSeal(key: Buffer, { id, openedAt }: FormSeal): string {
  const content = `${id}.${openedAt.getTime()}`
  return `${content}.${sign(key, content)}`
}

/** Undefined for whatever we did not write ourselves. */
export function readFormSeal(key: Buffer, text: string): FormSeal | undefined {
  const { id = '', time = '', mac = '' } = MAC.exec(text)?.groups ?? {}
  const expected = Buffer.from(sign(key, `${id}.${time}`))
  const given = Buffer.from(mac)
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined
  return { id, openedAt: new Date(Number(time)) }
}

function sign(key: Buffer, content: string): string {
  return createHmac('sha256', key).update(content).digest('base64url')
}
