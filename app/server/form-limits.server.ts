import { RateLimiterMemory } from 'rate-limiter-flexible'
import type { Env } from './env.server.ts'
import { takeTurns } from './take-turns.server.ts'

/** Keeps forms that a person reads from being filled in by the hundred. In memory, for an hour. */
export interface FormLimits {
  /** Counts one form. Gives the seconds to wait when it is one too many, and 0 otherwise. */
  take(form: { caller: string; about: string }): Promise<number>
}

const HOUR = 60 * 60
/** Second thoughts about one check. */
const PER_SUBJECT = 10

export function createFormLimits({ formsPerHour }: Pick<Env, 'formsPerHour'>): FormLimits {
  const callers = new RateLimiterMemory({ points: formsPerHour, duration: HOUR })
  const subjects = new RateLimiterMemory({ points: PER_SUBJECT, duration: HOUR })
  return {
    take: ({ caller, about }) =>
      takeTurns([
        [subjects, about],
        [callers, caller],
      ]),
  }
}
