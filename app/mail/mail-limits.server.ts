import { createHash } from 'node:crypto'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import type { Env } from '../server/env.server.ts'
import { takeTurns } from '../server/take-turns.server.ts'

/** Keeps a form that sends mail from being used against somebody's inbox. */
export interface MailLimits {
  /**
   * Counts one mail for whoever asks, for what it is about, and for whom it goes to. Gives the
   * seconds to wait when that is one too many for any of them, and 0 when it may be sent.
   */
  take(mail: { caller: string; about: string; to: string }): Promise<number>
}

const HOUR = 60 * 60
/** An inbox gets few, however many people or machines ask. */
const PER_ADDRESS = 5

/** In memory, for an hour: addresses as a hash, nothing on disk. */
export function createMailLimits({ mailsPerHour }: Pick<Env, 'mailsPerHour'>): MailLimits {
  const limit = (points: number) => new RateLimiterMemory({ points, duration: HOUR })
  const callers = limit(mailsPerHour)
  const subjects = limit(mailsPerHour)
  const addresses = limit(Math.min(PER_ADDRESS, mailsPerHour))
  return {
    take({ caller, about, to }) {
      const address = createHash('sha256').update(to.toLowerCase()).digest('base64url')
      return takeTurns([
        [callers, caller],
        [subjects, about],
        [addresses, address],
      ])
    },
  }
}
