import { sql, type Transaction } from 'kysely'
import { parseJson } from '../parse-json.server.ts'
import type { Tables } from '../schema.server.ts'

type Trx = Transaction<Tables>

/** A lead with the headline of its newest result, for files and programs. Times are ISO 8601. */
export interface LeadRecord {
  number: number
  assessmentId: string
  seriesId: string
  completedAt: string
  rulesVersion: string
  appName: string | null
  companyName: string | null
  verdict: string
  score: number
  scoreLow: number
  scoreHigh: number
  band: string
  nextStep: string
  /** The worst few of the report, as `{id, title, severity, outcome}`. */
  topFindings: unknown
  openQuestionCount: number
  /** Ids, as they were ticked. */
  builders: readonly string[]
  /** What the list calls the place they came from. */
  sourceName: string
  /** `{utmSource, utmMedium, utmCampaign, referrer}`, as far as known; null where nothing is. */
  source: unknown
  status: string
  statusReason: string | null
  /** Their e-mail address. */
  owner: string | null
  nextAction: string | null
  nextActionOn: string | null
  changedAt: string
  contact: RecordedContact | null
  consents: readonly RecordedConsent[]
  /** Oldest first. */
  notes: readonly RecordedNote[]
}

export interface RecordedContact {
  name: string
  email: string
  company: string | null
  appUrl: string | null
  message: string
  door: string
  givenAt: string
}

export interface RecordedConsent {
  purpose: string
  text: string
  source: string
  givenAt: string
  withdrawnAt: string | null
}

export interface RecordedNote {
  text: string
  author: string | null
  writtenAt: string
  editedAt: string | null
}

/** How many findings stand in for the whole report. */
const TOP_FINDINGS = 3

/**
 * The leads of these numbers, in this order; one that was erased meanwhile is left out. It takes a
 * transaction, so that an erasure in between cannot leave half of somebody.
 */
export async function readLeadRecords(
  trx: Trx,
  { numbers }: { numbers: readonly number[] },
): Promise<readonly LeadRecord[]> {
  const heads = await readHeads(trx, numbers)
  const seriesIds = heads.map(({ seriesId }) => seriesId)
  const contacts = await readContacts(trx, seriesIds)
  const consents = await readConsents(trx, seriesIds)
  const notes = await readNotes(trx, numbers)
  const records = new Map<number, LeadRecord>(
    heads.map((head) => [
      head.number,
      {
        ...head,
        contact: contacts.get(head.seriesId)?.at(-1) ?? null,
        consents: consents.get(head.seriesId) ?? [],
        notes: notes.get(head.number) ?? [],
      },
    ]),
  )
  return numbers.flatMap((number) => records.get(number) ?? [])
}

async function readHeads(trx: Trx, numbers: readonly number[]) {
  const rows = await trx
    .selectFrom('lead')
    .innerJoin('assessment', 'assessment.id', 'lead.assessment_id')
    .leftJoin('member', 'member.id', 'lead.owner_id')
    .select(['lead.number', 'lead.series_id', 'lead.assessment_id', 'lead.completed_at'])
    .select(['lead.verdict', 'lead.score', 'score_low', 'score_high', 'lead.band'])
    .select(['lead.next_step', 'builders', 'unknowns', 'lead.source', 'source_json'])
    .select(['rules_version', 'app_name', 'company_name', 'status', 'status_reason'])
    .select(['next_action', 'next_action_on', 'lead.changed_at', 'member.email as owner'])
    // A report is long, and all but a few words of it stay where they are.
    .select(
      sql<string>`(select json_group_array(json_object('id', value ->> 'id',
          'title', value ->> 'title', 'severity', value ->> 'severity',
          'outcome', value ->> 'outcome'))
        from (select value from json_each(assessment.report_json, '$.findings')
          order by key limit ${TOP_FINDINGS}))`.as('top_findings_json'),
    )
    .where('lead.number', 'in', [...numbers])
    .execute()
  return rows.map((row) => ({
    number: row.number,
    assessmentId: row.assessment_id,
    seriesId: row.series_id,
    completedAt: row.completed_at,
    rulesVersion: row.rules_version ?? '',
    appName: row.app_name,
    companyName: row.company_name,
    verdict: row.verdict,
    score: row.score,
    scoreLow: row.score_low ?? row.score,
    scoreHigh: row.score_high ?? row.score,
    band: row.band,
    nextStep: row.next_step,
    topFindings: parseJson(row.top_findings_json),
    openQuestionCount: row.unknowns,
    builders: row.builders === '' ? [] : row.builders.split(' '),
    sourceName: row.source,
    source: parseJson(row.source_json),
    status: row.status,
    statusReason: row.status_reason,
    owner: row.owner,
    nextAction: row.next_action,
    nextActionOn: row.next_action_on,
    changedAt: row.changed_at,
  }))
}

/** Every contact of a series, the newest last. */
async function readContacts(trx: Trx, seriesIds: readonly string[]) {
  const rows = await trx
    .selectFrom('contact')
    .innerJoin('assessment', 'assessment.id', 'contact.assessment_id')
    .select(['series_id', 'name', 'email', 'company', 'app_url', 'message', 'door', 'given_at'])
    .where('series_id', 'in', [...seriesIds])
    .orderBy('given_at')
    .execute()
  return groupBy(rows, ({ series_id, app_url, given_at, ...contact }) => [
    series_id,
    { ...contact, appUrl: app_url, givenAt: given_at },
  ])
}

async function readConsents(trx: Trx, seriesIds: readonly string[]) {
  const rows = await trx
    .selectFrom('consent')
    .innerJoin('assessment', 'assessment.id', 'consent.assessment_id')
    .select(['series_id', 'purpose', 'text', 'consent.source', 'given_at', 'withdrawn_at'])
    .where('series_id', 'in', [...seriesIds])
    .orderBy('given_at')
    .execute()
  return groupBy(rows, ({ series_id, given_at, withdrawn_at, ...consent }) => [
    series_id,
    { ...consent, givenAt: given_at, withdrawnAt: withdrawn_at },
  ])
}

async function readNotes(trx: Trx, numbers: readonly number[]) {
  const rows = await trx
    .selectFrom('note')
    .leftJoin('member', 'member.id', 'note.author_id')
    .select(['lead_number', 'note.text', 'member.email as author', 'written_at', 'edited_at'])
    .where('lead_number', 'in', [...numbers])
    .orderBy('written_at')
    .orderBy('note.id')
    .execute()
  return groupBy(rows, ({ lead_number, written_at, edited_at, ...note }) => [
    lead_number,
    { ...note, writtenAt: written_at, editedAt: edited_at },
  ])
}

function groupBy<Row, Key, Item>(
  rows: readonly Row[],
  split: (row: Row) => readonly [key: Key, item: Item],
): ReadonlyMap<Key, Item[]> {
  const groups = new Map<Key, Item[]>()
  for (const [key, item] of rows.map(split)) groups.set(key, [...(groups.get(key) ?? []), item])
  return groups
}
