import { setImmediate as nextTurn } from 'node:timers/promises'
import { emptyWriteAheadLog } from '#db/checkpoint.server.ts'
import {
  deleteOldComplaints,
  deleteOldContacts,
  deleteOldDrafts,
  deleteOldResults,
  deleteSettledMessages,
} from '#db/retention.server.ts'
import { DAY_MS } from '../day-ms.ts'
import type { Services } from './context.server.ts'

type Keeping = Pick<Services, 'db' | 'env' | 'log' | 'now'>

const HOUR_MS = 60 * 60 * 1000

/** Days that are nobody's setting. */
export const KEEP_SETTLED_MAILS_DAYS = 30
export const KEEP_COMPLAINTS_DAYS = 365

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
  const steps = [
    ['drafts', deleteOldDrafts, env.keepDraftsDays],
    ['contacts', deleteOldContacts, env.keepContactsDays],
    ['results', deleteOldResults, env.keepResultsDays],
    ['mails', deleteSettledMessages, KEEP_SETTLED_MAILS_DAYS],
    ['complaints', deleteOldComplaints, KEEP_COMPLAINTS_DAYS],
  ] as const
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
