import { expect, test } from 'vitest'
import { sendRaw } from './send-raw.ts'
import { startTestServer } from './test-server.ts'

const end = 'Connection: close\r\n\r\n'

test.each([
  ['a line that is no header', `GET / HTTP/1.1\r\nno header\r\n${end}`, 400],
  ['no HTTP at all', `hello\r\n\r\n`, 400],
  ['headers without end', `GET / HTTP/1.1\r\nHost: x\r\nA: ${'x'.repeat(20_000)}\r\n${end}`, 431],
  ['no Host', `GET / HTTP/1.1\r\n${end}`, 400],
  ['an odd Host', `GET / HTTP/1.1\r\nHost: a b\r\n${end}`, 400],
  ['another server’s address', `GET http://evil/ HTTP/1.1\r\nHost: x\r\n${end}`, 400],
  ['an odd Expect', `GET / HTTP/1.1\r\nHost: x\r\nExpect: magic\r\n${end}`, 200],
])('V3.4: the answer to %s carries the security headers too', async (_name, text, status) => {
  const { url } = await startTestServer()
  const answer = await sendRaw(url, text)
  expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
  expect(answer).toMatch(/^Strict-Transport-Security: max-age=\d{8}/im)
  expect(answer).toMatch(/^Content-Security-Policy: default-src 'none'/im)
  expect(answer).toMatch(/^X-Content-Type-Options: nosniff/im)
  expect(answer).toMatch(/^Cache-Control: no-store/im)
})
