import type { NotNull } from 'kysely'
import type { Database } from '../open.server.ts'
import { parseJson } from '../parse-json.server.ts'

/** One lead with its newest check, as the page of it needs them. Times are ISO 8601. */
export interface StoredLead {
  number: number
  seriesId: string
  status: string
  statusReason: string | null
  ownerId: string | null
  nextAction: string | null
  nextActionOn: string | null
  version: number
  isLive: boolean
  /** When somebody last wrote to us, in any check of the app. */
  contactAt: string | null
  check: {
    id: string
    /** Of the founder's private link; the way to the other checks of the app. */
    tokenHash: string
    completedAt: string
    appName: string | null
    companyName: string | null
    source: unknown
    report: unknown
  }
}

export async function findLeadPage(
  db: Database,
  { number }: { number: number },
): Promise<StoredLead | undefined> {
  const row = await db
    .selectFrom('lead')
    .innerJoin('assessment as newest', 'newest.id', 'lead.assessment_id')
    .selectAll('lead')
    .select(['newest.id', 'newest.token_hash', 'newest.completed_at as finished_at'])
    .select(['newest.app_name', 'newest.company_name', 'newest.source_json', 'newest.report_json'])
    .where('lead.number', '=', number)
    .$narrowType<{ finished_at: NotNull }>()
    .executeTakeFirst()
  if (row === undefined) return undefined
  return {
    number: row.number,
    seriesId: row.series_id,
    status: row.status,
    statusReason: row.status_reason,
    ownerId: row.owner_id,
    nextAction: row.next_action,
    nextActionOn: row.next_action_on,
    version: row.version,
    isLive: row.live === 1,
    contactAt: row.contact_at,
    check: {
      id: row.id,
      tokenHash: row.token_hash,
      completedAt: row.finished_at,
      appName: row.app_name,
      companyName: row.company_name,
      source: parseJson(row.source_json),
      report: parseJson(row.report_json),
    },
  }
}

/** The report of any finished check of a lead; undefined for every other id. */
export async function findLeadReport(
  db: Database,
  { number, checkId }: { number: number; checkId: string | undefined },
): Promise<{ id: string; report: unknown } | undefined> {
  const row = await db
    .selectFrom('lead')
    .innerJoin('assessment', 'assessment.series_id', 'lead.series_id')
    .select(['assessment.id', 'report_json'])
    .where('lead.number', '=', number)
    .where('assessment.completed_at', 'is not', null)
    .where((eb) =>
      checkId === undefined
        ? eb('assessment.id', '=', eb.ref('lead.assessment_id'))
        : eb('assessment.id', '=', checkId),
    )
    .executeTakeFirst()
  return row && { id: row.id, report: parseJson(row.report_json) }
}

/** Something that a founder agreed to, in any check of the app. */
export interface LeadConsent {
  purpose: string
  text: string
  source: string
  givenAt: string
  withdrawnAt: string | null
}

export async function listConsents(
  db: Database,
  { seriesId }: { seriesId: string },
): Promise<readonly LeadConsent[]> {
  const rows = await db
    .selectFrom('consent')
    .innerJoin('assessment', 'assessment.id', 'consent.assessment_id')
    .select(['purpose', 'text', 'consent.source', 'given_at', 'withdrawn_at'])
    .where('series_id', '=', seriesId)
    .orderBy('given_at', 'desc')
    .execute()
  return rows.map(({ given_at, withdrawn_at, ...row }) => ({
    ...row,
    givenAt: given_at,
    withdrawnAt: withdrawn_at,
  }))
}
