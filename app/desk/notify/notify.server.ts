import { findLeadNews } from '#db/desk/news.server.ts'
import { findLeadNumber } from '#db/desk/queue.server.ts'
import { listReaders } from '#db/desk/readers.server.ts'
import type { Database } from '#db/open.server.ts'
import { enqueue } from '#db/outbox.server.ts'
import { may } from '../access/permissions.ts'
import { canNotify } from './can-notify.ts'
import { heatOfNews } from './heat-of-news.ts'

/**
 * Puts a mail into the outbox for every member who wants to be told of this, by their own setting.
 * It is written when it is sent, and carries a link and nothing personal. Give it the transaction of
 * what it tells of.
 */
export async function notify(
  trx: Database,
  env: { smtpUrl?: string | undefined },
  news: { kind: 'desk-result' | 'desk-contact'; assessmentId: string; now: Date },
): Promise<void> {
  const { kind, assessmentId, now } = news
  if (!canNotify(env)) return
  const readers = (await listReaders(trx)).filter((member) => may(member, 'see-assessments'))
  if (readers.length === 0) return
  const number = await findLeadNumber(trx, { assessmentId })
  const result = number === undefined ? undefined : await findLeadNews(trx, { number })
  if (result === undefined) return
  const { isHot } = heatOfNews(result, now)
  for (const { id: memberId, wants } of readers) {
    if (wants === 'hot' && !isHot) continue
    // Not the assessment's id: the founder's page about their data lists the mails that name it.
    await enqueue(trx, { kind, assessmentId: null, payload: { memberId, number }, now })
  }
}
