import { randomUUID } from 'node:crypto'
import type { Transaction } from 'kysely'
import { chooseSource, countCompleted, countQuestions, countStart } from './desk/funnel.server.ts'
import { openLead } from './desk/open-lead.server.ts'
import type { Source } from './desk/source.server.ts'
import type { Database } from './open.server.ts'
import { parseJson } from './parse-json.server.ts'
import { readAnswers, type StoredAnswers } from './read-answers.server.ts'
import type { Tables } from './schema.server.ts'

export interface StoredAssessment {
  id: string
  seriesId: string
  startedAt: string
  updatedAt: string
  completedAt: string | null
  appName: string | null
  companyName: string | null
  answers: StoredAnswers
  rulesVersion: string | null
  result: unknown
  report: unknown
}

/** Columns of their own, so that assessments can be listed and sorted without reading `result`. */
export interface AssessmentSummary {
  rulesVersion: string
  verdict: string
  score: number
  scoreLow: number
  scoreHigh: number
  band: string
  nextStep: string
}

export async function findAssessment(
  db: Database,
  { tokenHash }: { tokenHash: string },
): Promise<StoredAssessment | undefined> {
  // One transaction, so that a save in between cannot mix two moments.
  return db.transaction().execute(async (trx) => {
    const row = await trx
      .selectFrom('assessment')
      .selectAll()
      .where('token_hash', '=', tokenHash)
      .executeTakeFirst()
    if (!row) return undefined
    return {
      id: row.id,
      seriesId: row.series_id,
      startedAt: row.started_at,
      updatedAt: row.updated_at,
      completedAt: row.completed_at,
      appName: row.app_name,
      companyName: row.company_name,
      answers: await readAnswers(trx, row.id),
      rulesVersion: row.rules_version,
      result: parseJson(row.result_json),
      report: parseJson(row.report_json),
    }
  })
}

/**
 * Stores one answer, over an earlier one. The first answer starts the assessment; a double click,
 * a retry and a second tab meet the same row. A completed assessment stays as it is.
 */
export async function saveAnswer(
  db: Database,
  answer: {
    tokenHash: string
    questionId: string
    value: readonly string[]
    /** The question that the founder is led to, to count how far founders get. */
    next?: string | undefined
    /** Where the founder came from. Only that of the first answer counts. */
    source?: Source | undefined
    now: Date
  },
): Promise<'saved' | 'completed'> {
  const { tokenHash, questionId, value, next = null, source, now } = answer
  return db.transaction().execute(async (trx) => {
    const isNew = await insertIfNew(trx, { tokenHash, source, now })
    const row = await findRow(trx, tokenHash)
    if (row.completed_at !== null) return 'completed'
    const count = isNew ? countStart : countQuestions
    await count(trx, row, { answered: [questionId], next })
    await writeAnswer(trx, { assessmentId: row.id, questionId, value, now })
    await trx
      .updateTable('assessment')
      .set({ updated_at: now.toISOString() })
      .where('id', '=', row.id)
      .execute()
    return 'saved'
  })
}

/**
 * A new draft with the answers and names of an old assessment, in the same series as `seriesId`.
 * Does nothing when the draft exists.
 */
export async function startFromAnswers(
  db: Database,
  draft: {
    tokenHash: string
    answers: StoredAnswers
    appName?: string | null
    companyName?: string | null
    seriesId?: string | undefined
    /** Where the founder came from. A check of a known app keeps the source of the first. */
    source?: Source | undefined
    now: Date
  },
): Promise<void> {
  const { tokenHash, answers, appName = null, companyName = null, seriesId, source, now } = draft
  await db.transaction().execute(async (trx) => {
    if (!(await insertIfNew(trx, { tokenHash, seriesId, source, now }))) return
    const row = await findRow(trx, tokenHash)
    const { id: assessmentId } = row
    await countStart(trx, row, { answered: Object.keys(answers), next: null })
    await trx
      .updateTable('assessment')
      .set({ app_name: appName, company_name: companyName })
      .where('id', '=', assessmentId)
      .execute()
    for (const [questionId, value] of Object.entries(answers)) {
      await writeAnswer(trx, { assessmentId, questionId, value, now })
    }
  })
}

/**
 * Closes an assessment with what was concluded from `answers`: exactly those that findAssessment
 * gave. `changed` means another tab saved one meanwhile; nothing was written, assess again.
 * Throws when there is no such assessment.
 */
export async function completeAssessment(
  db: Database,
  completion: {
    tokenHash: string
    answers: StoredAnswers
    appName: string | null
    companyName: string | null
    summary: AssessmentSummary
    result: unknown
    report: unknown
    now: Date
    /** What has to happen with it, in the same transaction, once the lead is there. */
    also?: (trx: Database, assessmentId: string) => Promise<void>
  },
): Promise<'completed' | 'already-completed' | 'changed'> {
  const { tokenHash, answers, appName, companyName, summary, result, report, now } = completion
  const { also } = completion
  return db.transaction().execute(async (trx) => {
    const row = await findRow(trx, tokenHash)
    if (row.completed_at !== null) return 'already-completed'
    if (!areSame(await readAnswers(trx, row.id), answers)) return 'changed'
    await trx
      .updateTable('assessment')
      .set({
        updated_at: now.toISOString(),
        completed_at: now.toISOString(),
        app_name: appName,
        company_name: companyName,
        rules_version: summary.rulesVersion,
        verdict: summary.verdict,
        score: summary.score,
        score_low: summary.scoreLow,
        score_high: summary.scoreHigh,
        band: summary.band,
        next_step: summary.nextStep,
        result_json: JSON.stringify(result),
        report_json: JSON.stringify(report),
      })
      .where('id', '=', row.id)
      .execute()
    await openLead(trx, { assessmentId: row.id, seriesId: row.series_id, now })
    await countCompleted(trx, row)
    await also?.(trx, row.id)
    return 'completed'
  })
}

/** True when it was not there. */
async function insertIfNew(
  trx: Transaction<Tables>,
  {
    tokenHash,
    seriesId,
    source = {},
    now,
  }: {
    tokenHash: string
    seriesId?: string | undefined
    source?: Source | undefined
    now: Date
  },
): Promise<boolean> {
  const known = await trx
    .selectFrom('assessment')
    .select('id')
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst()
  if (known) return false
  const time = now.toISOString()
  const id = randomUUID()
  const first = seriesId === undefined ? undefined : await findSource(trx, seriesId)
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('assessment')
    .values({
      id,
      series_id: seriesId ?? id,
      token_hash: tokenHash,
      started_at: time,
      updated_at: time,
      source: first?.source ?? (await chooseSource(trx, { source, now })),
      source_json: first === undefined ? writeSource(source) : first.source_json,
      counted_json: seriesId === undefined ? '[]' : null,
    })
    .onConflict((conflict) => conflict.column('token_hash').doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

/** Where the founder of a known app came from at first. */
async function findSource(trx: Transaction<Tables>, seriesId: string) {
  return trx
    .selectFrom('assessment')
    .select(['source', 'source_json'])
    .where('id', '=', seriesId)
    .executeTakeFirst()
}

/** Null where nothing is known. */
function writeSource(source: Source): string | null {
  return Object.values(source).some((value) => value !== undefined) ? JSON.stringify(source) : null
}

async function findRow(trx: Transaction<Tables>, tokenHash: string) {
  return trx
    .selectFrom('assessment')
    .select(['id', 'series_id', 'started_at', 'completed_at', 'source', 'counted_json'])
    .where('token_hash', '=', tokenHash)
    .executeTakeFirstOrThrow(() => new Error('There is no assessment for this token.'))
}

async function writeAnswer(
  trx: Transaction<Tables>,
  answer: { assessmentId: string; questionId: string; value: unknown; now: Date },
): Promise<void> {
  const stored = { value_json: JSON.stringify(answer.value), updated_at: answer.now.toISOString() }
  await trx
    .insertInto('answer')
    .values({ assessment_id: answer.assessmentId, question_id: answer.questionId, ...stored })
    .onConflict((conflict) =>
      conflict.columns(['assessment_id', 'question_id']).doUpdateSet(stored),
    )
    .execute()
}

function areSame(a: StoredAnswers, b: StoredAnswers): boolean {
  return canonical(a) === canonical(b)
}

function canonical(answers: StoredAnswers): string {
  return JSON.stringify(Object.entries(answers).sort(([a], [b]) => (a < b ? -1 : 1)))
}
