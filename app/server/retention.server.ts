import { setImmediate as nextTurn } from 'node:timers/promises'
import { emptyWriteAheadLog } from '#db/checkpoint.server.ts'
import { DAY_MS } from '#db/days.ts'
import { deleteOldAudit } from '#db/desk/audit-log.server.ts'
import { deleteOldDeliveries } from '#db/desk/deliveries.server.ts'
import { deleteOldWords } from '#db/desk/forget-words.server.ts'
import { forgetOldSecrets } from '#db/desk/webhooks.server.ts'
import {
  deleteOldComplaints,
  deleteOldContacts,
  deleteOldDrafts,
  deleteOldResults,
  deleteSettledMessages,
} from '#db/retention.server.ts'
import { KEEP_AUDIT_DAYS } from '../desk/audit/keep-audit.ts'
import { announceErased } from '../desk/webhooks/announce-erased.server.ts'
import type { Services } from './context.server.ts'

type Keeping = Pick<Services, 'db' | 'env' | 'log' | 'now'>

const HOUR_MS = 60 * 60 * 1000

/** Days that are nobody's setting. */
export const KEEP_SETTLED_MAILS_DAYS = 30
export const KEEP_COMPLAINTS_DAYS = 365
export const KEEP_DELIVERIES_DAYS = 30

/** So few that a request waits 30 ms at most. */
const BATCH = 20

/** Deletes what is too old, at the start and then every hour. */
export function startRetention(services: Keeping & Pick<Services, 'jobs'>): void {
  services.jobs.start('retention', HOUR_MS, (stopping) => deleteOld(services, stopping))
}

/**
 * Deletes whatever has been kept for as long as the settings say. Contacts go before results,
 * because a contact keeps its result. Logs how many of what, never whose.
 */
export async function deleteOld(
  { db, env, log, now }: Keeping,
  stopping?: AbortSignal,
): Promise<void> {
  const time = now().getTime()
  const daysAgo = (days: number) => new Date(time - days * DAY_MS)
  const deleteContacts: typeof deleteOldContacts = (trx, old) =>
    deleteOldContacts(trx, { ...old, also: announceErased('contact', now()) })
  const steps = [
    ['drafts', deleteOldDrafts, env.keepDraftsDays],
    ['contacts', deleteContacts, env.keepContactsDays],
    ['results', deleteOldResults, env.keepResultsDays],
    ['notes', deleteOldWords, env.keepContactsDays],
    ['mails', deleteSettledMessages, KEEP_SETTLED_MAILS_DAYS],
    ['complaints', deleteOldComplaints, KEEP_COMPLAINTS_DAYS],
    ['deliveries', deleteOldDeliveries, KEEP_DELIVERIES_DAYS],
    ['audit', deleteOldAudit, KEEP_AUDIT_DAYS],
  ] as const
  await forgetOldSecrets(db, { now: now() })
  const counts: Record<string, number> = {}
  for (const [name, deleteSome, days] of steps) {
    let deleted = BATCH
    while (deleted === BATCH && stopping?.aborted !== true) {
      deleted = await deleteSome(db, { before: daysAgo(days), limit: BATCH })
      if (deleted > 0) counts[name] = (counts[name] ?? 0) + deleted
      // The driver is synchronous: whoever waits for an answer comes first.
      await nextTurn()
    }
  }
  if (Object.keys(counts).length > 0) log.info(counts, 'deleted what was kept long enough')
  if (!(await emptyWriteAheadLog(db))) {
    log.warn('the write-ahead log holds deleted data until nobody else reads the database')
  }
}
