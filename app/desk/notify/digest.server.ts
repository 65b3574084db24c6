import { DAY_MS } from '#db/days.ts'
import {
  type DigestReader,
  keepDigestsOf,
  listDigestReaders,
  moveDigest,
} from '#db/desk/digest.server.ts'
import { listLeadNews } from '#db/desk/news.server.ts'
import { enqueue } from '#db/outbox.server.ts'
import type { Services } from '../../server/context.server.ts'
import { canNotify } from './can-notify.ts'

type Digesting = Pick<Services, 'db' | 'env' | 'now' | 'outbox'>

/** UTC: early morning in Europe. */
const HOUR = 7
const LOOK_EVERY_MS = 5 * 60_000

/** Writes the daily mails beside requests. */
export function startDigests(services: Digesting & Pick<Services, 'jobs'>): void {
  services.jobs.start('daily mail', LOOK_EVERY_MS, () => writeDigests(services))
}

/**
 * Puts the daily mail of everybody who wants one into the outbox, once the hour has come. How far each
 * was told is kept with it: a restart sends nothing twice, and after a day off nothing is missing.
 */
export async function writeDigests({ db, env, now, outbox }: Digesting): Promise<void> {
  const readers = canNotify(env) ? await listDigestReaders(db) : []
  await keepDigestsOf(db, { memberIds: readers.map(({ memberId }) => memberId) })
  const time = now()
  let isAny = false
  for (const reader of readers) {
    if (await writeDigest({ db }, reader, time)) isAny = true
  }
  if (isAny) outbox.wake()
}

async function writeDigest(
  { db }: Pick<Digesting, 'db'>,
  { memberId, toldUntil }: DigestReader,
  now: Date,
): Promise<boolean> {
  if (toldUntil === null) {
    // From here on: what was before, they have seen in the list.
    await moveDigest(db, { memberId, from: null, until: now.toISOString() })
    return false
  }
  const to = lastHour(now).toISOString()
  if (toldUntil >= to) return false
  return db.transaction().execute(async (trx) => {
    if (!(await moveDigest(trx, { memberId, from: toldUntil, until: to }))) return false
    if ((await listLeadNews(trx, { from: toldUntil, to })).length === 0) return false
    const payload = { memberId, from: toldUntil, to }
    await enqueue(trx, { kind: 'desk-digest', assessmentId: null, payload, now })
    return true
  })
}

/** The last time the hour struck. */
function lastHour(now: Date): Date {
  const today = new Date(now).setUTCHours(HOUR, 0, 0, 0)
  return new Date(today <= now.getTime() ? today : today - DAY_MS)
}
