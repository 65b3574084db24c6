import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type Database, openDatabase } from '#db/open.server.ts'

/** A path in a folder that goes away with the test. */
export function temporaryFile(name = 'test.db'): string {
  const folder = mkdtempSync(join(tmpdir(), 'backend-check-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return join(folder, name)
}

export async function temporaryDatabase(file = temporaryFile()): Promise<Database> {
  const db = await openDatabase({ file })
  onTestFinished(() => db.destroy())
  return db
}
