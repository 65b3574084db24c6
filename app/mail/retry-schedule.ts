const MINUTE = 60_000
const FIRST = 2 * MINUTE
const LONGEST = 16 * 60 * MINUTE
/** Each wait is up to this share shorter or longer, so that a crowd does not come back at once. */
const JITTER = 0.2

/** After this many attempts, over about two days, a message is given up. */
export const ATTEMPTS = 12

/**
 * How long to wait after an attempt, in milliseconds: 2 minutes after the first, then twice as long
 * each time, up to 16 hours. 2, 4, 8, 16, 32 minutes, 1, 2, 4½, 8½, 16 and 16 hours make 49 hours.
 * `chance` is from 0 to 1.
 */
export function waitAfter(attempt: number, chance: number): number {
  const wait = Math.min(FIRST * 2 ** (attempt - 1), LONGEST)
  return Math.round(wait * (1 - JITTER + 2 * JITTER * chance))
}
