/**
 * The tables. Times are ISO 8601 in UTC; columns that end in `_json` hold JSON, which leaves this
 * folder as `unknown`.
 */
export interface Tables {
  assessment: AssessmentTable
  answer: AnswerTable
  rescore: RescoreTable
  migration: MigrationTable
}

interface AssessmentTable {
  id: string
  /** Hash of the token in the founder's cookie and private link. */
  token_hash: string
  started_at: string
  updated_at: string
  completed_at: string | null
  app_name: string | null
  company_name: string | null
  rules_version: string | null
  verdict: string | null
  score: number | null
  score_low: number | null
  score_high: number | null
  band: string | null
  next_step: string | null
  result_json: string | null
  report_json: string | null
}

interface AnswerTable {
  assessment_id: string
  question_id: string
  value_json: string
  updated_at: string
}

/** An assessment under later rules, beside its own result. */
interface RescoreTable {
  assessment_id: string
  rules_version: string
  scored_at: string
  verdict: string
  score: number
  band: string
  next_step: string
  result_json: string
}

interface MigrationTable {
  number: number
  name: string
}
