import { closeSync, existsSync, mkdirSync, openSync, rmSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import SQLite from 'better-sqlite3'
import { CompiledQuery, type DatabaseConnection, Kysely, SqliteDialect, SqliteDriver } from 'kysely'
import { migrateDatabase } from './migrate.server.ts'
import { DatabaseRefused, describeDamage } from './refused.server.ts'
import type { Tables } from './schema.server.ts'

export type Database = Kysely<Tables>

/**
 * What must hold for an acknowledged answer to survive a power cut, and for an erased one to be gone.
 * The driver is compiled with `synchronous=NORMAL` (1), which may lose the last commits; FULL is 2.
 * Without `secure_delete` the bytes of a deleted row stay in the file until they are written over.
 */
const pragmas = {
  journal_mode: 'wal',
  synchronous: 2,
  foreign_keys: 1,
  busy_timeout: 5000,
  secure_delete: 1,
} as const

/**
 * Opens the SQLite file, makes it and its folder when there is none, checks it and migrates it.
 * Throws DatabaseRefused for a file that is damaged, empty, newer, or not ours to use; never
 * replaces one.
 */
export async function openDatabase({ file }: { file: string }): Promise<Database> {
  const isNew = prepareFile(file)
  try {
    const sqlite = openChecked(file)
    const db = new Kysely<Tables>({ dialect: new CarefulDialect({ database: sqlite }) })
    try {
      await migrateDatabase(db, file)
      return db
    } catch (error) {
      await db.destroy()
      throw error
    }
  } catch (error) {
    if (isNew) for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true })
    throw isDamage(error) ? describeDamage(file, error.message) : error
  }
}

/** Reads something from the file, not only from the connection. */
export async function isAnswering(db: Database): Promise<boolean> {
  try {
    await db.selectFrom('migration').select('number').limit(1).execute()
    return true
  } catch {
    return false
  }
}

/** True when the file was not there. It is ours alone from the start: answers are private. */
function prepareFile(file: string): boolean {
  try {
    if (existsSync(file)) {
      // SQLite would take an empty file for a new database, and nobody would notice the loss.
      if (statSync(file).size === 0) throw describeDamage(file, 'the file is empty')
      return false
    }
    if (existsSync(`${file}-wal`)) throw describeDamage(file, 'only its -wal file is left')
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
    closeSync(openSync(file, 'wx', 0o600))
    return true
  } catch (error) {
    if (error instanceof DatabaseRefused || !(error instanceof Error)) throw error
    throw new DatabaseRefused(`DATABASE_URL: cannot make ${file}: ${error.message}`)
  }
}

function openChecked(file: string): SQLite.Database {
  let sqlite: SQLite.Database
  try {
    sqlite = new SQLite(file, { fileMustExist: true })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new DatabaseRefused(`DATABASE_URL: cannot open ${file}: ${reason}`)
  }
  try {
    for (const [name, value] of Object.entries(pragmas)) {
      sqlite.pragma(`${name} = ${value}`)
      const actual = sqlite.pragma(name, { simple: true })
      if (actual !== value) {
        throw new DatabaseRefused(`${file} does not take ${name} = ${value} (it says ${actual}).`)
      }
    }
    const verdict = sqlite.pragma('quick_check(1)', { simple: true })
    if (verdict !== 'ok') throw describeDamage(file, String(verdict))
    return sqlite
  } catch (error) {
    sqlite.close()
    throw error
  }
}

function isDamage(error: unknown): error is Error {
  const code = error instanceof SQLite.SqliteError ? error.code : ''
  return code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT')
}

class CarefulDialect extends SqliteDialect {
  readonly #config: { database: SQLite.Database }

  constructor(config: { database: SQLite.Database }) {
    super(config)
    this.#config = config
  }

  override createDriver() {
    return new CarefulDriver(this.#config)
  }
}

class CarefulDriver extends SqliteDriver {
  readonly #sqlite: SQLite.Database

  constructor(config: { database: SQLite.Database }) {
    super(config)
    this.#sqlite = config.database
  }

  /**
   * Takes the write lock at once. A transaction that reads first and writes later would fail,
   * without waiting, when a second process wrote in between.
   */
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }

  /**
   * A full disk ends the transaction by itself. Rolling back again would fail, and that error
   * would hide the one that says what is wrong.
   */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#sqlite.inTransaction) await super.rollbackTransaction(connection)
  }
}
