import { closeSync, existsSync, openSync } from 'node:fs'
import SQLite from 'better-sqlite3'
import { DatabaseRefused } from './refused.server.ts'

/**
 * Copies the database to a new file while others go on writing to it. The copy is checked before
 * this returns.
 * @throws DatabaseRefused when there is no database, or the target exists already
 */
export async function backUpDatabase({ file, to }: { file: string; to: string }): Promise<void> {
  if (!existsSync(file)) throw new DatabaseRefused(`There is no database at ${file}.`)
  if (existsSync(to)) throw new DatabaseRefused(`${to} exists already; name a new file.`)
  const source = new SQLite(file, { readonly: true })
  try {
    // It holds what the database holds, so it is as private from the start.
    closeSync(openSync(to, 'wx', 0o600))
    await source.backup(to)
  } finally {
    source.close()
  }
  const copy = new SQLite(to, { readonly: true })
  try {
    const verdict = copy.pragma('integrity_check(1)', { simple: true })
    if (verdict !== 'ok') throw new DatabaseRefused(`The copy ${to} is damaged: ${String(verdict)}`)
  } finally {
    copy.close()
  }
}
