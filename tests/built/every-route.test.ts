import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type App, startApp } from '../start-app.ts'
import { type BuiltRoute, listRoutes } from './routes.ts'

let app: App
let routes: BuiltRoute[]

beforeAll(async () => {
  app = await startApp()
  routes = await listRoutes()
})
afterAll(async () => void (await app.stop()))

/** Reading and data address of each route, and a few that are none. */
function listPaths(): string[] {
  const others = ['/nope', '/healthz', '/readyz', '/?redirectTo=//evil.example', '/favicon.ico']
  return [
    ...routes.flatMap(({ id, path }) => [path, `${path}?_data=${encodeURIComponent(id)}`]),
    ...others,
  ]
}

function ask(path: string, init?: RequestInit): Promise<Response> {
  return fetch(app.url + path, { redirect: 'manual', ...init })
}

test('V3.5.3: reading leaves the database as it is', async () => {
  const digest = () =>
    ['', '-wal'].map((suffix) =>
      createHash('sha256')
        .update(readFileSync(app.databaseFile + suffix))
        .digest('hex'),
    )
  const before = digest()
  for (const path of listPaths()) {
    await ask(path)
    await ask(path, { method: 'HEAD' })
  }
  expect(digest()).toEqual(before)
})

test('V3.4.1 V3.4.4 V3.4.5 V3.4.6: every answer carries every security header, and none is stored', async () => {
  for (const path of listPaths()) {
    const { status, headers } = await ask(path)
    expect(status, path).toBeLessThan(500)
    expect(headers.get('X-Content-Type-Options'), path).toBe('nosniff')
    expect(headers.get('Referrer-Policy'), path).toBe('same-origin')
    expect(headers.get('Strict-Transport-Security'), path).toContain('includeSubDomains')
    expect(headers.get('Content-Security-Policy'), path).toContain("frame-ancestors 'none'")
    expect(headers.get('Access-Control-Allow-Origin'), path).toBeNull()
    expect(headers.get('Cache-Control'), path).toContain('no-store')
    const type = headers.get('Content-Type') ?? ''
    if (/html|json|text/.test(type)) expect(type, path).toMatch(/charset=utf-8/i)
  }
})

test('V3.5.1: every route refuses a foreign post, also one for data', async () => {
  for (const path of listPaths()) {
    const foreign = [{ 'Sec-Fetch-Site': 'cross-site' }, { Origin: 'https://evil.example' }]
    for (const headers of foreign) {
      const body = new URLSearchParams({ a: '1' })
      // The API takes no post at all, from wherever.
      const status = path.startsWith('/api') ? 405 : 403
      expect((await ask(path, { method: 'POST', body, headers })).status, path).toBe(status)
    }
  }
})

test('a post that a page has no answer to is refused, not an error', async () => {
  for (const { path } of routes.filter(({ hasAction }) => !hasAction)) {
    const headers = { 'Sec-Fetch-Site': 'same-origin' }
    const response = await ask(path, { method: 'POST', body: new URLSearchParams(), headers })
    const isSplat = path === '/nope'
    expect(response.status, path).toBe(isSplat ? 404 : 405)
    expect(response.headers.get('Allow'), path).toBe(isSplat ? null : 'GET, HEAD')
    expect(await response.text(), path).not.toContain('Unexpected Server Error')
  }
})

test('a page that only takes a post says so when it is opened', async () => {
  const response = await ask('/desk/sign-out')
  expect([response.status, response.headers.get('Allow')]).toEqual([405, 'POST'])
  expect(await response.text()).not.toContain('Try again')
})

test('a post without a cookie is given one, not two', async () => {
  const headers = { 'Sec-Fetch-Site': 'same-origin' }
  const body = new URLSearchParams({ choice: 'lovable' })
  const path = '/quiz/builders'
  const asPage = await ask(path, { method: 'POST', body, headers })
  expect([asPage.status, asPage.headers.getSetCookie().length]).toEqual([400, 1])
  const data = `${path}?_data=${encodeURIComponent('routes/quiz.$question')}`
  const asData = await ask(data, { method: 'POST', body, headers })
  expect([asData.status, asData.headers.getSetCookie().length]).toEqual([400, 1])
})

test('search engines are told once to keep out of everything on a private link', async () => {
  const token = 'x'.repeat(32)
  for (const path of [
    `/r/${token}`,
    `/R/${token}/report.pdf`,
    '/r/',
    `/s/${token}`,
    `/resume/${token}/nope`,
  ]) {
    expect((await ask(path)).headers.get('X-Robots-Tag'), path).toBe('noindex, nofollow')
  }
  expect((await ask('/')).headers.get('X-Robots-Tag')).toBeNull()
})

test('V3.4.3: the nonce of the policy is on every script of every page', async () => {
  for (const { path } of routes) {
    const response = await ask(path)
    if (!response.headers.get('Content-Type')?.includes('html')) continue
    const html = await response.text()
    const policy = response.headers.get('Content-Security-Policy') ?? ''
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1]
    for (const [, attributes] of html.matchAll(/<script([^>]*)>/g)) {
      expect(attributes, path).toContain(`nonce="${nonce}"`)
    }
    expect(html, path).not.toMatch(/<[^>]+ (style|on[a-z]+)="/)
  }
})

test('V14.2.1: with everything asked, the log holds no query and no token', async () => {
  await ask('/?email=jane@example.com')
  await ask(`/r/${'x'.repeat(32)}`)
  await vi.waitFor(() => expect(app.output()).toContain('"path":"/r/[token]"'))
  expect(app.output()).not.toMatch(/jane|x{32}/)
})
