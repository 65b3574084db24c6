import type { Database } from '../open.server.ts'
import { recordAudit } from './audit.server.ts'
import { leadSubject } from './lead-subject.ts'

/**
 * Notes that a founder erased something, by the number of the lead alone. What the team never saw
 * has none, and leaves no line. Give it the transaction that erases, while the rows are still there.
 */
export async function recordErased(
  trx: Database,
  { assessmentId, what, now }: { assessmentId: string; what: 'contact' | 'everything'; now: Date },
): Promise<void> {
  const lead = await trx
    .selectFrom('lead')
    .innerJoin('assessment', 'assessment.series_id', 'lead.series_id')
    .select('lead.number')
    .where('assessment.id', '=', assessmentId)
    .executeTakeFirst()
  if (lead === undefined) return
  const line = { memberId: null, kind: 'erased', subject: leadSubject(lead.number) } as const
  await recordAudit(trx, { ...line, detail: { what }, now })
}
