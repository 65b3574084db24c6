import { z } from 'zod'
import { MOST_SHARES, SHARE_DAYS } from './share-terms.ts'

const MOST_LETTERS = 254

const FormSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('mail'), email: z.string() }),
  z.object({
    intent: z.literal('make'),
    id: z.uuid(),
    days: z
      .string()
      .transform(Number)
      .refine((days) => SHARE_DAYS.some((offered) => offered === days)),
  }),
  z.object({ intent: z.literal('end'), id: z.uuid() }),
])

export type SharingForm = z.output<typeof FormSchema>

const EmailSchema = z.email().max(MOST_LETTERS)

/** One of the forms of the sharing page. Undefined for what none of them sends. */
export function readSharingForm(form: FormData): SharingForm | undefined {
  const names = [...form.keys()]
  if (new Set(names).size < names.length) return undefined
  const parsed = FormSchema.safeParse(Object.fromEntries(form))
  return parsed.success ? parsed.data : undefined
}

/** The address, or what is wrong with it in words. */
export function readEmail(typed: string): { email: string } | { fault: string } {
  const trimmed = typed.trim()
  if (trimmed === '') return { fault: 'Enter your e-mail address.' }
  const parsed = EmailSchema.safeParse(trimmed)
  if (parsed.success) return { email: parsed.data }
  return { fault: 'Enter an e-mail address in full, such as name@example.com.' }
}

export const TOO_MANY_LINKS = `${MOST_SHARES} links are open, and that is the most there can be. End one that is no longer needed.`
