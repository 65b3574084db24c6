import { isIP } from 'node:net'
import { z } from 'zod'
import type { Env } from '../../server/env.server.ts'
import { typedLine } from '../../server/typed-text.server.ts'
import { WEBHOOK_EVENTS, withErasure } from './events.ts'
import { isLoopback, isPublicAddress } from './public-address.server.ts'

const LIMIT = 2000

/** The events that were ticked, in the order of the page. */
export const EventsSchema = z
  .array(z.enum(WEBHOOK_EVENTS))
  .min(1, 'Choose at least one event.')
  .transform(withErasure)

/** The form as it is posted. Every message tells what to do. */
export function webhookSchema({ deskWebhooksLocal }: Pick<Env, 'deskWebhooksLocal'>) {
  return z.object({ url: address({ allowLocal: deskWebhooksLocal }), events: EventsSchema })
}

/** A name is not looked up here: where it leads can change, and counts when something is sent. */
function address({ allowLocal }: { allowLocal: boolean }) {
  const begins = allowLocal ? /^https?:\/\//i : /^https:\/\//i
  return typedLine({ limit: LIMIT, tooLong: 'The address can have at most 2,000 characters.' })
    .refine((text) => text !== '', 'Enter the address of the receiver.')
    .refine(
      (text) => text === '' || (begins.test(text) && URL.canParse(text)),
      'Enter an address that starts with https://',
    )
    .refine(
      (text) => !URL.canParse(text) || !hasLogin(new URL(text)),
      'Leave out the user name and password. Messages are signed instead.',
    )
    .refine(
      (text) => !URL.canParse(text) || mayBePublic(new URL(text), allowLocal),
      'Enter an address on the open internet. Private and reserved addresses are refused.',
    )
    .transform((text) => withoutHash(new URL(text)))
}

const hasLogin = ({ username, password }: URL): boolean => username !== '' || password !== ''

function mayBePublic({ hostname, protocol }: URL, allowLocal: boolean): boolean {
  const host = hostname.replace(/^\[|\]$/g, '')
  const isHere = host === 'localhost' || host.endsWith('.localhost') || isLoopback(host)
  if (isHere) return allowLocal
  if (protocol !== 'https:') return false
  return isIP(host) === 0 ? host.includes('.') : isPublicAddress(host)
}

function withoutHash(url: URL): string {
  url.hash = ''
  return url.href
}
