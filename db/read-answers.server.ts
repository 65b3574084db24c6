import type { Database } from './open.server.ts'
import { parseJson } from './parse-json.server.ts'

/** Question id -> chosen option ids, as they were stored. */
export type StoredAnswers = Record<string, unknown>

/** The answers of one assessment. Those of a finished one no longer change. */
export async function readAnswers(db: Database, assessmentId: string): Promise<StoredAnswers> {
  const rows = await db
    .selectFrom('answer')
    .select(['question_id', 'value_json'])
    .where('assessment_id', '=', assessmentId)
    .orderBy('question_id')
    .execute()
  return Object.fromEntries(rows.map((row) => [row.question_id, parseJson(row.value_json)]))
}
