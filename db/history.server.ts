import type { NotNull } from 'kysely'
import type { Database } from './open.server.ts'
import { readAnswers, type StoredAnswers } from './read-answers.server.ts'

/** One finished check of an app, as it stands in a list. */
export interface FinishedCheck {
  id: string
  completedAt: string
  appName: string | null
  rulesVersion: string
  score: number
  scoreLow: number
  scoreHigh: number
  band: string
}

/** All finished checks that one founder made of one app. */
export interface Series {
  /** The check that the token opens. */
  ownId: string
  seriesId: string
  /** Oldest first; never empty. */
  checks: readonly FinishedCheck[]
}

/** A finished check with everything it rests on. */
export interface FinishedAssessment {
  id: string
  completedAt: string
  answers: StoredAnswers
  result: unknown
  report: unknown
}

/** The series behind the token of one of its finished checks; undefined for any other token. */
export async function findSeries(
  db: Database,
  { tokenHash }: { tokenHash: string },
): Promise<Series | undefined> {
  const rows = await db
    .selectFrom('assessment as own')
    .innerJoin('assessment as one', 'one.series_id', 'own.series_id')
    .select(['own.id as own_id', 'own.series_id', 'one.id', 'one.completed_at', 'one.app_name'])
    .select(['one.rules_version', 'one.score', 'one.score_low', 'one.score_high', 'one.band'])
    .where('own.token_hash', '=', tokenHash)
    .where('own.completed_at', 'is not', null)
    .where('one.completed_at', 'is not', null)
    .orderBy('one.completed_at')
    .orderBy('one.id')
    .$narrowType<{
      completed_at: NotNull
      rules_version: NotNull
      score: NotNull
      score_low: NotNull
      score_high: NotNull
      band: NotNull
    }>()
    .execute()
  const [first] = rows
  if (first === undefined) return undefined
  return {
    ownId: first.own_id,
    seriesId: first.series_id,
    checks: rows.map((row) => ({
      id: row.id,
      completedAt: row.completed_at,
      appName: row.app_name,
      rulesVersion: row.rules_version,
      score: row.score,
      scoreLow: row.score_low,
      scoreHigh: row.score_high,
      band: row.band,
    })),
  }
}

/** A finished check by its id, for whoever has the token of a finished check of the same series. */
export async function findInSeries(
  db: Database,
  { tokenHash, id }: { tokenHash: string; id: string },
): Promise<FinishedAssessment | undefined> {
  const row = await db
    .selectFrom('assessment as own')
    .innerJoin('assessment as one', 'one.series_id', 'own.series_id')
    .select(['one.id', 'one.completed_at', 'one.result_json', 'one.report_json'])
    .where('own.token_hash', '=', tokenHash)
    .where('own.completed_at', 'is not', null)
    .where('one.id', '=', id)
    .where('one.completed_at', 'is not', null)
    .$narrowType<{ completed_at: NotNull; result_json: NotNull; report_json: NotNull }>()
    .executeTakeFirst()
  if (row === undefined) return undefined
  return {
    id: row.id,
    completedAt: row.completed_at,
    answers: await readAnswers(db, row.id),
    result: JSON.parse(row.result_json),
    report: JSON.parse(row.report_json),
  }
}

/** What an update of a series starts from: its newest finished check. */
export interface NewestCheck {
  completedAt: string
  appName: string | null
  companyName: string | null
  answers: StoredAnswers
}

/** The newest finished check of an app, to select from. */
export const newestOf = (db: Database, seriesId: string) =>
  db
    .selectFrom('assessment')
    .where('series_id', '=', seriesId)
    .where('completed_at', 'is not', null)
    .orderBy('completed_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)

export async function findNewest(
  db: Database,
  { seriesId }: { seriesId: string },
): Promise<NewestCheck | undefined> {
  const row = await newestOf(db, seriesId)
    .select(['id', 'completed_at', 'app_name', 'company_name'])
    .$narrowType<{ completed_at: NotNull }>()
    .executeTakeFirst()
  if (row === undefined) return undefined
  return {
    completedAt: row.completed_at,
    appName: row.app_name,
    companyName: row.company_name,
    answers: await readAnswers(db, row.id),
  }
}
