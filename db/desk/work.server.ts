import { sql } from 'kysely'
import type { Database } from '../open.server.ts'
import { recordAudit } from './audit.server.ts'
import { leadSubject } from './lead-subject.ts'
import { addEvent } from './timeline.server.ts'

/** Where the work on a lead stands. */
export interface LeadState {
  number: number
  /** Of the newest completed check. */
  assessmentId: string
  seriesId: string
  status: string
  statusReason: string | null
  ownerId: string | null
  nextAction: string | null
  /** A day: 2026-11-22. */
  nextActionOn: string | null
  version: number
}

/** What is left out stays as it is. A status without a reason loses the reason of the one before. */
export interface LeadChange {
  status?: string
  statusReason?: string | null
  ownerId?: string | null
  nextAction?: string | null
  nextActionOn?: string | null
}

/** What changes together; also the kinds of event that tell of it. */
export type LeadPart = 'status' | 'owner' | 'next-action'

/** Somebody changed the same part in between, to something else. */
export interface LeadConflict {
  /** As it stands now. */
  lead: LeadState
  /** Who changed it last, and when. */
  parts: readonly { part: LeadPart; by: string | null; at: string }[]
}

export async function findLead(
  db: Database,
  { number }: { number: number },
): Promise<LeadState | undefined> {
  const row = await db
    .selectFrom('lead')
    .selectAll()
    .where('number', '=', number)
    .executeTakeFirst()
  return (
    row && {
      number: row.number,
      assessmentId: row.assessment_id,
      seriesId: row.series_id,
      status: row.status,
      statusReason: row.status_reason,
      ownerId: row.owner_id,
      nextAction: row.next_action,
      nextActionOn: row.next_action_on,
      version: row.version,
    }
  )
}

/**
 * Changes a lead from the `version` that somebody saw, with a line in its timeline and one in the
 * audit log. Nothing that somebody else wrote in between is overwritten: a change of the same part
 * gives a conflict, one of another part does not matter. What is so already is no change, so a
 * double click is harmless. Give it a transaction.
 */
export async function changeLead(
  trx: Database,
  order: { number: number; version: number; memberId: string; change: LeadChange; now: Date },
): Promise<'changed' | 'unchanged' | 'gone' | { conflict: LeadConflict }> {
  const { number, version, memberId, change, now } = order
  const lead = await findLead(trx, { number })
  if (lead === undefined) return 'gone'
  const wanted = apply(lead, change)
  const changed = PARTS.filter(({ isSame }) => !isSame(lead, wanted))
  if (changed.length === 0) return 'unchanged'
  const names = changed.map(({ part }) => part)
  const parts = await changedSince(trx, { number, version, names })
  if (parts.length > 0) return { conflict: { lead, parts } }

  const next = lead.version + 1
  await trx
    .updateTable('lead')
    .set({
      status: wanted.status,
      status_reason: wanted.statusReason,
      owner_id: wanted.ownerId,
      next_action: wanted.nextAction,
      next_action_on: wanted.nextActionOn,
      version: next,
      changed_at: now.toISOString(),
    })
    .where('number', '=', number)
    .execute()
  for (const { part, tell } of changed) {
    const { words, ...facts } = tell(lead, wanted)
    const detail = { version: next, ...facts }
    await addEvent(trx, { leadNumber: number, memberId, kind: part, detail, words, now })
    await recordAudit(trx, {
      memberId,
      kind: 'changed',
      subject: leadSubject(number),
      detail: { what: part, ...facts },
      now,
    })
  }
  return 'changed'
}

type Wanted = Omit<LeadState, 'version'>

function apply(lead: LeadState, change: LeadChange): Wanted {
  const { status, statusReason = null, ...others } = change
  return { ...lead, ...others, ...(status === undefined ? {} : { status, statusReason }) }
}

/** `words` may name a founder, so the audit log does without them. */
interface Told {
  from: string | null
  to: string | null
  words: string | null
}

const PARTS: readonly {
  part: LeadPart
  isSame: (before: Wanted, after: Wanted) => boolean
  tell: (before: Wanted, after: Wanted) => Told
}[] = [
  {
    part: 'status',
    isSame: (a, b) => a.status === b.status && a.statusReason === b.statusReason,
    tell: (a, b) => ({ from: a.status, to: b.status, words: b.statusReason }),
  },
  {
    part: 'owner',
    isSame: (a, b) => a.ownerId === b.ownerId,
    tell: (a, b) => ({ from: a.ownerId, to: b.ownerId, words: null }),
  },
  {
    part: 'next-action',
    isSame: (a, b) => a.nextAction === b.nextAction && a.nextActionOn === b.nextActionOn,
    tell: (a, b) => ({ from: a.nextActionOn, to: b.nextActionOn, words: b.nextAction }),
  },
]

/** The newest change of each of these parts after a version, with who made it. */
async function changedSince(
  trx: Database,
  { number, version, names }: { number: number; version: number; names: readonly LeadPart[] },
): Promise<LeadConflict['parts']> {
  const rows = await trx
    .selectFrom('lead_event')
    .leftJoin('member', 'member.id', 'lead_event.member_id')
    .select(['lead_event.kind', 'lead_event.at', 'member.email'])
    .where('lead_number', '=', number)
    .where('lead_event.kind', 'in', names)
    .where(sql<number>`json_extract(detail_json, '$.version')`, '>', version)
    .orderBy('lead_event.number', 'desc')
    .execute()
  return names.flatMap((part) => {
    const last = rows.find(({ kind }) => kind === part)
    return last === undefined ? [] : [{ part, by: last.email, at: last.at }]
  })
}
