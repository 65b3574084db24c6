import { DESK } from '../addresses.ts'

/** Where somebody wanted to go before signing in; its own field and search parameter. */
export const THEN = 'then'

/** A page of the desk and nothing else, whatever an address says. */
export function readThen(text: string | null): string {
  const here = 'https://here.invalid'
  if (text === null || !URL.canParse(text, here)) return DESK
  const { origin, pathname, search } = new URL(text, here)
  const isOurs = origin === here && (pathname === DESK || pathname.startsWith(`${DESK}/`))
  return isOurs && !pathname.includes('//') ? pathname + search : DESK
}
