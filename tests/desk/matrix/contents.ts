import { sql } from 'kysely'
import type { Database } from '#db/open.server.ts'

/** Columns that only say when somebody was last here. */
const BOOKKEEPING: Readonly<Record<string, readonly string[]>> = {
  member: ['seen_at'],
  session: ['seen_at'],
  api_token: ['used_at'],
}
/** Tables that say who looked at what. */
const WHO_LOOKED = ['audit', 'api_read', 'sqlite_sequence']

/** Every row of every table as text, but for the bookkeeping of who was here and looked at what. */
export async function contentsOf(db: Database): Promise<Readonly<Record<string, string>>> {
  const { rows: tables } = await sql<{ name: string }>`
    select name from sqlite_master where type = 'table' order by name`.execute(db)
  const contents: Record<string, string> = {}
  for (const { name } of tables.filter((table) => !WHO_LOOKED.includes(table.name))) {
    const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(name)}`.execute(
      db,
    )
    const skipped = BOOKKEEPING[name] ?? []
    contents[name] = JSON.stringify(
      rows.map((row) =>
        Object.entries(row).map(([column, value]) => (skipped.includes(column) ? null : value)),
      ),
    )
  }
  return contents
}

/** The tables that differ. */
export const differing = (
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): readonly string[] => Object.keys(before).filter((name) => before[name] !== after[name])

/** What belongs to one check, and to the team's side of it. */
export async function belongingsOf(
  db: Database,
  { assessmentId, number }: { assessmentId: string; number: number },
): Promise<unknown> {
  return Promise.all([
    db.selectFrom('assessment').selectAll().where('id', '=', assessmentId).execute(),
    db.selectFrom('answer').selectAll().where('assessment_id', '=', assessmentId).execute(),
    db.selectFrom('contact').selectAll().where('assessment_id', '=', assessmentId).execute(),
    db.selectFrom('consent').selectAll().where('assessment_id', '=', assessmentId).execute(),
    db.selectFrom('share').selectAll().where('assessment_id', '=', assessmentId).execute(),
    db.selectFrom('plan_tick').selectAll().where('assessment_id', '=', assessmentId).execute(),
    db.selectFrom('lead').selectAll().where('number', '=', number).execute(),
    db.selectFrom('note').selectAll().where('lead_number', '=', number).execute(),
  ])
}

/** What the audit log got since an entry; all of it since 0. */
export async function auditSince(
  db: Database,
  number: number,
): Promise<{ kinds: readonly string[]; last: number }> {
  const rows = await db
    .selectFrom('audit')
    .select(['number', 'kind'])
    .where('number', '>', number)
    .orderBy('number')
    .execute()
  return { kinds: rows.map(({ kind }) => kind), last: rows.at(-1)?.number ?? number }
}
