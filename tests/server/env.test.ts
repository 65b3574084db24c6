import { expect, test } from 'vitest'
import { readEnv } from '#app/server/env.server.ts'

test('every setting has a default that works', () => {
  expect(readEnv({})).toMatchObject({
    port: 3000,
    publicUrl: 'http://localhost:3000',
    publicUrlIsSet: false,
    databaseFile: 'var/backend-check.db',
    brandName: 'Backend Check',
    trustedProxies: 0,
  })
})

test('an empty variable counts as unset', () => {
  expect(readEnv({ PORT: '', AUDIT_URL: '' })).toMatchObject({ port: 3000, auditUrl: undefined })
})

test.each([
  ['file:var/x.db', 'var/x.db'],
  ['file:/data/x.db', '/data/x.db'],
  ['file:///data/x.db', '/data/x.db'],
  ['./x.db', './x.db'],
  ['/data/x.db', '/data/x.db'],
])('DATABASE_URL=%s is the file %s', (DATABASE_URL, databaseFile) => {
  expect(readEnv({ DATABASE_URL }).databaseFile).toBe(databaseFile)
})

test('PUBLIC_URL is kept as an origin', () => {
  const env = readEnv({ PUBLIC_URL: 'https://Check.example/' })
  expect(env).toMatchObject({ publicUrl: 'https://check.example', publicUrlIsSet: true })
})

test.each([
  ['PORT', 'ninety'],
  ['PORT', '70000'],
  ['PUBLIC_URL', 'check.example'],
  ['PUBLIC_URL', 'javascript:alert(1)'],
  ['PUBLIC_URL', 'https://check.example/path'],
  ['DATABASE_URL', 'postgres://user:hunter2@db/check'],
  ['DATABASE_URL', 'mysql://db/check'],
  ['AUDIT_URL', 'javascript:alert(1)'],
  ['BUILD_URL', 'data:text/html,hello'],
  ['CONTACT_EMAIL', 'nobody'],
  ['COOKIE_SECRET', 'hunter2'],
  ['LOG_LEVEL', 'loud'],
  ['TRUST_PROXY', 'yes'],
  ['TRUST_PROXY', ' '],
  ['PORT', '80.5'],
  ['PORT', '0x50'],
  ['PDF_WORKERS', '0'],
  ['POSTS_PER_MINUTE', '-1'],
])('%s=%s stops the start with one line that names it', (name, value) => {
  const read = () => readEnv({ [name]: value })
  expect(read).toThrow(new RegExp(`^${name}: [^\n]+$`))
  expect(read).not.toThrow(/hunter2/)
})

test.each([
  ['PORT', 'ninety', 'must be a whole number from 0 to 65535'],
  ['TRUST_PROXY', '11', 'must be a whole number from 0 to 10'],
  ['PDF_WORKERS', '0', 'must be a whole number from 1 to 64'],
  ['LOG_LEVEL', 'loud', 'must be one of fatal, error, warn, info, debug, trace, silent'],
  ['BRAND_NAME', 'x'.repeat(61), 'must have at most 60 characters'],
])('%s=%s is explained in plain words', (name, value, message) => {
  expect(() => readEnv({ [name]: value })).toThrow(`${name}: ${message}`)
})
