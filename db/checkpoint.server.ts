import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Database } from './open.server.ts'

const ATTEMPTS = 20
const PAUSE_MS = 50

/**
 * Moves everything from the write-ahead log into the database file and cuts the log to nothing: it
 * holds old copies of pages, also of those that a delete has just wiped. False when another process
 * that reads kept it from happening.
 */
export async function emptyWriteAheadLog(db: Database): Promise<boolean> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    if (await tryToEmpty(db)) return true
    await wait(PAUSE_MS)
  }
  return false
}

/** Without waiting: the driver is synchronous, and would hold up every request meanwhile. */
async function tryToEmpty(db: Database): Promise<boolean> {
  return db.connection().execute(async (connection) => {
    const before = await sql<{ timeout: number }>`pragma busy_timeout`.execute(connection)
    await sql`pragma busy_timeout = 0`.execute(connection)
    try {
      const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(
        connection,
      )
      return rows[0]?.busy === 0
    } finally {
      await sql`pragma busy_timeout = ${sql.lit(before.rows[0]?.timeout ?? 0)}`.execute(connection)
    }
  })
}
