import { type RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

/**
 * Takes a turn of every limiter for its key. Gives the seconds to wait when that is one too many for
 * any of them, and 0 otherwise.
 */
export async function takeTurns(
  turns: readonly (readonly [limiter: RateLimiterMemory, key: string])[],
): Promise<number> {
  try {
    for (const [limiter, key] of turns) await limiter.consume(key)
    return 0
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal
    return Math.ceil(refusal.msBeforeNext / 1000)
  }
}
