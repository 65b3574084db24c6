import { type Contact, findContact } from './contacts.server.ts'
import type { Database } from './open.server.ts'
import { parseJson } from './parse-json.server.ts'
import { readAnswers, type StoredAnswers } from './read-answers.server.ts'

/** One check with everything that hangs on it. Hashes of links are left out: they say nothing. */
export interface StoredCheck {
  id: string
  startedAt: string
  updatedAt: string
  completedAt: string | null
  appName: string | null
  companyName: string | null
  /** Where the founder came from, as far as known. */
  source: unknown
  /** What of it went into counts: steps, and questions that were reached and answered. */
  counted: unknown
  answers: StoredAnswers
  rulesVersion: string | null
  verdict: string | null
  score: number | null
  scoreLow: number | null
  scoreHigh: number | null
  band: string | null
  nextStep: string | null
  result: unknown
  report: unknown
  laterScores: readonly {
    rulesVersion: string
    scoredAt: string
    verdict: string
    score: number
    band: string
    nextStep: string
    result: unknown
  }[]
  doneFindings: readonly { findingId: string; doneAt: string }[]
  developerLinks: readonly { createdAt: string; expiresAt: string; revokedAt: string | null }[]
  mails: readonly {
    kind: string
    state: string
    createdAt: string
    settledAt: string | null
    payload: unknown
  }[]
  contact: Contact | null
  consents: readonly {
    purpose: string
    text: string
    source: string
    givenAt: string
    withdrawnAt: string | null
  }[]
}

/** Everything that is stored about one app and who checked it. */
export interface MyData {
  seriesId: string
  /** Of the check that the token opens. */
  ownId: string
  /** Newest first; never empty. */
  checks: readonly StoredCheck[]
}

/** What lies behind the token of any of its checks, finished or not. */
export async function findMyData(
  db: Database,
  { tokenHash }: { tokenHash: string },
): Promise<MyData | undefined> {
  // One transaction, so that an erasure in between cannot mix two moments.
  return db.transaction().execute(async (trx) => {
    const own = await trx
      .selectFrom('assessment')
      .select(['id', 'series_id'])
      .where('token_hash', '=', tokenHash)
      .executeTakeFirst()
    if (own === undefined) return undefined
    const rows = await trx
      .selectFrom('assessment')
      .selectAll()
      .where('series_id', '=', own.series_id)
      .orderBy('started_at', 'desc')
      .orderBy('id')
      .execute()
    const checks: StoredCheck[] = []
    for (const row of rows) {
      checks.push({
        id: row.id,
        startedAt: row.started_at,
        updatedAt: row.updated_at,
        completedAt: row.completed_at,
        appName: row.app_name,
        companyName: row.company_name,
        source: parseJson(row.source_json),
        counted: parseJson(row.counted_json),
        answers: await readAnswers(trx, row.id),
        rulesVersion: row.rules_version,
        verdict: row.verdict,
        score: row.score,
        scoreLow: row.score_low,
        scoreHigh: row.score_high,
        band: row.band,
        nextStep: row.next_step,
        result: parseJson(row.result_json),
        report: parseJson(row.report_json),
        laterScores: await readRescores(trx, row.id),
        doneFindings: await readTicks(trx, row.id),
        developerLinks: await readShares(trx, row.id),
        mails: await readMails(trx, row.id),
        contact: (await findContact(trx, { assessmentId: row.id })) ?? null,
        consents: await readConsents(trx, row.id),
      })
    }
    return { seriesId: own.series_id, ownId: own.id, checks }
  })
}

async function readRescores(trx: Database, assessmentId: string) {
  const rows = await trx
    .selectFrom('rescore')
    .selectAll()
    .where('assessment_id', '=', assessmentId)
    .orderBy('scored_at')
    .execute()
  return rows.map((row) => ({
    rulesVersion: row.rules_version,
    scoredAt: row.scored_at,
    verdict: row.verdict,
    score: row.score,
    band: row.band,
    nextStep: row.next_step,
    result: parseJson(row.result_json),
  }))
}

async function readTicks(trx: Database, assessmentId: string) {
  const rows = await trx
    .selectFrom('plan_tick')
    .selectAll()
    .where('assessment_id', '=', assessmentId)
    .orderBy('done_at')
    .execute()
  return rows.map((row) => ({ findingId: row.finding_id, doneAt: row.done_at }))
}

async function readShares(trx: Database, assessmentId: string) {
  const rows = await trx
    .selectFrom('share')
    .selectAll()
    .where('assessment_id', '=', assessmentId)
    .orderBy('created_at')
    .execute()
  return rows.map((row) => ({
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    revokedAt: row.revoked_at,
  }))
}

async function readMails(trx: Database, assessmentId: string) {
  const rows = await trx
    .selectFrom('outbox')
    .selectAll()
    .where('assessment_id', '=', assessmentId)
    .orderBy('created_at')
    .execute()
  return rows.map((row) => ({
    kind: row.kind,
    state: row.state,
    createdAt: row.created_at,
    settledAt: row.settled_at,
    payload: parseJson(row.payload_json),
  }))
}

async function readConsents(trx: Database, assessmentId: string) {
  const rows = await trx
    .selectFrom('consent')
    .selectAll()
    .where('assessment_id', '=', assessmentId)
    .orderBy('given_at')
    .execute()
  return rows.map((row) => ({
    purpose: row.purpose,
    text: row.text,
    source: row.source,
    givenAt: row.given_at,
    withdrawnAt: row.withdrawn_at,
  }))
}
