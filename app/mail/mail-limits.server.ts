import { createHash } from 'node:crypto'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import type { Once } from '#db/outbox.server.ts'
import type { Env } from '../server/env.server.ts'
import { takeTurns } from '../server/take-turns.server.ts'

/** Keeps a form that sends mail from being used against somebody's inbox. */
export interface MailLimits {
  /**
   * Counts one mail for whoever asks, for what it is about, and for whom it goes to. Gives the
   * seconds to wait when that is one too many for any of them, and 0 when it may be sent.
   */
  take(mail: { caller: string; about: string; to: string }): Promise<number>
  /** True for what was noted a moment ago: no mail comes of it again, so it is not to be counted. */
  wasAsked(once: Once, now: Date): boolean
  /** Notes what is in the outbox now. */
  noteAsked(once: Once, now: Date): void
}

const HOUR = 60 * 60
/** An inbox gets few, however many people or machines ask. */
const PER_ADDRESS = 5

/** In memory, for an hour at most: addresses as a hash, nothing on disk. */
export function createMailLimits({ mailsPerHour }: Pick<Env, 'mailsPerHour'>): MailLimits {
  const limit = (points: number) => new RateLimiterMemory({ points, duration: HOUR })
  const callers = limit(mailsPerHour)
  const subjects = limit(mailsPerHour)
  const addresses = limit(Math.min(PER_ADDRESS, mailsPerHour))
  /** Until when, in milliseconds, what has that key is the same as before. */
  const asked = new Map<string, number>()
  return {
    take({ caller, about, to }) {
      const address = createHash('sha256').update(to.toLowerCase()).digest('base64url')
      return takeTurns([
        [callers, caller],
        [subjects, about],
        [addresses, address],
      ])
    },
    wasAsked: ({ key }, now) => now.getTime() < (asked.get(key) ?? 0),
    noteAsked({ key, withinMs }, now) {
      for (const [known, until] of asked) if (until <= now.getTime()) asked.delete(known)
      asked.set(key, now.getTime() + withinMs)
    },
  }
}
