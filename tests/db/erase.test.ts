import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import SQLite from 'better-sqlite3'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { emptyWriteAheadLog } from '#db/checkpoint.server.ts'
import { eraseContacts, eraseSeries } from '#db/erase.server.ts'
import type { Database } from '#db/open.server.ts'
import { wipeTraces } from '#db/traces.server.ts'
import { fillCheck } from './fill-check.ts'
import { fillLead } from './fill-lead.ts'
import { storeCheck } from './store-check.ts'
import { temporaryDatabase, temporaryFile } from './temporary-database.ts'

const now = new Date('2026-11-22T10:00:00Z')

const bytesOf = (file: string) =>
  Buffer.concat(['', '-wal', '-shm'].map((suffix) => readFileSync(file + suffix)))

async function storeFull(db: Database, mark: string, seriesId?: string): Promise<string> {
  const names = { appName: `App ${mark}`, companyName: `Firm ${mark}` }
  const assessmentId = await storeCheck(db, { tokenHash: `hash-${mark}`, ...names, seriesId, now })
  await fillCheck(db, { assessmentId, mark, now })
  return assessmentId
}

async function eraseAll(db: Database, tokenHash: string): Promise<readonly string[]> {
  const { tokenHashes, traces } = await eraseSeries(db, { tokenHash })
  expect(await wipeTraces(db, traces)).toBe(true)
  return tokenHashes
}

test('erasing takes every check of the app and everything on them, and no byte is left', async () => {
  const file = temporaryFile()
  const db = await temporaryDatabase(file)
  const first = await storeFull(db, 'first-check')
  await storeFull(db, 'second-check', first)
  await storeCheck(db, { tokenHash: 'hash-draft-check', seriesId: first, now, isDraft: true })
  const other = await storeFull(db, 'other-founder')
  const before = bytesOf(file)
  for (const mark of ['first-check', 'second-check', 'draft-check', 'other-founder']) {
    expect(before.includes(mark), mark).toBe(true)
  }

  const gone = await eraseAll(db, 'hash-second-check')
  expect(gone.toSorted()).toEqual(['hash-draft-check', 'hash-first-check', 'hash-second-check'])
  const after = bytesOf(file)
  for (const mark of ['first-check', 'second-check', 'draft-check', first]) {
    expect(after.includes(mark), mark).toBe(false)
  }
  for (const mark of ['Name other-founder', 'mail-other-founder', 'share-hash-other-founder']) {
    expect(after.includes(mark), mark).toBe(true)
  }
  const tables = [
    'answer',
    'rescore',
    'plan_tick',
    'share',
    'contact',
    'consent',
    'outbox',
  ] as const
  for (const table of tables) {
    const rows = await db.selectFrom(table).select('assessment_id').execute()
    expect(new Set(rows.map((row) => row.assessment_id)), table).toEqual(new Set([other]))
  }
})

test('erasing again, or what never was, changes nothing', async () => {
  const db = await temporaryDatabase()
  await storeFull(db, 'other-founder')
  await storeFull(db, 'mine')
  expect(await eraseAll(db, 'hash-mine')).toEqual(['hash-mine'])
  expect(await eraseAll(db, 'hash-mine')).toEqual([])
  expect(await db.selectFrom('assessment').select('token_hash').execute()).toEqual([
    { token_hash: 'hash-other-founder' },
  ])
})

test('every table that names an assessment loses its rows with it', async () => {
  const db = await temporaryDatabase()
  const { rows: tables } = await sql<{ name: string }>`
    select m.name from sqlite_master m join pragma_table_info(m.name) c
    where m.type = 'table' and c.name = 'assessment_id'`.execute(db)
  expect(tables.length).toBeGreaterThan(5)
  for (const { name } of tables) {
    const { rows } = await sql`select "table", on_delete from pragma_foreign_key_list(${name})
      where "from" = 'assessment_id'`.execute(db)
    expect(rows, name).toEqual([{ table: 'assessment', on_delete: 'CASCADE' }])
  }
})

test('what the team wrote goes with the checks, and no byte is left; what it wrote of others stays', async () => {
  const file = temporaryFile()
  const db = await temporaryDatabase(file)
  const [mine, other] = [await storeFull(db, 'mine'), await storeFull(db, 'other-founder')]
  await fillLead(db, { seriesId: mine, mark: 'mine', now })
  await fillLead(db, { seriesId: other, mark: 'other-founder', now })
  const words = ['Note ', 'Reason ', 'Action ']
  const before = bytesOf(file)
  for (const word of words) expect(before.includes(`${word}mine`), word).toBe(true)

  await eraseAll(db, 'hash-mine')
  const after = bytesOf(file)
  for (const word of words) {
    expect(after.includes(`${word}mine`), word).toBe(false)
    expect(after.includes(`${word}other-founder`), word).toBe(true)
  }
  for (const table of ['lead', 'note'] as const) {
    expect(await db.selectFrom(table).selectAll().execute(), table).toHaveLength(1)
  }
  const events = await db.selectFrom('lead_event').select('lead_number').execute()
  expect(new Set(events.map((row) => row.lead_number)).size).toBe(1)
  const { rows } = await sql<{ words: string }>`select words from lead_text`.execute(db)
  expect(rows.map((row) => row.words).join()).not.toContain('mine')
})

test('the same few words about somebody else are no trace of whom is erased', async () => {
  const file = temporaryFile()
  const db = await temporaryDatabase(file)
  const [mine, other] = [await storeFull(db, 'mine'), await storeFull(db, 'other-founder')]
  for (const seriesId of [mine, other]) await fillLead(db, { seriesId, mark: 'alike', now })
  const { traces } = await eraseSeries(db, { tokenHash: 'hash-mine' })
  expect(await emptyWriteAheadLog(db)).toBe(true)
  const after = bytesOf(file)
  for (const text of ['Reason alike', 'Action alike']) {
    expect(
      traces.some((trace) => trace.includes(text)),
      text,
    ).toBe(true)
    expect(after.includes(text), text).toBe(true)
  }
  // Each would have the whole file written anew.
  for (const trace of traces.filter((text) => /(Reason|Action) alike/.test(text))) {
    expect(after.includes(trace.slice(0, 200)), trace).toBe(false)
  }
})

test('removing how to reach somebody keeps the checks, ends the consent and takes back mails', async () => {
  const file = temporaryFile()
  const db = await temporaryDatabase(file)
  const mine = await storeFull(db, 'mine')
  await storeFull(db, 'other-founder')
  const traces = await eraseContacts(db, { seriesId: mine, now })
  expect(await wipeTraces(db, traces)).toBe(true)
  const after = bytesOf(file)
  for (const text of [
    'Name mine',
    'mine@example.com',
    'Company mine',
    'Message mine',
    'sealed-mine',
  ]) {
    expect(after.includes(text), text).toBe(false)
  }
  expect(after.includes('App mine')).toBe(true)
  expect(after.includes('Name other-founder')).toBe(true)
  const consents = await db.selectFrom('consent').select(['text', 'withdrawn_at']).execute()
  expect(consents).toEqual([
    { text: 'Yes to mine.', withdrawn_at: now.toISOString() },
    { text: 'Yes to other-founder.', withdrawn_at: null },
  ])
})

test('copies that SQLite left behind when it moved rows are found and wiped', async () => {
  const file = temporaryFile()
  const db = await temporaryDatabase(file)
  const marks: string[] = []
  for (let n = 0; n < 12; n += 1) {
    const mark = randomBytes(8).toString('hex')
    await storeFull(db, mark)
    marks.push(mark)
  }
  // What a copy in a gap between rows looks like, without waiting for one by chance.
  const victim = marks[6] ?? ''
  await sql`create table gap (copy text)`.execute(db)
  await sql`insert into gap values (${`Name ${victim}${victim}@example.com`})`.execute(db)
  await sql`pragma secure_delete = off`.execute(db)
  await sql`drop table gap`.execute(db)
  await sql`pragma secure_delete = on`.execute(db)
  for (const mark of marks) {
    await eraseAll(db, `hash-${mark}`)
    expect(bytesOf(file).includes(mark), mark).toBe(false)
  }
})

test('a reader elsewhere delays the wiping, and is not waited for', async () => {
  const file = temporaryFile()
  const db = await temporaryDatabase(file)
  await storeFull(db, 'mine')
  const reader = new SQLite(file, { readonly: true })
  reader.exec('begin')
  reader.prepare('select count(*) from assessment').get()
  const start = performance.now()
  const { traces } = await eraseSeries(db, { tokenHash: 'hash-mine' })
  expect(await wipeTraces(db, traces)).toBe(false)
  expect(performance.now() - start).toBeLessThan(4000)
  expect(await db.selectFrom('assessment').select('id').execute()).toEqual([])
  reader.exec('commit')
  reader.close()
  expect(await emptyWriteAheadLog(db)).toBe(true)
  expect(bytesOf(file).includes('Name mine')).toBe(false)
  const { rows } = await sql`pragma busy_timeout`.execute(db)
  expect(rows).toEqual([{ timeout: 5000 }])
})
