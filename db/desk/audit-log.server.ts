import { type Selectable, type SelectQueryBuilder, sql } from 'kysely'
import type { Database } from '../open.server.ts'
import type { Tables } from '../schema.server.ts'
import type { AuditKind } from './audit.server.ts'

/** One line of the log as it is stored. `at` is ISO 8601. */
export interface AuditRow {
  number: number
  at: string
  /** Null where nobody was signed in. */
  memberId: string | null
  /** One of `AuditKind`, or of a later version of this program. */
  kind: string
  subject: string | null
  detail: unknown
}

/** What is left out does not matter. */
export interface AuditFilter {
  /** Whoever did it, or whose account it was done to; null for what nobody signed in did. */
  memberId?: string | null | undefined
  kinds?: readonly AuditKind[] | undefined
  /** Days in UTC: 2026-11-22. Both are part of it. */
  from?: string | undefined
  to?: string | undefined
}

/** A line to go on after: older ones follow. */
export type AuditPlace = Pick<AuditRow, 'at' | 'number'>

/** Newest first: at most `limit` of those that the filter lets through, after a place. */
export async function listAudit(
  db: Database,
  page: { filter: AuditFilter; after?: AuditPlace | undefined; limit: number },
): Promise<{ rows: readonly AuditRow[]; next: AuditPlace | undefined }> {
  const { filter, after, limit } = page
  // Each is read in the order of one index and stops after a page, however long the log is.
  const streams = streamsOf(filter).map((stream) =>
    stream(inTime(db.selectFrom('audit').selectAll(), filter))
      .$if(after !== undefined, (query) =>
        query.where(sql<boolean>`(at, number) < (${after?.at}, ${after?.number})`),
      )
      .orderBy('at', 'desc')
      .orderBy('number', 'desc')
      .limit(limit + 1)
      .execute(),
  )
  const found = (await Promise.all(streams)).flat().toSorted(newestFirst).map(readRow)
  const rows = found.slice(0, limit)
  const last = rows.at(-1)
  const next = found.length > limit && last !== undefined ? last : undefined
  return { rows, next: next && { at: next.at, number: next.number } }
}

/** Whether anything was ever written. */
export async function hasAudit(db: Database): Promise<boolean> {
  return (await db.selectFrom('audit').select('number').limit(1).executeTakeFirst()) !== undefined
}

/**
 * What is as old as `before`, and two years old by the clock of the database: it refuses to delete
 * anything younger. Gives how many went.
 */
export async function deleteOldAudit(
  db: Database,
  { before, limit }: { before: Date; limit: number },
): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('audit')
    .where('number', 'in', (eb) =>
      eb
        .selectFrom('audit')
        .select('number')
        .where('at', '<=', before.toISOString())
        .where('at', '<=', sql<string>`strftime('%Y-%m-%dT%H:%M:%fZ', 'now', '-730 days')`)
        .orderBy('at')
        .limit(limit),
    )
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}

type Row = Selectable<Tables['audit']>
type Rows = SelectQueryBuilder<Tables, 'audit', Row>

/**
 * The parts of which a filter is the union. No line is in two of them. The kinds of one person are
 * picked out of the lines of that person, which are fewer; the `+` keeps their index out of it.
 */
function streamsOf({ memberId, kinds }: AuditFilter): readonly ((rows: Rows) => Rows)[] {
  if (memberId === undefined) {
    return kinds?.map((kind) => (rows: Rows) => rows.where('kind', '=', kind)) ?? [(rows) => rows]
  }
  const ofKinds = (rows: Rows) =>
    kinds === undefined ? rows : rows.where(sql<string>`+kind`, 'in', kinds)
  if (memberId === null) return [(rows) => ofKinds(rows.where('member_id', 'is', null))]
  const byOthers = sql<boolean>`+member_id is not ${memberId}`
  return [
    (rows) => ofKinds(rows.where('member_id', '=', memberId)),
    (rows) => ofKinds(rows.where('subject', '=', memberId).where(byOthers)),
  ]
}

function inTime(rows: Rows, { from, to }: AuditFilter): Rows {
  const since = from === undefined ? rows : rows.where('at', '>=', from)
  // Any time of a day sorts before the day with this after it.
  return to === undefined ? since : since.where('at', '<', `${to}U`)
}

function newestFirst(a: { at: string; number: number }, b: { at: string; number: number }): number {
  return a.at === b.at ? b.number - a.number : a.at < b.at ? 1 : -1
}

function readRow(row: Row): AuditRow {
  const { number, at, kind, subject } = row
  return { number, at, memberId: row.member_id, kind, subject, detail: JSON.parse(row.detail_json) }
}
