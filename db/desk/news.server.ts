import type { Database } from '../open.server.ts'
import { parseJson } from '../parse-json.server.ts'

/** One finished check as machines are told of it: nothing of whose it is. */
export interface ResultNews {
  id: string
  seriesId: string
  /** Of the lead. */
  number: number
  completedAt: string
  verdict: string
  score: number
  scoreLow: number
  scoreHigh: number
  band: string
  nextStep: string
  report: unknown
}

/** The newest check of a lead, as members are told of it by mail. */
export interface LeadNews {
  number: number
  status: string
  completedAt: string
  score: number
  band: string
  nextStep: string
  /** Real people use the app. */
  isLive: boolean
  /** When somebody last wrote to us; null where nobody did. */
  contactAt: string | null
}

/** Undefined for a draft, and for a check that was erased. */
export async function findResult(
  db: Database,
  { assessmentId: id }: { assessmentId: string },
): Promise<ResultNews | undefined> {
  const row = await db
    .selectFrom('assessment as check')
    .innerJoin('lead', 'lead.series_id', 'check.series_id')
    .select(['lead.number', 'check.series_id', 'check.completed_at', 'check.verdict'])
    .select(['check.score', 'check.score_low', 'check.score_high', 'check.band'])
    .select(['check.next_step', 'check.report_json'])
    .where('check.id', '=', id)
    .where('check.completed_at', 'is not', null)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const { completed_at: completedAt, verdict, score, band, next_step: nextStep } = row
  const { score_low: scoreLow, score_high: scoreHigh } = row
  if (completedAt === null || verdict === null || band === null || nextStep === null) {
    throw new Error(`The check ${id} is finished and has no result.`)
  }
  if (score === null || scoreLow === null || scoreHigh === null) {
    throw new Error(`The check ${id} is finished and has no score.`)
  }
  return {
    id,
    seriesId: row.series_id,
    number: row.number,
    completedAt,
    verdict,
    score,
    scoreLow,
    scoreHigh,
    band,
    nextStep,
    report: parseJson(row.report_json),
  }
}

export async function findLeadNews(
  db: Database,
  { number }: { number: number },
): Promise<LeadNews | undefined> {
  const row = await leads(db).where('number', '=', number).executeTakeFirst()
  return row && readLead(row)
}

/** Every lead whose newest check was finished after `from`, until `to`; the oldest first. */
export async function listLeadNews(
  db: Database,
  { from, to }: { from: string; to: string },
): Promise<readonly LeadNews[]> {
  const rows = await leads(db)
    .where('completed_at', '>', from)
    .where('completed_at', '<=', to)
    .orderBy('completed_at')
    .execute()
  return rows.map(readLead)
}

function leads(db: Database) {
  return db
    .selectFrom('lead')
    .select(['number', 'status', 'completed_at', 'score', 'band', 'next_step', 'live'])
    .select('contact_at')
}

function readLead(
  row: Awaited<ReturnType<ReturnType<typeof leads>['executeTakeFirstOrThrow']>>,
): LeadNews {
  return {
    number: row.number,
    status: row.status,
    completedAt: row.completed_at,
    score: row.score,
    band: row.band,
    nextStep: row.next_step,
    isLive: row.live === 1,
    contactAt: row.contact_at,
  }
}
