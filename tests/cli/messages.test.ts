import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { saveComplaint } from '#db/complaints.server.ts'
import { fillCheck } from '../db/fill-check.ts'
import { storeCheck } from '../db/store-check.ts'
import { temporaryDatabase, temporaryFile } from '../db/temporary-database.ts'

const now = new Date('2026-11-22T10:00:00Z')
const later = new Date('2026-11-23T10:00:00Z')
const id = randomUUID()

async function filledDatabase(): Promise<string> {
  const file = temporaryFile()
  const db = await temporaryDatabase(file)
  for (const [mark, time] of [
    ['zoe', now],
    ['ann', later],
  ] as const) {
    const assessmentId = await storeCheck(db, {
      tokenHash: mark,
      appName: `App ${mark}`,
      now: time,
    })
    await fillCheck(db, { assessmentId, mark, now: time })
  }
  await saveComplaint(db, { id, email: 'eve@example.com', text: 'One.\nTwo.', now })
  return file
}

function messages(file: string, ...args: string[]) {
  const env = { ...process.env, DATABASE_URL: file }
  const program = ['--import', 'tsx', 'app/cli/messages.ts', ...args]
  return spawnSync(process.execPath, program, { env, encoding: 'utf8' })
}

test('prints who wrote and who complained, newest first, with what to do', async () => {
  const { stdout, status } = messages(await filledDatabase())
  expect(status).toBe(0)
  expect(stdout).toContain('Messages: 2, newest first')
  expect(stdout.indexOf('Name ann')).toBeLessThan(stdout.indexOf('Name zoe'))
  expect(stdout).toContain('2026-11-23 10:00 UTC  asks for a systems audit')
  expect(stdout).toMatch(/E-mail +zoe@example\.com/)
  expect(stdout).toMatch(/Result +59 of 100, high/)
  expect(stdout).toMatch(/Advertising +agreed/)
  expect(stdout).toContain('  | One.\n  | Two.')
  expect(stdout).toMatch(/Acknowledged +not yet, due by 2026-12-22/)
})

test('--json gives the same to a program', async () => {
  const content = JSON.parse(messages(await filledDatabase(), '--json').stdout)
  expect(content.contacts.map(({ name }: { name: string }) => name)).toEqual([
    'Name ann',
    'Name zoe',
  ])
  expect(content.complaints).toMatchObject([{ id, acknowledgedAt: null }])
})

test('--acknowledge notes it once', async () => {
  const file = await filledDatabase()
  expect(messages(file, '--acknowledge', id).stdout).toBe(
    `Noted: complaint ${id} is acknowledged.\n`,
  )
  expect(messages(file).stdout).not.toContain('not yet')
  const again = messages(file, '--acknowledge', id)
  expect([again.status, again.stderr]).toEqual([
    2,
    `No complaint ${id} waits to be acknowledged.\n`,
  ])
})

test('an empty database, none at all, and a wrong word are told in one line', async () => {
  const file = temporaryFile()
  await temporaryDatabase(file)
  expect(messages(file).stdout).toBe('Messages: none\n\nComplaints about data: none\n')
  const missing = messages('/nowhere/x.db')
  expect([missing.status, missing.stderr]).toEqual([2, 'There is no database at /nowhere/x.db.\n'])
  const wrong = messages(file, '--all')
  expect(wrong.status).toBe(2)
  expect(wrong.stderr).toMatch(/^[^\n]*usage: npm run --silent messages[^\n]*\n$/)
})
