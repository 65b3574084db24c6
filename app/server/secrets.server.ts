import { randomBytes } from 'node:crypto'
import { chmodSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { StartError } from './start-error.server.ts'

const SecretsSchema = z.object({ cookieSecret: z.string().min(32) })

export type Secrets = z.output<typeof SecretsSchema>

/**
 * Secrets that were not given as settings. They are made once and kept beside the database, in a
 * file that only its owner can read.
 */
export function readSecrets({ databaseFile }: { databaseFile: string }): Secrets {
  const file = join(dirname(databaseFile), 'secrets.json')
  const fresh: Secrets = { cookieSecret: randomBytes(32).toString('base64url') }
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
    writeOnce(file, JSON.stringify(fresh))
    chmodSync(file, 0o600)
    return SecretsSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch (error) {
    const reason =
      error instanceof Error && 'code' in error ? error.message : 'it is not the file we wrote'
    throw new StartError(`cannot use ${file}: ${reason}`)
  }
}

/** Whole or not at all, and never over another process's file: a link fails where one exists. */
function writeOnce(file: string, content: string): void {
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, content, { mode: 0o600, flush: true })
  try {
    linkSync(draft, file)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  } finally {
    rmSync(draft, { force: true })
  }
}
