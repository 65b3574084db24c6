import { expect, test } from 'vitest'
import { startTestServer, type TestServer } from './test-server.ts'

const asks: [string, (server: TestServer) => Promise<Response>, status: number][] = [
  ['a page', (server) => server.fetch('/'), 200],
  ['a redirect', (server) => server.post('/quiz/builders'), 303],
  ['data', (server) => server.fetch('/?index&_data=home'), 200],
  ['a file to download', (server) => server.fetch(`/r/${'x'.repeat(32)}/report.pdf`), 200],
  ['an unknown page', (server) => server.fetch('/nope'), 404],
  ['a thrown answer', (server) => server.fetch('/gone'), 410],
  ['an unexpected error', (server) => server.fetch('/broken'), 500],
  ['an unexpected error as data', (server) => server.fetch('/broken?_data=broken'), 500],
  ['a static file', (server) => server.fetch('/assets/root-abc123.css'), 200],
  ['a static file again', fetchTwice, 304],
  ['an unknown static file', (server) => server.fetch('/assets/nope.js'), 404],
  ['a probe', (server) => server.fetch('/healthz'), 200],
  ['a foreign post', (server) => server.fetch('/', { method: 'POST' }), 403],
  ['an odd method', (server) => server.fetch('/', { method: 'DELETE' }), 405],
  ['an odd path', (server) => server.fetch('/%E0%A4%A'), 400],
  ['too much', (server) => server.post('/?index', { text: 'x'.repeat(70_000) }), 413],
  ['an odd type', (server) => server.post('/?index', {}, { 'Content-Type': 'text/xml' }), 415],
]

async function fetchTwice(server: TestServer): Promise<Response> {
  const first = await server.fetch('/assets/root-abc123.css')
  const etag = first.headers.get('ETag') ?? ''
  // Without a Cache-Control of ours fetch adds `no-cache`, which no browser sends on a visit.
  const headers = { 'If-None-Match': etag, 'Cache-Control': 'max-age=0' }
  return server.fetch('/assets/root-abc123.css', { headers })
}

test.each(asks)(
  'V3.4.1 V3.4.4 V3.4.5 V3.4.6: %s carries every security header',
  async (_name, ask, status) => {
    const response = await ask(await startTestServer())
    const { headers } = response
    expect(response.status).toBe(status)
    expect(headers.get('Strict-Transport-Security')).toMatch(/max-age=63072000; includeSubDomains/)
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(headers.get('Referrer-Policy')).toBe('same-origin')
    expect(headers.get('Cross-Origin-Opener-Policy')).toBe('same-origin')
    expect(headers.get('Cross-Origin-Embedder-Policy')).toBe('require-corp')
    expect(headers.get('Cross-Origin-Resource-Policy')).toBe('same-origin')
    expect(headers.get('Permissions-Policy')).toContain('camera=()')
    expect(headers.get('Content-Security-Policy')).toMatch(
      /^default-src 'none'; script-src 'self' 'nonce-([\w+/=]{24})'; style-src 'self' 'nonce-\1'; .*base-uri 'none'; frame-ancestors 'none'/,
    )
    expect(headers.get('X-Powered-By')).toBeNull()
  },
)

test.each(asks)('V4.1.1: %s says what its body is', async (_name, ask, status) => {
  const response = await ask(await startTestServer())
  const body = await response.text()
  const type = response.headers.get('Content-Type')
  if (status === 304 || body === '') return
  expect(type).toMatch(
    /^(text\/(html|plain|css)|application\/json); charset=utf-8$|^application\/pdf$/i,
  )
})

test('V3.4.2: no answer may be read by another origin', async () => {
  const server = await startTestServer()
  for (const path of ['/', '/?index&_data=home', '/assets/root-abc123.css', '/healthz', '/nope']) {
    const response = await server.fetch(path, { headers: { Origin: 'https://evil.example' } })
    expect(response.headers.get('Access-Control-Allow-Origin')).toBeNull()
  }
})

test('V3.4.3: the nonce is new in every answer, and the page gets the same one', async () => {
  const server = await startTestServer()
  const nonces = await Promise.all(
    [1, 2, 3].map(async () => {
      const response = await server.fetch('/')
      const policy = response.headers.get('Content-Security-Policy') ?? ''
      const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? 'missing'
      expect(await response.text()).toContain(nonce)
      return nonce
    }),
  )
  expect(new Set(nonces).size).toBe(3)
})

test('files with a hash in their name are kept for ever, others are not', async () => {
  const server = await startTestServer()
  const hashed = await server.fetch('/assets/root-abc123.css')
  expect(hashed.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable')
  const plain = await server.fetch('/robots.txt')
  expect(plain.headers.get('Cache-Control')).toBe('public, max-age=3600')
  const missing = await server.fetch('/assets/root-zzz.css')
  expect(missing.headers.get('Cache-Control')).toBe('no-store')
})

test('V13.4.1 V13.4.2: nothing of the program itself can be fetched', async () => {
  const server = await startTestServer()
  const paths = ['/.git/config', '/.env', '/package.json', '/assets/../../test.db', '/metrics']
  for (const path of [...paths, '/assets/root-abc123.css.map', '/assets/%2e%2e/%2e%2e/test.db']) {
    expect([400, 404], path).toContain((await server.fetch(path)).status)
  }
})
