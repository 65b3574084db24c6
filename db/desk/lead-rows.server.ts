import type { Database } from '../open.server.ts'
import { inJson } from './facets.server.ts'

/** A lead as it stands in the list. */
export interface LeadRow {
  number: number
  assessmentId: string
  completedAt: string
  verdict: string
  score: number
  scoreLow: number
  scoreHigh: number
  band: string
  nextStep: string
  /** Ids, as they were ticked. */
  builders: readonly string[]
  /** The finding that weighs most; null where nothing was found. */
  topFinding: { id: string; title: string } | null
  unknowns: number
  isLive: boolean
  source: string
  /** When somebody last wrote to us; null where nobody did. */
  contactAt: string | null
  /** Completed checks of the app, this one included. */
  checks: number
  status: string
  owner: { id: string; email: string } | null
  nextAction: string | null
  nextActionOn: string | null
  version: number
  /** Whose it is; null for whoever may not see it. */
  personal: Personal | null
}

export interface Personal {
  appName: string | null
  companyName: string | null
  name: string | null
  email: string | null
}

/** The leads in these slots, in this order. */
export async function readRows(
  db: Database,
  { slots, withPersonal }: { slots: readonly number[]; withPersonal: boolean },
): Promise<readonly LeadRow[]> {
  const rows = await db
    .selectFrom('lead')
    .innerJoin('assessment', 'assessment.id', 'lead.assessment_id')
    .leftJoin('member', 'member.id', 'lead.owner_id')
    .select(['lead.number', 'lead.slot', 'lead.assessment_id', 'lead.series_id'])
    .select(['lead.completed_at', 'lead.verdict', 'lead.score', 'lead.band', 'lead.next_step'])
    .select(['assessment.score_low', 'assessment.score_high', 'builders', 'unknowns', 'live'])
    .select(['finding', 'finding_title', 'lead.source', 'contact_at', 'status', 'lead.version'])
    .select(['owner_id', 'member.email as owner_email', 'next_action', 'next_action_on'])
    .select((eb) =>
      eb
        .selectFrom('assessment as check')
        .whereRef('check.series_id', '=', 'lead.series_id')
        .where('check.completed_at', 'is not', null)
        .select(eb.fn.countAll<number>().as('checks'))
        .as('checks'),
    )
    .where('lead.slot', 'in', inJson(slots))
    .execute()
  const personal = withPersonal ? await readPersonal(db, slots) : undefined
  const found = new Map(
    rows.map((row): [number, LeadRow] => [
      row.slot,
      {
        number: row.number,
        assessmentId: row.assessment_id,
        completedAt: row.completed_at,
        verdict: row.verdict,
        score: row.score,
        scoreLow: row.score_low ?? row.score,
        scoreHigh: row.score_high ?? row.score,
        band: row.band,
        nextStep: row.next_step,
        builders: row.builders === '' ? [] : row.builders.split(' '),
        topFinding:
          row.finding === null
            ? null
            : { id: row.finding, title: row.finding_title ?? row.finding },
        unknowns: row.unknowns,
        isLive: row.live === 1,
        source: row.source,
        contactAt: row.contact_at,
        checks: row.checks ?? 1,
        status: row.status,
        owner: row.owner_id === null ? null : { id: row.owner_id, email: row.owner_email ?? '' },
        nextAction: withPersonal ? row.next_action : null,
        nextActionOn: row.next_action_on,
        version: row.version,
        personal: personal === undefined ? null : (personal.get(row.slot) ?? NOBODY),
      },
    ]),
  )
  return slots.flatMap((slot) => found.get(slot) ?? [])
}

const NOBODY: Personal = { appName: null, companyName: null, name: null, email: null }

/** What founders typed: with the check, or when they wrote to us in any check of the app. */
async function readPersonal(
  db: Database,
  slots: readonly number[],
): Promise<ReadonlyMap<number, Personal>> {
  const rows = await db
    .selectFrom('lead')
    .innerJoin('assessment', 'assessment.id', 'lead.assessment_id')
    .leftJoin('assessment as one', (join) =>
      join.onRef('one.series_id', '=', 'lead.series_id').on('lead.contact_at', 'is not', null),
    )
    .leftJoin('contact', (join) =>
      join
        .onRef('contact.assessment_id', '=', 'one.id')
        .onRef('contact.given_at', '=', 'lead.contact_at'),
    )
    .select(['lead.slot', 'assessment.app_name', 'assessment.company_name'])
    .select(['contact.name', 'contact.email', 'contact.company'])
    .where('lead.slot', 'in', inJson(slots))
    .orderBy('contact.given_at')
    .execute()
  return new Map(
    rows.map((row) => [
      row.slot,
      {
        appName: row.app_name,
        companyName: row.company ?? row.company_name,
        name: row.name,
        email: row.email,
      },
    ]),
  )
}
