import { coreOf, isCommon } from './common-passwords.server.ts'
import { LONGEST_PASSWORD, shortestPassword } from './password-length.ts'

/** Who chooses a password. */
export interface Chooser {
  email: string
  /** Proved to work; until then the password stands alone. */
  hasSecondFactor: boolean
}

/**
 * What is wrong with a password that somebody chooses, in words; undefined for a good one. Nothing
 * is asked of its letters and signs: length is what helps, and not being the first guess.
 */
export function refusePassword(
  password: string,
  { email, hasSecondFactor }: Chooser,
  brandName: string,
): string | undefined {
  const length = [...password].length
  const shortest = shortestPassword(hasSecondFactor)
  if (length === 0) return 'Choose a password.'
  if (length < shortest) {
    return `Use at least ${shortest} characters. This one has ${length}.`
  }
  if (length > LONGEST_PASSWORD) {
    return `Use at most ${LONGEST_PASSWORD} characters. This one has ${length}.`
  }
  if (isAbout(password, [email, email.split('@')[0] ?? '', brandName])) {
    return 'Choose a password that is not your e-mail address or the name of this site.'
  }
  if (isCommon(password)) {
    return 'Many people use this password, so it is guessed early. Choose another.'
  }
  return undefined
}

/** One of these words, also with figures or signs around it. */
function isAbout(password: string, words: readonly string[]): boolean {
  const simple = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '')
  const typed = simple(password)
  return words
    .map(simple)
    .some((word) => typed === word || (coreOf(word) !== '' && coreOf(typed) === coreOf(word)))
}
