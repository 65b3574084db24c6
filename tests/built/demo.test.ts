import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import { DEMO_WORDS } from '#app/ui/demo-words.ts'
import { startApp } from '../start-app.ts'

/** For slow machines: no test is about time. */
const PATIENCE = 180_000

const folder = mkdtempSync(join(tmpdir(), 'backend-check-demo-test-'))
const notOurs = join(folder, 'installation.db')
let demo: ChildProcess
let output = ''
let url = ''
let cookie = ''

/** `npm run demo`, without npm. */
function runDemo(port: string): ChildProcess {
  const { PATH, HOME } = process.env
  const command = ['--import', 'tsx', 'app/cli/demo.ts']
  const settings = { DEMO_PORT: port, DATABASE_URL: notOurs, TMPDIR: folder }
  return spawn(process.execPath, command, {
    env: { NODE_ENV: 'development', PATH, HOME, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

function listen(child: ChildProcess, take: (text: string) => void): void {
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => take(`${data}`))
}

const demoFolders = () =>
  readdirSync(folder).filter((name) => name.startsWith('backend-check-demo'))

const printed = (label: string) => new RegExp(`${label} +(\\S+)`).exec(output)?.[1] ?? ''

beforeAll(async () => {
  demo = runDemo('0')
  listen(demo, (text) => {
    output += text
  })
  await vi.waitFor(() => expect(output).toContain('Ctrl-C ends the demo'), { timeout: PATIENCE })
  url = / is ready: (http\S+)\n/.exec(output)?.[1] ?? ''
}, PATIENCE)
afterAll(() => {
  demo.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

const get = (path: string) =>
  fetch(url + path, { redirect: 'manual', headers: { Cookie: cookie, Accept: 'text/html' } })

const signIn = (email: string, password: string) =>
  fetch(`${url}/desk/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'Sec-Fetch-Site': 'same-origin' },
    body: new URLSearchParams({ email, password }),
  })

test('the printed account opens the desk, without a second factor', async () => {
  expect(printed('Sales desk')).toBe(`${url}/desk`)
  expect((await get('/desk')).status).toBe(303)
  const response = await signIn(printed('E-mail'), printed('Password'))
  expect(response.status).toBe(303)
  cookie = response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  const list = await get('/desk')
  expect(list.status).toBe(200)
  expect(await list.text()).toContain('470 assessments')
})

test('the other two roles come in with the same password', async () => {
  for (const email of ['nora@demo.example', 'iris@demo.example']) {
    expect((await signIn(email, printed('Password'))).status, email).toBe(303)
  }
  expect((await signIn('nora@demo.example', 'not the password')).status).toBe(400)
})

test('every page says that everything is invented', async () => {
  const behind = ['/desk', '/desk/due', '/desk/figures', '/desk/people', '/desk/assessments/1']
  const before = ['/', '/quiz/builders', '/method', '/privacy', '/desk/sign-in', '/nope']
  const pages = [
    ...behind.map((path) => ({ path, page: get(path) })),
    ...before.map((path) => ({ path, page: fetch(url + path) })),
  ]
  for (const { path, page } of pages) {
    const { status } = await page
    expect(status, path).toBe(path === '/nope' ? 404 : 200)
    expect(await (await page).text(), path).toContain(`>${DEMO_WORDS}<`)
  }
})

test('nothing of it stands in an installation that is none', async () => {
  const app = await startApp()
  expect(await (await fetch(app.url)).text()).not.toContain(DEMO_WORDS)
  await app.stop()
})

test('a taken port is told in one line, and leaves nothing behind', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  onTestFinished(() => void other.close())
  await once(other, 'listening')
  const address = other.address()
  const port = typeof address === 'object' ? String(address?.port) : ''
  const second = runDemo(port)
  let said = ''
  listen(second, (text) => {
    said += text
  })
  const [code] = await once(second, 'close')
  expect(code).toBe(1)
  expect(said).toMatch(/^The demo cannot start\. DEMO_PORT: \d+ is taken\. [^\n]+\n$/)
  expect(demoFolders()).toHaveLength(1)
})

test(
  'stopped while it is being filled, it leaves nothing behind',
  async () => {
    const second = runDemo('0')
    await vi.waitFor(() => expect(demoFolders()).toHaveLength(2), { timeout: PATIENCE })
    // Files in the folder: it is being filled.
    const [made = ''] = demoFolders().filter(
      (name) => !existsSync(join(folder, name, 'secrets.json')),
    )
    await vi.waitFor(() => expect(existsSync(join(folder, made, 'demo.db'))).toBe(true), {
      timeout: PATIENCE,
    })
    second.kill('SIGINT')
    const [code] = await once(second, 'close')
    expect(code).toBe(0)
    expect(demoFolders()).toHaveLength(1)
  },
  PATIENCE,
)

test('Ctrl-C ends it in order and removes everything; no other database was touched', async () => {
  const [own = ''] = demoFolders()
  expect(existsSync(join(folder, own, 'demo.db'))).toBe(true)
  demo.kill('SIGINT')
  const [code] = await once(demo, 'exit')
  expect(code).toBe(0)
  expect(demoFolders()).toEqual([])
  expect(existsSync(notOurs)).toBe(false)
  await expect(fetch(url)).rejects.toThrow('fetch failed')
})
