import type { Database } from '../open.server.ts'
import { recordAudit } from './audit.server.ts'
import { leadSubject } from './lead-subject.ts'

/**
 * Notes that a member saw whose lead this is, unless that stands in the log since `notSince` already:
 * somebody at work loads a page many times, and the log has to stay readable.
 */
export async function recordSawPersonal(
  db: Database,
  seen: { memberId: string; number: number; notSince: Date; now: Date },
): Promise<void> {
  const { memberId, number, notSince, now } = seen
  const subject = leadSubject(number)
  await db.transaction().execute(async (trx) => {
    const noted = await trx
      .selectFrom('audit')
      .select('number')
      .where('subject', '=', subject)
      .where('member_id', '=', memberId)
      .where('kind', '=', 'saw-personal')
      .where('at', '>', notSince.toISOString())
      .limit(1)
      .executeTakeFirst()
    if (noted === undefined)
      await recordAudit(trx, { memberId, kind: 'saw-personal', subject, now })
  })
}
