import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { addMember } from '#db/desk/members.server.ts'
import { openDatabase } from '#db/open.server.ts'
import { runAppToEnd, startApp } from '../start-app.ts'

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'backend-check-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

test('starts from nothing, and says where it is', async () => {
  const folder = join(temporaryFolder(), 'var')
  const app = await startApp({ DATABASE_URL: `file:${join(folder, 'check.db')}` })
  expect(app.output()).toMatch(/^Backend Check is ready: http:\/\/localhost:\d+\n/)
  expect((await fetch(app.url)).status).toBe(200)
  expect(await app.stop()).toBe(0)
  expect(readdirSync(folder).sort()).toEqual(['check.db', 'secrets.json'])
})

test('tells the operator once that nobody is told of messages, and what to set', async () => {
  const alone = await startApp()
  await vi.waitFor(() => expect(alone.output()).toMatch(/TEAM_EMAIL and SMTP_URL/))
  expect(alone.output().match(/nobody is told/g)).toHaveLength(1)
  await alone.stop()
  const reachable = await startApp({
    CONTACT_EMAIL: 'hello@check.example',
    SMTP_URL: 'smtp://127.0.0.1:9',
  })
  await fetch(reachable.url)
  await reachable.stop()
  expect(reachable.output()).not.toContain('nobody is told')
})

test('V6.3.2: says how to invite the first person, until somebody is invited', async () => {
  const DATABASE_URL = join(temporaryFolder(), 'check.db')
  const words = 'npm run desk -- invite you@example.com --role admin'
  const fresh = await startApp({ DATABASE_URL })
  await vi.waitFor(() => expect(fresh.output()).toContain(words))
  await fresh.stop()
  const db = await openDatabase({ file: DATABASE_URL })
  await addMember(db, { email: 'ann@desk.example', role: 'admin', now: new Date() })
  await db.destroy()
  const later = await startApp({ DATABASE_URL })
  await fetch(later.url)
  await later.stop()
  expect(later.output()).not.toContain('npm run desk')
})

test('starts again on what it left', async () => {
  const DATABASE_URL = join(temporaryFolder(), 'check.db')
  await (await startApp({ DATABASE_URL })).stop()
  expect(await (await startApp({ DATABASE_URL })).stop()).toBe(0)
})

test('prints the public address and the brand where they are set', async () => {
  const settings = { PUBLIC_URL: 'https://check.example', BRAND_NAME: 'Kitchen Check' }
  const app = startApp({ ...settings, PORT: '0' })
  expect((await app).output()).toMatch(/^Kitchen Check is ready: https:\/\/check\.example\n/)
  await (await app).stop()
})

test.each([
  ['PORT', 'ninety'],
  ['DATABASE_URL', 'postgres://user:hunter2@db/check'],
  ['AUDIT_URL', 'javascript:alert(1)'],
])('a wrong %s stops the start with one line', async (name, value) => {
  const { code, output } = await runAppToEnd({ [name]: value })
  expect(code).toBe(1)
  expect(output).toMatch(new RegExp(`^Backend Check cannot start\\. ${name}: [^\\n]+\\n$`))
  expect(output).not.toContain('hunter2')
})

test('a taken port stops the start with one line', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  onTestFinished(() => void other.close())
  await once(other, 'listening')
  const { port } = other.address() as { port: number }
  const DATABASE_URL = join(temporaryFolder(), 'check.db')
  const { code, output } = await runAppToEnd({ PORT: String(port), DATABASE_URL })
  expect(code).toBe(1)
  expect(output).toMatch(/^Backend Check cannot start\. PORT: \d+ is taken\. [^\n]+\n$/)
})

test('a damaged database stops the start with one line, and stays as it is', async () => {
  const DATABASE_URL = join(temporaryFolder(), 'check.db')
  const damaged = 'not what it was '.repeat(1000)
  writeFileSync(DATABASE_URL, damaged)
  const { code, output } = await runAppToEnd({ DATABASE_URL })
  expect(code).toBe(1)
  expect(output).toMatch(/^Backend Check cannot start\. [^\n]+ is damaged [^\n]+restore[^\n]+\n$/)
  expect(readFileSync(DATABASE_URL, 'utf8')).toBe(damaged)
})

test('V13.4.5: the browser gets no source map, and nothing of the server', () => {
  const names = readdirSync('build', { recursive: true, encoding: 'utf8' })
  expect(names.filter((name) => name.endsWith('.map'))).toEqual([])
  const client = names.filter((name) => name.startsWith('client') && name.endsWith('.js'))
  expect(client.length).toBeGreaterThan(2)
  for (const name of client) {
    const code = readFileSync(join('build', name), 'utf8')
    expect(code, name).not.toMatch(/better-sqlite3|token_hash|COOKIE_SECRET|node:crypto/)
  }
  expect(existsSync('build/server/main.js')).toBe(true)
})
