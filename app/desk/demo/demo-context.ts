import type { Database } from '#db/open.server.ts'
import type { Env } from '../../server/env.server.ts'

/** What the functions that store real checks need, with the time at which it is to have happened. */
export interface DemoContext {
  readonly db: Database
  readonly env: Env
}

const asleep = { wake: () => {} }

/** Nobody is told: mails and webhooks are for what really happens. */
export function contextAt({ db, env }: DemoContext, at: Date) {
  return { db, env, now: () => at, outbox: asleep, webhooks: asleep }
}
