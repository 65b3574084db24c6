import type { Transaction } from 'kysely'
import { parseJson } from '../parse-json.server.ts'
import { readAnswers, type StoredAnswers } from '../read-answers.server.ts'
import type { Tables } from '../schema.server.ts'

/** What `LeadRecord` leaves out because it is long. */
export interface LeadDetail {
  report: unknown
  answers: StoredAnswers
  /** Oldest first. */
  timeline: readonly { at: string; kind: string; by: string | null; detail: unknown }[]
}

/** @throws for an assessment that is not there */
export async function readLeadDetail(
  trx: Transaction<Tables>,
  { number, assessmentId }: { number: number; assessmentId: string },
): Promise<LeadDetail> {
  const { report_json } = await trx
    .selectFrom('assessment')
    .select('report_json')
    .where('id', '=', assessmentId)
    .executeTakeFirstOrThrow()
  const events = await trx
    .selectFrom('lead_event')
    .leftJoin('member', 'member.id', 'lead_event.member_id')
    .select(['at', 'kind', 'member.email as by', 'detail_json'])
    .where('lead_number', '=', number)
    .orderBy('lead_event.number')
    .execute()
  return {
    report: parseJson(report_json),
    answers: await readAnswers(trx, assessmentId),
    timeline: events.map(({ detail_json, ...event }) => ({
      ...event,
      detail: parseJson(detail_json),
    })),
  }
}
