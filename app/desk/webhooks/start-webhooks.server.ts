import type { Services } from '../../server/context.server.ts'
import type { Job } from '../../server/jobs.server.ts'
import { type Busy, deliverDue } from './deliver.server.ts'
import type { Resolve } from './find-addresses.server.ts'
import { MOST_WEBHOOKS } from './limits.ts'

const LOOK_EVERY_MS = 15_000

/**
 * Delivers to webhooks beside requests. There is a worker for each of them, so that a slow receiver
 * keeps nobody waiting but itself. Waking it sends at once what has just been announced.
 */
export function startWebhooks(
  services: Pick<Services, 'db' | 'env' | 'jobs' | 'keys' | 'log' | 'now'> & { resolve?: Resolve },
): Job {
  if (services.env.deskWebhooksLocal) {
    services.log.warn('DESK_WEBHOOKS_LOCAL is on: webhooks may reach programs on this machine')
  }
  const busy: Busy = new Set()
  const workers = Array.from({ length: MOST_WEBHOOKS }, (_, index) =>
    services.jobs.start(`webhooks ${index + 1}`, LOOK_EVERY_MS, (stopping) =>
      deliverDue(services, busy, stopping),
    ),
  )
  return {
    wake() {
      for (const worker of workers) worker.wake()
    },
  }
}
