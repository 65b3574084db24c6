import { RateLimiterMemory } from 'rate-limiter-flexible'
import type { Env } from '../../server/env.server.ts'
import { takeTurns } from '../../server/take-turns.server.ts'

/** Keeps a program from asking faster than it needs to. In memory, for a minute. */
export interface ApiLimits {
  /**
   * Counts one request of a token, or of an address without a valid one. Gives the seconds to wait
   * when it is one too many, and 0 otherwise.
   */
  take(asks: { tokenId: string } | { caller: string }): Promise<number>
}

export function createApiLimits({ apiPerMinute }: Pick<Env, 'apiPerMinute'>): ApiLimits {
  const tokens = new RateLimiterMemory({ points: apiPerMinute, duration: 60 })
  const callers = new RateLimiterMemory({ points: apiPerMinute, duration: 60 })
  return {
    take: (asks) =>
      takeTurns(['tokenId' in asks ? [tokens, asks.tokenId] : [callers, asks.caller]]),
  }
}
