import type { Services } from '../server/context.server.ts'
import type { Job } from '../server/jobs.server.ts'
import { deliverDue } from './delivery.server.ts'
import { createMailTransport } from './transport.server.ts'

const LOOK_EVERY_MS = 15_000

/** Delivers the outbox beside requests. Waking it sends at once what has just been put in. */
export function startDelivery(
  services: Pick<Services, 'db' | 'env' | 'jobs' | 'keys' | 'log' | 'now' | 'pdf'>,
): Job {
  const { env, jobs, log } = services
  const transport = createMailTransport(env)
  if (transport !== undefined && !env.publicUrlIsSet) {
    log.warn(`PUBLIC_URL is not set: links in mails lead to ${env.publicUrl}`)
  }
  return jobs.start('outbox', LOOK_EVERY_MS, (stopping) =>
    deliverDue(services, transport, stopping),
  )
}
