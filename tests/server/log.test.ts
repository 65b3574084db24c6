import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { createLog } from '#app/server/log.server.ts'
import { redactPath } from '#app/server/request-log.server.ts'
import { newToken } from '#app/server/token.server.ts'
import { startTestServer } from './test-server.ts'

test.each([
  ['/', '/'],
  ['/quiz/has-logins', '/quiz/has-logins'],
  ['/quiz/check-2fa', '/quiz/check-2fa'],
  [`/r/${'Ab3_'.repeat(8)}`, '/r/[token]'],
  ['/r/short', '/r/[token]'],
  ['/resume/short', '/resume/[token]'],
  ['/R/short', '/[other]/[token]'],
  [`/r/${'Ab3_'.repeat(8)}/backend-check-acme.pdf`, '/r/[token]/[file].pdf'],
  [`/s/${'Ab3_'.repeat(8)}`, '/s/[token]'],
  [`/desk/invite/${'Ab3_'.repeat(8)}`, '/desk/invite/[token]'],
  ['/desk/invite/short', '/desk/invite/[token]'],
  [`/desk/people/${randomUUID()}`, '/desk/people/[id]'],
  ['/s/short/findings.md', '/s/[token]/[other]'],
  [`/r/short/earlier/${randomUUID()}`, '/r/[token]/earlier/[id]'],
  [`/r/short/earlier/${randomUUID()}/report.pdf`, '/r/[token]/earlier/[id]/[file].pdf'],
  ['/assets/root-abc123.css', '/assets/[file]'],
  ['/jane@example.com', '/[other]'],
  ['/a\nb', '/[other]'],
])('%j is logged as %s', (path, logged) => {
  expect(redactPath(path)).toBe(logged)
})

test('no token of ours looks like a word of a route', () => {
  for (let n = 0; n < 2000; n += 1) expect(redactPath(`/x/${newToken()}`)).toBe('/x/[other]')
})

test('V16.2.5: a line says what was asked, and nothing of what was said', async () => {
  const server = await startTestServer()
  const token = newToken()
  await server.fetch(`/r/${token}?mail=jane@example.com`, { headers: { Cookie: `draft=${token}` } })
  await server.post('/?index', { answer: 'my-secret-answer', email: 'jane@example.com' })
  await server.post('/quiz/builders', { answer: 'my-secret-answer' }, { 'Sec-Fetch-Site': 'none' })

  const text = JSON.stringify(server.log)
  expect(text).not.toContain(token)
  expect(text).not.toContain('jane')
  expect(text).not.toContain('my-secret-answer')
  expect(text).not.toContain('127.0.0.1')
  expect(server.log[0]).toEqual({
    level: 30,
    time: expect.any(String),
    requestId: expect.stringMatching(/^[0-9a-f]{10}$/),
    method: 'GET',
    path: '/r/[token]',
    status: 200,
    ms: expect.any(Number),
    msg: 'request',
  })
})

test('V16.4.1: a line break in an error does not start a line', () => {
  const lines: string[] = []
  const log = createLog({ logLevel: 'info' }, { write: (line: string) => void lines.push(line) })
  log.error({ err: new Error('first\n{"level":30,"msg":"forged"}') }, 'failed')
  expect(lines).toHaveLength(1)
  expect(lines[0]?.trim()).not.toContain('\n')
})

test('an error is logged without what its library attached', () => {
  const lines: string[] = []
  const log = createLog({ logLevel: 'info' }, { write: (line: string) => void lines.push(line) })
  log.error({ err: Object.assign(new Error('failed'), { code: 'X', body: 'jane' }) }, 'failed')
  expect(lines[0]).toContain('"code":"X"')
  expect(lines[0]).not.toContain('jane')
})
