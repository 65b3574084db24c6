import { dictionary } from '@zxcvbn-ts/language-common'

/** About 50,000 that are tried first by whoever guesses, in lower case. Read once, never online. */
let common: ReadonlySet<string> | undefined

/**
 * Whether whoever guesses tries this early: a common password, also with figures or signs around it,
 * one piece over and over, or a run of figures.
 */
export function isCommon(password: string): boolean {
  common ??= new Set(dictionary['passwords-common'].map((text) => text.toLowerCase()))
  const text = password.normalize('NFKC').toLowerCase()
  const core = coreOf(text)
  return (
    [text, text.replaceAll(' ', ''), core].some((form) => form !== '' && common?.has(form)) ||
    REPEATED.test(text) ||
    isRun(text)
  )
}

/**
 * Without the figures and signs before and after: "football" of "football-2026!". Empty where hardly
 * a letter is left: then the figures are the password.
 */
export function coreOf(text: string): string {
  const core = text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
  return core.length < 3 ? '' : core
}

/** From first to last the same piece: "aaaaaaaaaaaaaaa", "abc abc abc abc". */
const REPEATED = /^(.{1,8}?)\1+.{0,3}$/su

/** "123456789012345": each figure or letter follows, or comes before, the one in front of it. */
function isRun(text: string): boolean {
  const codes = [...text].map((sign) => sign.codePointAt(0) ?? 0)
  const steps = new Set(codes.slice(1).map((code, index) => stepTo(code, codes[index] ?? 0)))
  return steps.size === 1 && (steps.has(1) || steps.has(-1))
}

/** After 9 comes 0. */
function stepTo(code: number, before: number): number {
  const step = code - before
  const isFigure = [code, before].every((figure) => figure >= 48 && figure <= 57)
  return isFigure && Math.abs(step) === 9 ? -Math.sign(step) : step
}
