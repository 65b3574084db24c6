import { z } from 'zod'
import type { ContactDetails } from '#db/contacts.server.ts'
import { orNull, tooLong, typedEmail, typedLine, typedText } from '../server/typed-text.server.ts'

/** Typed without a scheme, as most people do: shop.example.com/start */
const BARE_HOST = /^[\p{L}\d-]+(\.[\p{L}\d-]+)+([:/?#]|$)/u

function webAddress(text: string): string | undefined {
  const full = BARE_HOST.test(text) ? `https://${text}` : text
  if (!/^https?:\/\//i.test(full) || !URL.canParse(full)) return undefined
  const { href, hostname, username, password } = new URL(full)
  const isPublic = hostname.includes('.') && username === '' && password === ''
  return isPublic ? href : undefined
}

/** The form as it is posted, made into what is stored. Every message tells what to do. */
export const ContactSchema: z.ZodType<ContactDetails> = z.object({
  name: typedLine({ limit: 100, tooLong: tooLong('Your name', 100) }).refine(
    (text) => text !== '',
    'Enter your name.',
  ),
  email: typedEmail,
  company: typedLine({ limit: 100, tooLong: tooLong('Company', 100) }).transform(orNull),
  appUrl: typedLine({ limit: 2000, tooLong: tooLong('The link', 2000) })
    .refine(
      (text) => text === '' || webAddress(text) !== undefined,
      'Enter a link that starts with https:// or http://, or leave it empty.',
    )
    .transform((text) => webAddress(text) ?? null),
  message: typedText({ limit: 2000, tooLong: tooLong('Your message', 2000) }).refine(
    (text) => text !== '',
    'Write a sentence or two, so that we can prepare an answer.',
  ),
})
