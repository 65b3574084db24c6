import { z } from 'zod'
import { thousands } from '../ui/counted.ts'

/** Control characters, line breaks of other systems, and what turns the direction of text around. */
const UNPRINTABLE = /[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu
const UNPRINTABLE_BUT_BREAKS = /(?!\n)[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu

const characters = (text: string) => [...text].length

/** What to say of a text that is too long. @param what such as "The reason" */
export const tooLong = (what: string, limit: number): string =>
  `${what} can have at most ${thousands(limit)} characters. Please shorten it.`

/** One line that somebody typed: no line breaks, no control characters, no space around it. */
export function typedLine({ limit, tooLong }: { limit: number; tooLong: string }) {
  return z
    .string()
    .transform((text) => text.replace(UNPRINTABLE, ' ').replace(/\s+/g, ' ').trim())
    .refine((text) => characters(text) <= limit, tooLong)
}

/** Several lines. Browsers send a line break as two characters; it counts, and is kept, as one. */
export function typedText({ limit, tooLong }: { limit: number; tooLong: string }) {
  return z
    .string()
    .transform((text) =>
      text
        .replace(/\r\n?|[\u2028\u2029]/g, '\n')
        .replace(/\t/g, ' ')
        .replace(UNPRINTABLE_BUT_BREAKS, '')
        .trim(),
    )
    .refine((text) => characters(text) <= limit, tooLong)
}

/** What was left empty is not there. */
export const orNull = (text: string): string | null => (text === '' ? null : text)

/** What mail can be sent to: one address, without a name, and nothing that ends a header. */
const ADDRESS = /^[^\s@"<>(),:;\\[\]]{1,64}@[^\s@"<>(),:;\\[\]]+\.[^\s@"<>(),:;\\[\].]{2,}$/u

export const typedEmail = typedLine({
  limit: 254,
  tooLong: 'This e-mail address is too long to be one.',
})
  .refine((text) => text !== '', 'Enter your e-mail address, so that we can answer.')
  .refine(
    (text) => text === '' || ADDRESS.test(text),
    'Enter an e-mail address like name@example.com.',
  )
