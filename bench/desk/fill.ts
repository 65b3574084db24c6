import SQLite from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'
import { z } from 'zod'
import { fillLeadList } from '#db/migrations/0008-lead-list.server.ts'
import type { Tables } from '#db/schema.server.ts'
import { type Chance, createChance } from './chance.ts'
import { appName, companyName, makePerson, sentence } from './people.ts'
import { makeResults, type Result } from './results.ts'

const POOL = 3000
const BATCH = 10_000
const YEARS_MS = 2 * 365 * 24 * 60 * 60 * 1000

const STATUSES = ['contacted', 'qualified', 'proposal', 'won', 'lost', 'not-a-fit']
const SOURCES = ['google', '(direct)', 'producthunt', 'newsletter', 'linkedin', 'partner']
const RARE_SOURCES = Array.from({ length: 200 }, (_, index) => `blog-${index}.example`)

export const MEMBERS = Array.from({ length: 12 }, (_, index) => `member-${index}`)

/**
 * Writes so many finished checks of different apps into a migrated, empty database: spread over two
 * years, 15 in 100 with a contact, 8 with a note, a third in work. What follows from them is made at
 * the end, as it is when an existing database is migrated: one by one it would take an hour.
 */
export async function fill(
  file: string,
  { count, now }: { count: number; now: Date },
): Promise<void> {
  const sqlite = new SQLite(file)
  // Nothing here must survive a power cut.
  sqlite.pragma('synchronous = off')
  const triggers = dropTriggers(sqlite)
  const chance = createChance()
  const results = makeResults(chance, POOL)
  const insert = prepare(sqlite)
  const write = sqlite.transaction((from: number, to: number) => {
    for (let index = from; index < to; index += 1) {
      // The first year was quieter.
      const age = YEARS_MS * (1 - Math.sqrt((index + 1) / count))
      const time = new Date(now.getTime() - age).toISOString()
      writeCheck(insert, { chance, index, time, result: chance.pick(results) })
    }
  })
  sqlite.transaction(() => {
    for (const member of MEMBERS) insert.member.run(member, `${member}@desk.example`)
  })()
  for (let from = 0; from < count; from += BATCH) write(from, Math.min(count, from + BATCH))
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: sqlite }) })
  await fillLeadList(db)
  for (const trigger of triggers) sqlite.exec(trigger)
  await db.destroy()
}

/** Gives what makes them again. */
function dropTriggers(sqlite: SQLite.Database): readonly string[] {
  const triggers = z
    .array(z.object({ name: z.string(), sql: z.string() }))
    .parse(sqlite.prepare("select name, sql from sqlite_master where type = 'trigger'").all())
  for (const { name } of triggers) sqlite.exec(`drop trigger ${name}`)
  return triggers.map((trigger) => trigger.sql)
}

type Insert = ReturnType<typeof prepare>

function prepare(sqlite: SQLite.Database) {
  return {
    member: sqlite.prepare(`insert into member (id, email, role, invited_at)
      values (?, ?, 'reviewer', '2026-01-01T00:00:00.000Z')`),
    assessment: sqlite.prepare(`insert into assessment (id, series_id, token_hash, started_at,
        updated_at, completed_at, app_name, company_name, rules_version, verdict, score, score_low,
        score_high, band, next_step, result_json, report_json, source)
      values (@id, @id, 'hash-' || @id, @time, @time, @time, @appName, @companyName, '1.0.0',
        @verdict, @score, @scoreLow, @scoreHigh, @band, @nextStep, @result, @report, @source)`),
    builders:
      sqlite.prepare(`insert into answer (assessment_id, question_id, value_json, updated_at)
      values (@id, 'builders', @builders, @time)`),
    contact: sqlite.prepare(`insert into contact (assessment_id, name, email, company, app_url,
        message, door, given_at)
      values (@id, @name, @email, @company, @appUrl, @message, 'audit', @time)`),
    lead: sqlite.prepare(`insert into lead (series_id, assessment_id, changed_at, status, owner_id)
      values (@id, @id, @time, @status, @owner)`),
    note: sqlite.prepare(`insert into note (id, lead_number, text, written_at)
      values ('note-' || @id, last_insert_rowid(), @text, @time)`),
  }
}

function writeCheck(
  insert: Insert,
  check: { chance: Chance; index: number; time: string; result: Result },
): void {
  const { chance, index, time, result } = check
  const id = index.toString(16).padStart(36, '0')
  insert.assessment.run({
    ...result,
    id,
    time,
    appName: chance.is(0.5) ? appName(chance) : null,
    companyName: chance.is(0.3) ? companyName(chance) : null,
    source: chance.is(0.9) ? chance.pickEarly(SOURCES) : chance.pick(RARE_SOURCES),
  })
  insert.builders.run({ id, builders: result.builders, time })
  if (chance.is(0.15)) insert.contact.run({ id, time, ...makePerson(chance, index) })
  const isInWork = chance.is(0.35)
  insert.lead.run({
    id,
    time,
    status: isInWork ? chance.pickEarly(STATUSES) : 'new',
    owner: isInWork ? chance.pickEarly(MEMBERS) : null,
  })
  if (chance.is(0.08)) insert.note.run({ id, time, text: sentence(chance) })
}
