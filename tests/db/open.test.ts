import { fork } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { findAssessment, saveAnswer } from '#db/assessments.server.ts'
import { isAnswering, openDatabase } from '#db/open.server.ts'
import { DatabaseRefused } from '#db/refused.server.ts'
import { temporaryDatabase, temporaryFile } from './temporary-database.ts'

const now = new Date('2026-11-22T10:00:00.000Z')

async function readPragma(file: string, name: string): Promise<unknown> {
  const db = await temporaryDatabase(file)
  const { rows } = await sql.raw<Record<string, unknown>>(`pragma ${name}`).execute(db)
  return Object.values(rows[0] ?? {})[0]
}

test.each([
  ['journal_mode', 'wal'],
  ['synchronous', 2],
  ['foreign_keys', 1],
  ['busy_timeout', 5000],
])('%s is %s', async (name, expected) => {
  expect(await readPragma(temporaryFile(), name)).toBe(expected)
})

test('makes the folder and the file for the owner alone', async () => {
  const file = join(temporaryFile('new'), 'deep', 'check.db')
  await temporaryDatabase(file)
  const modes = [join(file, '..'), file, `${file}-wal`].map((path) => statSync(path).mode & 0o777)
  expect(modes).toEqual([0o700, 0o600, 0o600])
})

test('opens again what it wrote', async () => {
  const file = await fileWithAnswers(3)
  const db = await temporaryDatabase(file)
  expect(await countAnswers(db)).toBe(3)
  expect(await isAnswering(db)).toBe(true)
})

test('a closed database does not answer', async () => {
  const db = await openDatabase({ file: temporaryFile() })
  await db.destroy()
  expect(await isAnswering(db)).toBe(false)
})

test('refuses a schema that is newer than the program', async () => {
  const file = await fileWithAnswers(1)
  const db = await openDatabase({ file })
  await db.insertInto('migration').values({ number: 99, name: 'from-the-future' }).execute()
  await db.destroy()
  await expectRefusal(file, /newer version/)
})

test('refuses an empty file instead of starting over in it', async () => {
  const file = temporaryFile()
  writeFileSync(file, '')
  await expectRefusal(file, /damaged \(the file is empty\).*To restore/)
})

test('refuses what is not a database', async () => {
  const file = temporaryFile()
  writeFileSync(file, 'these are the holiday photos '.repeat(500))
  await expectRefusal(file, /damaged \(file is not a database\).*To restore/)
})

test('refuses to start over beside a -wal file that lost its database', async () => {
  const file = temporaryFile()
  writeFileSync(`${file}-wal`, 'the only copy of something')
  await expect(openDatabase({ file })).rejects.toThrow(DatabaseRefused)
  expect(existsSync(file)).toBe(false)
  expect(readFileSync(`${file}-wal`, 'utf8')).toBe('the only copy of something')
})

test('refuses a truncated file', async () => {
  const file = await fileWithAnswers(200)
  writeFileSync(file, readFileSync(file).subarray(0, 8192))
  await expectRefusal(file, /damaged/)
})

test('refuses flipped bytes in the structure, wherever they are', async () => {
  const original = readFileSync(await fileWithAnswers(200))
  const pageSize = original.readUInt16BE(16)
  // The first bytes of a page say what it is and where its content starts.
  for (let page = 1; page < original.length / pageSize; page += 1) {
    const file = temporaryFile()
    const damaged = Buffer.from(original)
    for (let byte = 0; byte < 8; byte += 1) {
      const at = page * pageSize + byte
      damaged.writeUInt8(damaged.readUInt8(at) ^ 0xff, at)
    }
    writeFileSync(file, damaged)
    await expectRefusal(file, /damaged/)
  }
})

test('names the variable when the path cannot be used', async () => {
  const file = temporaryFile('a-file')
  writeFileSync(file, 'x')
  await expect(openDatabase({ file: join(file, 'check.db') })).rejects.toThrow(/DATABASE_URL/)
})

test('a first start that fails leaves nothing that a second one would stumble over', async () => {
  const file = temporaryFile()
  // A folder where SQLite wants its -wal file.
  mkdirSync(`${file}-shm`)
  mkdirSync(join(`${file}-shm`, 'x'))
  await expect(openDatabase({ file })).rejects.toThrow()
  expect(existsSync(file)).toBe(false)
  rmSync(`${file}-shm`, { recursive: true })
  await (await openDatabase({ file })).destroy()
})

test('disk full: the save fails loudly, and what was acknowledged is still there', async () => {
  const file = temporaryFile()
  const db = await openDatabase({ file })
  const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(db)
  await sql.raw(`pragma max_page_count = ${(rows[0]?.page_count ?? 0) + 20}`).execute(db)
  const acknowledged: string[] = []
  const failures: unknown[] = []
  for (let n = 0; n < 300 && failures.length < 3; n += 1) {
    const tokenHash = `token-${n}`
    const value = ['x'.repeat(1000)]
    await saveAnswer(db, { tokenHash, questionId: 'notes', value, now }).then(
      () => acknowledged.push(tokenHash),
      (error: unknown) => failures.push(error),
    )
  }
  expect(failures).toHaveLength(3)
  expect(failures[0]).toMatchObject({ code: 'SQLITE_FULL', message: 'database or disk is full' })
  expect(acknowledged.length).toBeGreaterThan(10)
  await db.destroy()

  const reopened = await temporaryDatabase(file)
  for (const tokenHash of acknowledged) {
    expect(await findAssessment(reopened, { tokenHash })).toBeDefined()
  }
  expect(await countAssessments(reopened)).toBe(acknowledged.length)
})

test('two processes may write to one file', async () => {
  const file = await fileWithAnswers(0)
  const writer = fileURLToPath(new URL('./write-answers.ts', import.meta.url))
  const writers = ['a', 'b'].map((name) =>
    once(fork(writer, [file, name], { execArgv: ['--import', 'tsx'] }), 'exit'),
  )
  expect(await Promise.all(writers)).toEqual([
    [0, null],
    [0, null],
  ])
  const db = await temporaryDatabase(file)
  expect(await countAnswers(db)).toBe(200)
  expect(await countAssessments(db)).toBe(1)
})

async function fileWithAnswers(count: number): Promise<string> {
  const file = temporaryFile()
  const db = await openDatabase({ file })
  for (let n = 0; n < count; n += 1) {
    await saveAnswer(db, { tokenHash: `token-${n}`, questionId: 'builders', value: ['x'], now })
  }
  await db.destroy()
  return file
}

async function countAnswers(db: Awaited<ReturnType<typeof openDatabase>>): Promise<number> {
  return (await db.selectFrom('answer').select('question_id').execute()).length
}

async function countAssessments(db: Awaited<ReturnType<typeof openDatabase>>): Promise<number> {
  return (await db.selectFrom('assessment').select('id').execute()).length
}

/** Refused with one line, and not a byte of it changed. */
async function expectRefusal(file: string, reason: RegExp): Promise<void> {
  const before = readFileSync(file)
  const error = await openDatabase({ file }).then(
    () => undefined,
    (error: unknown) => error,
  )
  expect(error).toBeInstanceOf(DatabaseRefused)
  expect(String(error)).toMatch(reason)
  expect(String(error)).toContain(file)
  expect(String(error)).not.toContain('\n')
  expect(readFileSync(file).equals(before)).toBe(true)
}
