import { expect, test } from 'vitest'
import { createDraftCookie } from '#app/server/cookie.server.ts'
import { hashToken, isToken, newToken } from '#app/server/token.server.ts'

const secret = 's'.repeat(32)
const overHttps = createDraftCookie({ publicUrl: 'https://check.example', secret })
const overHttp = createDraftCookie({ publicUrl: 'http://localhost:3000', secret })

function requestWith(setCookie: string): Request {
  const [pair = ''] = setCookie.split(';')
  return new Request('http://localhost/', { headers: { Cookie: pair } })
}

test('V3.3: over https the cookie has every protection there is', async () => {
  const [pair, ...attributes] = (await overHttps.write(newToken())).split('; ')
  expect(pair).toMatch(/^__Host-draft=/)
  expect(new Set(attributes)).toEqual(
    new Set(['Max-Age=604800', 'Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax']),
  )
})

test('V3.3: clearing it names the same cookie', async () => {
  const cleared = await overHttps.clear()
  expect(cleared).toMatch(/^__Host-draft=.*Max-Age=0; Path=\/.*HttpOnly; Secure; SameSite=Lax/)
})

test('a local start over http has a cookie that browsers accept', async () => {
  const cookie = await overHttp.write(newToken())
  expect(cookie).toMatch(/^draft=/)
  expect(cookie).not.toMatch(/Secure|Domain/)
})

test('what was written is read back', async () => {
  const token = newToken()
  expect(await overHttp.read(requestWith(await overHttp.write(token)))).toBe(token)
})

test.each([
  ['no cookie', ''],
  ['an unsigned token', `draft=${btoa(JSON.stringify(newToken()))}`],
  ['noise', 'draft=%%%'],
])('%s is no token', async (_name, cookie) => {
  expect(await overHttp.read(requestWith(cookie))).toBeUndefined()
})

test('a cookie signed with another secret is no token', async () => {
  const other = createDraftCookie({ publicUrl: 'http://localhost:3000', secret: 'o'.repeat(32) })
  expect(await overHttp.read(requestWith(await other.write(newToken())))).toBeUndefined()
})

test('V11.5.1: a token has 192 random bits and does not repeat', () => {
  const tokens = Array.from({ length: 1000 }, newToken)
  expect(new Set(tokens).size).toBe(1000)
  for (const token of tokens) {
    expect(Buffer.from(token, 'base64url')).toHaveLength(24)
    expect(isToken(token)).toBe(true)
  }
})

test.each([undefined, '', 'short', `${'x'.repeat(31)}!`, 'x'.repeat(33), 5])(
  '%j is no token',
  (value) => {
    expect(isToken(value)).toBe(false)
  },
)

test('a hash does not give its token away', () => {
  const token = newToken()
  expect(hashToken(token)).toHaveLength(43)
  expect(hashToken(token)).toBe(hashToken(token))
  expect(hashToken(token)).not.toContain(token.slice(0, 8))
})
