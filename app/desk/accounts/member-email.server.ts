import { typedEmail } from '../../server/typed-text.server.ts'

const ADVICE = 'Enter an e-mail address like name@example.com.'

/** An address as members are known by it, or what is wrong with it in words. */
export function readMemberEmail(typed: string): { email: string } | { fault: string } {
  const parsed = typedEmail.safeParse(typed)
  if (parsed.success) return { email: sameEmail(parsed.data) }
  return { fault: typed.trim() === '' ? 'Enter an e-mail address.' : ADVICE }
}

/** Nobody remembers which letters of it were large. */
export const sameEmail = (typed: string): string => typed.trim().normalize('NFC').toLowerCase()
