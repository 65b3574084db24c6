import { expect, test } from 'vitest'
import { describeCaller } from '#app/server/rate-limit.server.ts'
import { sendRaw } from './send-raw.ts'
import { startTestServer } from './test-server.ts'

const token = 'x'.repeat(32)

test('a body of 64 KiB is taken, one byte more is not', async () => {
  const server = await startTestServer()
  const fits = 'x'.repeat(64 * 1024 - 'text='.length)
  expect((await server.post('/?index', { text: fits })).status).toBe(200)
  expect((await server.post('/?index', { text: `${fits}x` })).status).toBe(413)
})

test('a body that does not say how long it is gets counted', async () => {
  const server = await startTestServer()
  const sendChunked = (size: number) =>
    server.fetch('/?index', {
      method: 'POST',
      body: new Blob(['text=', 'x'.repeat(size)]).stream(),
      duplex: 'half',
      headers: {
        'Sec-Fetch-Site': 'same-origin',
        'Content-Type': 'application/x-www-form-urlencoded',
      },
    } as RequestInit)
  expect((await sendChunked(1000)).status).toBe(200)
  const status = await sendChunked(10_000_000).then(
    (response) => response.status,
    () => 'connection closed',
  )
  expect([413, 'connection closed']).toContain(status)
  expect(server.log.at(-1)).toMatchObject({ status: 413 })
})

test('a body that lies about its length is refused unread', async () => {
  const server = await startTestServer()
  const answer = await sendRaw(
    server.url,
    `POST /?index HTTP/1.1\r\nHost: x\r\nSec-Fetch-Site: same-origin\r\nContent-Length: 99999999\r\n\r\n`,
  )
  expect(answer).toMatch(/^HTTP\/1\.1 413 /)
})

test('V2.4.1: one post too many is told when to come back', async () => {
  const server = await startTestServer({ POSTS_PER_MINUTE: '3' })
  for (let n = 0; n < 3; n += 1) expect((await server.post('/?index')).status).toBe(200)
  const refused = await server.post('/?index')
  expect(refused.status).toBe(429)
  expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0)
  expect(Number(refused.headers.get('Retry-After'))).toBeLessThanOrEqual(60)
  expect((await server.fetch('/')).status).toBe(200)
})

test('V2.4.1: one report too many is told when to come back', async () => {
  const server = await startTestServer({ PDFS_PER_MINUTE: '2' })
  const statuses: number[] = []
  for (const path of [`/r/${token}/report.pdf`, `/R/${token}/report.pd%66/`]) {
    statuses.push((await server.fetch(path)).status)
  }
  statuses.push((await server.fetch(`/r/${token}/report.pdf`, { method: 'HEAD' })).status)
  expect(statuses).toEqual([200, 200, 429])
  expect((await server.fetch(`/r/${token}`)).status).toBe(200)
})

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8:1:2::9', '2001:db8:1:2'],
  ['2001:db8::9', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
])('%s counts as %s', (ip, caller) => {
  expect(describeCaller(ip)).toBe(caller)
})
