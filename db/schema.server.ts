import type { Generated, GeneratedAlways } from 'kysely'

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
  member: MemberTable
  member_link: MemberLinkTable
  recovery_code: RecoveryCodeTable
  session: SessionTable
  audit: AuditTable
  lead: LeadTable
  note: NoteTable
  lead_event: LeadEventTable
  saved_view: SavedViewTable
  lead_facet: LeadFacetTable
  lead_change: LeadChangeTable
  lead_text: LeadTextTable
  tally: TallyTable
  webhook: WebhookTable
  webhook_delivery: WebhookDeliveryTable
  digest: DigestTable
  api_token: ApiTokenTable
  api_read: ApiReadTable
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
  /** Where the founder came from: `{utmSource, utmMedium, utmCampaign, referrer}`, as far as known. */
  source_json: string | null
  /** The one name that it is counted under. */
  source: Generated<string>
  /** What the tally has counted of it, so that nothing counts twice. Null in checks of a known app. */
  counted_json: string | null
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

/** Who wrote to us, apart from the answers. */
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

/** Somebody of the sales team. */
interface MemberTable {
  id: string
  /** Lower case. */
  email: string
  role: 'viewer' | 'reviewer' | 'admin'
  /** Null until the invitation is accepted. */
  password_hash: string | null
  /** Its secret, closed with a key that is not in the database. */
  second_factor_sealed: string | null
  /** When the second factor was proved to work. */
  second_factor_at: string | null
  /** The last time step whose code was used: no code is taken twice. */
  second_factor_step: number | null
  invited_at: string
  disabled_at: string | null
  /** When they last used the desk, to the minute. */
  seen_at: string | null
  /** Which completed assessments they are told about by mail. */
  notify: Generated<'none' | 'every' | 'hot' | 'daily'>
  /** 1 while single keys work in the list. */
  shortcuts: Generated<number>
}

/** A link that lets somebody set a password, once. */
interface MemberLinkTable {
  token_hash: string
  member_id: string
  kind: 'invite' | 'reset'
  created_at: string
  expires_at: string
  used_at: string | null
}

/** Stands in for the second factor, once. */
interface RecoveryCodeTable {
  member_id: string
  /** Keyed: a copy of the database alone can't be tried out. */
  code_hash: string
  used_at: string | null
}

interface SessionTable {
  id: string
  token_hash: string
  member_id: string
  started_at: string
  /** To the minute. */
  seen_at: string
  /** Null while only the password was given. */
  second_factor_at: string | null
  /** The browser and system, in few words, so that people know their own sessions. */
  agent: string
}

/** What was done at the desk, by whom. It names assessments by id and holds nothing of founders. */
interface AuditTable {
  number: Generated<number>
  at: string
  member_id: string | null
  kind: string
  subject: string | null
  detail_json: string
}

/** The team's side of the completed assessments of one app. */
interface LeadTable {
  /** What people call it by: #1042. */
  number: Generated<number>
  series_id: string
  /** The newest completed one. */
  assessment_id: string
  status: Generated<string>
  status_reason: string | null
  owner_id: string | null
  next_action: string | null
  /** A day: 2026-11-22. */
  next_action_on: string | null
  /** Counts changes, so that two people can't overwrite each other unseen. */
  version: Generated<number>
  changed_at: string
  /*
   * What follows is what the list is filtered and sorted by. Triggers take it from the newest check
   * and the contacts (0008-lead-list); nothing else writes it.
   */
  /** The place in the order of finishing. */
  slot: GeneratedAlways<number>
  completed_at: GeneratedAlways<string>
  verdict: GeneratedAlways<string>
  score: GeneratedAlways<number>
  band: GeneratedAlways<string>
  next_step: GeneratedAlways<string>
  /** Ids of options, separated by spaces. */
  builders: GeneratedAlways<string>
  /** The one that weighs most. */
  finding: GeneratedAlways<string | null>
  finding_title: GeneratedAlways<string | null>
  /** How many questions are open. */
  unknowns: GeneratedAlways<number>
  /** 1 while real people use the app. */
  live: GeneratedAlways<number>
  source: GeneratedAlways<string>
  /** When somebody last wrote to us. */
  contact_at: GeneratedAlways<string | null>
  /** What speaks for a call, without the age: app/desk/heat.ts. */
  warmth: GeneratedAlways<number>
  /** When it will have cooled to no points: the same order at any moment. In seconds. */
  heat: GeneratedAlways<number>
  /** One to a line, as in `lead_facet`. */
  facets: GeneratedAlways<string>
}

/** Which leads have a facet, as `slots.ts` packs them. */
interface LeadFacetTable {
  facet: string
  segment: number
  slots: Uint8Array
}

/** A change of the leads that `lead_facet` does not know of yet. */
interface LeadChangeTable {
  number: Generated<number>
  slot: number
  is_in: number
  facets: string
}

/** What leads are searched by: a full-text index, by slot. */
interface LeadTextTable {
  rowid: number
  words: string
}

interface NoteTable {
  id: string
  lead_number: number
  author_id: string | null
  text: string
  written_at: string
  edited_at: string | null
  version: Generated<number>
}

/** One line of the timeline of a lead. */
interface LeadEventTable {
  number: Generated<number>
  lead_number: number
  at: string
  member_id: string | null
  kind: string
  detail_json: string
  /** What somebody typed, which may name a founder. */
  words: string | null
}

interface SavedViewTable {
  id: string
  member_id: string
  name: string
  /** As in the address of the list. */
  query: string
  is_shared: Generated<number>
  created_at: string
}

/**
 * How many checks that began in `period` and came from `source` have what `kind` and `key` say. It
 * names nobody, and stays when the checks are gone.
 */
interface TallyTable {
  kind: string
  /** A day, and once more its month: 2026-11-22 and 2026-11. */
  period: string
  /** Its own, and once more empty, for all sources together. */
  source: string
  key: string
  count: number
}

interface WebhookTable {
  id: string
  url: string
  /** Names of events, separated by spaces. */
  events: string
  secret_sealed: string
  secret_made_at: string
  /** Still signs beside the new one until the receiver has changed over. */
  old_secret_sealed: string | null
  old_secret_until: string | null
  created_at: string
  paused_at: string | null
  /** `asked`: somebody at the desk paused it. `gone`: the receiver answered 410. */
  paused_why: 'asked' | 'gone' | null
}

/** Something to tell one webhook. What it says of an assessment is read when it is sent. */
interface WebhookDeliveryTable {
  /** Also the id of the message, by which a receiver knows a double. */
  id: string
  webhook_id: string
  /** Null for a test, and for what tells of an erasure. */
  assessment_id: string | null
  lead_number: number | null
  event: string
  /** What cannot be read later, such as the status before. Never personal data. */
  detail_json: string | null
  state: 'waiting' | 'sent' | 'failed'
  attempts: number
  created_at: string
  due_at: string
  tried_at: string | null
  settled_at: string | null
  last_status: number | null
  last_error: string | null
}

/** How far a member's daily mail has told already. */
interface DigestTable {
  member_id: string
  told_until: string
}

/** Reads the HTTP API in the name of a member. */
interface ApiTokenTable {
  id: string
  member_id: string
  name: string
  token_hash: string
  created_at: string
  expires_at: string
  used_at: string | null
  revoked_at: string | null
}

/** How much was read with a token on one day. */
interface ApiReadTable {
  token_id: string
  day: string
  requests: number
  /** Counted once for each answer that held it. */
  assessments: number
}

interface MigrationTable {
  number: number
  name: string
}
