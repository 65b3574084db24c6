const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** After each attempt but the last. Together 71 hours. */
const WAITS = [
  MINUTE / 2,
  3 * MINUTE,
  15 * MINUTE,
  HOUR,
  4 * HOUR,
  10 * HOUR,
  20 * HOUR,
  36 * HOUR,
] as const

/** Each wait is up to this share shorter or longer, so that a crowd does not come back at once. */
const JITTER = 0.2

/** After this many, over about three days, a delivery is given up. */
export const ATTEMPTS = WAITS.length + 1

/**
 * How long to wait after an attempt, in milliseconds; longer than an attempt may take, so that two
 * never overlap. `chance` is from 0 to 1.
 */
export function waitAfter(attempt: number, chance: number): number {
  const wait = WAITS[Math.min(attempt, WAITS.length) - 1] ?? WAITS[0]
  return Math.round(wait * (1 - JITTER + 2 * JITTER * chance))
}
