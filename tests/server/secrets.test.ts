import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readSecrets } from '#app/server/secrets.server.ts'

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'backend-check-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

test('a secret is made once, beside the database, for the owner alone', () => {
  const folder = join(temporaryFolder(), 'var')
  const first = readSecrets({ databaseFile: join(folder, 'check.db') })
  const second = readSecrets({ databaseFile: join(folder, 'check.db') })
  expect(second).toEqual(first)
  expect(first.cookieSecret.length).toBeGreaterThanOrEqual(43)
  expect(readdirSync(folder)).toEqual(['secrets.json'])
  expect(statSync(folder).mode & 0o777).toBe(0o700)
  expect(statSync(join(folder, 'secrets.json')).mode & 0o777).toBe(0o600)
})

test('a file that others could read is closed again', () => {
  const folder = temporaryFolder()
  readSecrets({ databaseFile: join(folder, 'check.db') })
  chmodSync(join(folder, 'secrets.json'), 0o644)
  readSecrets({ databaseFile: join(folder, 'check.db') })
  expect(statSync(join(folder, 'secrets.json')).mode & 0o777).toBe(0o600)
})

test('a broken file is named, not replaced', () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'secrets.json'), '{"cookieSecret":')
  const read = () => readSecrets({ databaseFile: join(folder, 'check.db') })
  expect(read).toThrow(/secrets\.json: it is not the file we wrote$/)
})
