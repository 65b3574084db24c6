import type { Database } from '../open.server.ts'
import { parseJson } from '../parse-json.server.ts'

/** What the timeline of a lead tells apart, besides what the checks and contacts say themselves. */
export type LeadEventKind =
  | 'status'
  | 'owner'
  | 'next-action'
  | 'note-written'
  | 'note-edited'
  | 'note-removed'
  | 'contact-erased'

/** What happened, by ids and dates; nothing that somebody typed. */
export type LeadEventDetail = Readonly<Record<string, string | number | null>>

/** Writes one line of the timeline. Give it the transaction of what it tells of. */
export async function addEvent(
  trx: Database,
  event: {
    leadNumber: number
    /** Null where it was the founder, or nobody. */
    memberId: string | null
    kind: LeadEventKind
    detail: LeadEventDetail
    /**
     * What somebody typed. It may name a founder, so it goes when they erase how to reach them, and
     * only those who may see personal data get it.
     */
    words?: string | null
    now: Date
  },
): Promise<void> {
  const { leadNumber, memberId, kind, detail, words = null, now } = event
  await trx
    .insertInto('lead_event')
    .values({
      lead_number: leadNumber,
      at: now.toISOString(),
      member_id: memberId,
      kind,
      detail_json: JSON.stringify(detail),
      words,
    })
    .execute()
}

export interface LeadEvent {
  number: number
  at: string
  /** The e-mail address of who did it; null where it was the founder, or somebody who is gone. */
  by: string | null
  memberId: string | null
  kind: string
  detail: unknown
  words: string | null
}

/** Newest first. */
export async function listEvents(
  db: Database,
  { leadNumber }: { leadNumber: number },
): Promise<readonly LeadEvent[]> {
  const rows = await db
    .selectFrom('lead_event')
    .leftJoin('member', 'member.id', 'lead_event.member_id')
    .select(['lead_event.number', 'at', 'member_id', 'kind', 'detail_json', 'words'])
    .select('member.email as by')
    .where('lead_number', '=', leadNumber)
    .orderBy('lead_event.number', 'desc')
    .execute()
  return rows.map(({ member_id, detail_json, ...row }) => ({
    ...row,
    memberId: member_id,
    detail: parseJson(detail_json),
  }))
}
