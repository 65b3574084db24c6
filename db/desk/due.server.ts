import type { NotNull } from 'kysely'
import type { Database } from '../open.server.ts'

/** A lead with something to do on a day. */
export interface DueLead {
  number: number
  /** A day: 2026-11-22. */
  on: string
  nextAction: string | null
  status: string
  version: number
  owner: { id: string; email: string } | null
  verdict: string
  score: number
  band: string
  appName: string | null
  companyName: string | null
}

/** Next actions up to a day, the oldest first; those of everybody unless an owner is given. */
export async function listDue(
  db: Database,
  due: { until: string; ownerId?: string | undefined; limit: number },
): Promise<readonly DueLead[]> {
  const { until, ownerId, limit } = due
  const rows = await db
    .selectFrom('lead')
    .innerJoin('assessment', 'assessment.id', 'lead.assessment_id')
    .leftJoin('member', 'member.id', 'lead.owner_id')
    .select(['lead.number', 'next_action', 'next_action_on', 'status', 'version', 'owner_id'])
    .select(['lead.verdict', 'lead.score', 'lead.band', 'app_name', 'company_name'])
    .select('member.email')
    .where('next_action_on', '<=', until)
    .$if(ownerId !== undefined, (query) => query.where('owner_id', '=', ownerId ?? ''))
    .orderBy('next_action_on')
    .orderBy('lead.number')
    .limit(limit)
    .$narrowType<{ next_action_on: NotNull }>()
    .execute()
  return rows.map((row) => ({
    number: row.number,
    on: row.next_action_on,
    nextAction: row.next_action,
    status: row.status,
    version: row.version,
    owner: row.owner_id === null ? null : { id: row.owner_id, email: row.email ?? '' },
    verdict: row.verdict,
    score: row.score,
    band: row.band,
    appName: row.app_name,
    companyName: row.company_name,
  }))
}
