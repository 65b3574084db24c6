/**
 * The tables. Times are ISO 8601 in UTC; columns that end in `_json` hold JSON, which leaves this
 * folder as `unknown`.
 */
export interface Tables {
  assessment: AssessmentTable
  answer: AnswerTable
  rescore: RescoreTable
  plan_tick: PlanTickTable
  share: ShareTable
  contact: ContactTable
  consent: ConsentTable
  complaint: ComplaintTable
  outbox: OutboxTable
  migration: MigrationTable
}

interface AssessmentTable {
  id: string
  /** The first of the assessments that one founder made of one app; its own id for the first. */
  series_id: string
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

/** A finding that the founder has ticked off as done. */
interface PlanTickTable {
  assessment_id: string
  finding_id: string
  done_at: string
}

/** A developer's copy under a link of its own. */
interface ShareTable {
  id: string
  assessment_id: string
  token_hash: string
  created_at: string
  expires_at: string
  revoked_at: string | null
}

/** Who asked for a call, apart from the answers. */
interface ContactTable {
  assessment_id: string
  name: string
  email: string
  company: string | null
  app_url: string | null
  message: string
  /** Which of the two doors: `audit` or `build`. */
  door: string
  given_at: string
}

/** What somebody agreed to: the words they saw, where, and when. Withdrawing keeps the record. */
interface ConsentTable {
  id: string
  assessment_id: string
  purpose: string
  text: string
  source: string
  given_at: string
  withdrawn_at: string | null
}

/** A complaint about how personal data is handled. It belongs to no assessment. */
interface ComplaintTable {
  id: string
  received_at: string
  email: string
  text: string
  acknowledged_at: string | null
}

/** Something to send that must not be lost. The payload goes once it is sent or given up. */
interface OutboxTable {
  id: string
  assessment_id: string | null
  kind: string
  payload_json: string | null
  state: 'waiting' | 'sent' | 'failed'
  attempts: number
  created_at: string
  due_at: string
  settled_at: string | null
  last_error: string | null
  /** Tells a double click from a second wish; emptied when it no longer matters. */
  once_key: string | null
}

interface MigrationTable {
  number: number
  name: string
}
