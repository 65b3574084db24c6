import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readDeskCommand } from '#app/cli/read-desk-command.ts'
import { runDeskCommand } from '#app/cli/run-desk-command.ts'
import { InputError } from '#app/cli/usage.ts'
import { hashToken } from '#app/server/token.server.ts'
import { findMemberLink } from '#db/desk/member-links.server.ts'
import { findMemberByEmail } from '#db/desk/members.server.ts'
import { temporaryDatabase, temporaryFile } from '../db/temporary-database.ts'
import { givePassword, joined, visitor } from '../desk/accounts/visitor.ts'
import { appContext } from '../server/app-context.ts'

/** The whole program, as an operator starts it. */
function desk(file: string, ...args: string[]) {
  const env = { ...process.env, DATABASE_URL: file, PUBLIC_URL: 'https://check.example' }
  const program = ['--import', 'tsx', 'app/cli/desk.ts', ...args]
  return spawnSync(process.execPath, program, { env, encoding: 'utf8' })
}

const LINK = /^https:\/\/check\.example\/desk\/invite\/([\w-]{32})$/m

/** The same inside this process, while a server holds the database open. */
async function deskOf(settings: Record<string, string> = { PUBLIC_URL: 'https://check.example' }) {
  const app = await appContext(settings)
  const run = (...args: string[]) => {
    const command = readDeskCommand(args)
    if (command.name === 'help') throw new Error('Help is printed by the program.')
    const { db, env, now } = app.context
    return runDeskCommand({ db, env, now: now() }, command)
  }
  return { app, run }
}

test('V6.3.2 the first person is invited before the first start, and the link works once in the database', async () => {
  const file = temporaryFile()
  rmSync(file, { force: true })
  const invited = desk(file, 'invite', 'Ann@Desk.example', '--role', 'admin')
  expect([invited.status, invited.stderr]).toEqual([0, ''])
  expect(invited.stdout).toMatch(/^ann@desk\.example is invited as admin\.\n/)
  const token = LINK.exec(invited.stdout)?.[1] ?? ''
  const db = await temporaryDatabase(file)
  const link = await findMemberLink(db, { tokenHash: hashToken(token), now: new Date() })
  expect(link).toMatchObject({ email: 'ann@desk.example', kind: 'invite', role: 'admin' })
  // While something else, such as the server, has the database open.
  expect(desk(file, 'list').stdout).toMatch(/ann@desk\.example +admin +Invited: link works until/)
})

test('--help tells everything; what is wrong is told in one line, with exit code 2', () => {
  const file = temporaryFile()
  const help = desk(file, '--help')
  expect(help.status).toBe(0)
  for (const name of ['invite', 'list', 'reset', 'disable', 'enable', '--forget-second-factor']) {
    expect(help.stdout).toContain(name)
  }
  const wrong = desk(file, 'invite', 'ann@desk.example', '--role', 'owner')
  expect([wrong.status, wrong.stdout]).toEqual([2, ''])
  expect(wrong.stderr).toMatch(/^--role is one of viewer, reviewer, admin; [^\n]+\n$/)
})

test.each([
  [[], 'Which command?'],
  [['promote', 'a@b.example'], 'There is no command "promote"'],
  [['invite'], 'invite takes one e-mail address'],
  [['invite', 'ann'], '"ann" is no e-mail address'],
  [['invite', 'a@b.example', 'c@d.example'], 'invite takes one e-mail address'],
  [['list', 'a@b.example'], 'list takes no address'],
  [['disable', 'a@b.example', '--role', 'admin'], 'disable has no option --role'],
  [['list', '--all'], "Unknown option '--all'"],
])('%j: %s', (args, words) => {
  expect(() => readDeskCommand(args)).toThrow(InputError)
  expect(() => readDeskCommand(args)).toThrow(words)
})

test('nobody is told how to begin', async () => {
  const { run } = await deskOf()
  expect(await run('list')).toContain('npm run desk -- invite you@example.com --role admin')
})

test('without a role somebody becomes a reviewer; who is there already is not invited again', async () => {
  const { app, run } = await deskOf()
  expect(await run('invite', 'bob@desk.example')).toContain('invited as reviewer')
  await joined(app, 'viewer')
  await expect(run('invite', 'viewer@desk.example')).rejects.toThrow(/at the desk already/)
})

test('disable shuts out a running server’s user at once, also the last admin; enable lets in again', async () => {
  const { app, run } = await deskOf()
  await joined(app, 'viewer')
  expect(await run('disable', 'viewer@desk.example')).toBe('viewer@desk.example is disabled.')
  expect(await app.context.db.selectFrom('session').selectAll().execute()).toEqual([])
  expect((await givePassword(visitor(app), 'viewer@desk.example')).status).toBe(400)
  await expect(run('reset', 'viewer@desk.example')).rejects.toThrow(/enable lets them in/)
  await run('enable', 'viewer@desk.example')
  expect((await givePassword(visitor(app), 'viewer@desk.example')).status).toBe(303)
  await joined(app, 'admin')
  expect(await run('disable', 'admin@desk.example')).toContain('No admin is left: invite one.')
})

test('V6.4.3 reset leaves the second factor, unless it is told to forget it', async () => {
  const { app, run } = await deskOf()
  await joined(app, 'reviewer')
  const find = () => findMemberByEmail(app.context.db, { email: 'reviewer@desk.example' })
  expect(await run('reset', 'reviewer@desk.example')).toMatch(LINK)
  expect((await find())?.secondFactorAt).not.toBeNull()
  expect(await run('reset', 'reviewer@desk.example', '--forget-second-factor')).toMatch(LINK)
  expect(await find()).toMatchObject({ secondFactorAt: null, passwordHash: null })
  const lines = await app.context.db.selectFrom('audit').selectAll().execute()
  expect(lines.at(-1)).toMatchObject({ kind: 'second-factor-forgotten', member_id: null })
})

test('an address nobody has is said so, and a link for this machine only too', async () => {
  const { run } = await deskOf({})
  await expect(run('reset', 'eve@desk.example')).rejects.toThrow(/Nobody at the desk has/)
  expect(await run('invite', 'ann@desk.example')).toContain('opens on this machine only')
})

test('list --json gives the same to a program', async () => {
  const { app, run } = await deskOf()
  await joined(app, 'admin')
  expect(JSON.parse(await run('list', '--json'))).toMatchObject([
    { email: 'admin@desk.example', role: 'admin', secondFactor: 'Set up', state: { id: 'active' } },
  ])
})
