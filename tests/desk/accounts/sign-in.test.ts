import { expect, test } from 'vitest'
import { z } from 'zod'
import { THEN } from '#app/desk/access/then.ts'
import * as account from '#app/routes/desk.account.tsx'
import * as signInRoute from '#app/routes/desk_.sign-in.tsx'
import * as codeRoute from '#app/routes/desk_.sign-in_.code.tsx'
import * as signOut from '#app/routes/desk_.sign-out.tsx'
import { appContext } from '../../server/app-context.ts'
import {
  acceptInvitation,
  codeFor,
  giveCode,
  givePassword,
  invited,
  joined,
  pass,
  read,
  refusalOf,
  signedInAgain,
  visitor,
  where,
} from './visitor.ts'

const MINUTE = 60

test('password, then code, then the page that was asked for', async () => {
  const app = await appContext()
  const { email, secret } = await joined(app, 'reviewer')
  const browser = visitor(app)
  const page = '/desk/account?x=1'
  expect(where(await browser.open(account, page))).toEqual([
    303,
    '/desk/sign-in?then=%2Fdesk%2Faccount%3Fx%3D1',
  ])
  const half = await givePassword(browser, ` ${email.toUpperCase()} `, undefined, page)
  expect(where(half)).toEqual([303, '/desk/sign-in/code?then=%2Fdesk%2Faccount%3Fx%3D1'])
  expect(where(await browser.open(account, '/desk/account'))[1]).toContain('/desk/sign-in/code')
  pass(app, 31)
  const whole = await giveCode(browser, { code: codeFor(app, secret), [THEN]: page })
  expect(where(whole)).toEqual([303, page])
  expect((await browser.open(account, page)).status).toBe(200)
  // Both doors are behind them now.
  expect(where(await browser.open(signInRoute, '/desk/sign-in'))).toEqual([303, '/desk'])
  expect(where(await browser.open(codeRoute, '/desk/sign-in/code'))).toEqual([303, '/desk'])
})

test('what is missing is named, and the address comes back', async () => {
  const browser = visitor(await appContext())
  const answer = await givePassword(browser, 'ann@desk.example', '')
  expect(answer.status).toBe(400)
  expect(await answer.json()).toMatchObject({
    faults: [{ fieldId: 'password' }],
    typed: { email: 'ann@desk.example' },
  })
  expect(await refusalOf(await givePassword(browser, '', 'x'))).toBe('Enter your e-mail address.')
})

test('V3.3.1 V3.3.2 V3.3.3 V3.3.4 every cookie is __Host-, Secure, HttpOnly, Lax and for no domain', async () => {
  const app = await appContext({ PUBLIC_URL: 'https://check.example' })
  const { browser, email, secret } = await joined(app, 'reviewer')
  await browser.send(signOut, '/desk/sign-out', {})
  await signedInAgain(app, { email, secret }, browser)
  expect(browser.setCookies.length).toBeGreaterThanOrEqual(5)
  for (const line of browser.setCookies) {
    expect(line).toMatch(/^__Host-desk(-known)?=/)
    expect(line).toMatch(/; Secure(;|$)/)
    expect(line).toMatch(/; HttpOnly(;|$)/)
    expect(line).toMatch(/; SameSite=Lax(;|$)/)
    expect(line).toMatch(/; Path=\/(;|$)/)
    expect(line).not.toMatch(/domain/i)
  }
})

test.each([
  '//evil.example',
  '/\\evil.example',
  'https:evil.example',
  'https://evil.example/desk',
  '/desk//evil.example',
  '/r/somebody',
  'javascript:alert(1)',
  '/desk/../r/x',
])('V3.7.2 %s is no place to go after signing in', async (then) => {
  const app = await appContext()
  const { email } = await joined(app, 'viewer')
  expect(where(await givePassword(visitor(app), email, undefined, then))).toEqual([303, '/desk'])
  const browser = visitor(app)
  const shown = await browser.open(signInRoute, `/desk/sign-in?then=${encodeURIComponent(then)}`)
  const shape = z.object({ view: z.object({ goTo: z.string() }) })
  expect((await read(shown, shape)).view.goTo).toBe('/desk')
})

test('V6.1.1 V6.3.1 guessing is slowed down for that account, and the wait grows to a quarter of an hour', async () => {
  const app = await appContext()
  const { email } = await joined(app, 'viewer')
  await joined(app, 'viewer', 'other@desk.example')
  // From a new address each time, as a botnet would.
  let from = 0
  const guess = (who = email) => {
    from += 1
    return givePassword(visitor(app, { caller: `198.51.100.${from}` }), who, 'a wrong guess')
  }
  for (let n = 1; n <= 5; n += 1) expect((await guess()).status).toBe(400)
  const waits: number[] = []
  for (let n = 6; n <= 13; n += 1) {
    const refused = await guess()
    expect(refused.status).toBe(429)
    const seconds = Number(refused.headers.get('Retry-After'))
    waits.push(seconds)
    pass(app, seconds)
    expect((await guess()).status).toBe(400)
  }
  expect(waits).toEqual([30, 60, 120, 240, 480, 900, 900, 900])
  // Other accounts are as they were.
  expect((await guess('other@desk.example')).status).toBe(400)
  const other = visitor(app, { caller: '192.0.2.9' })
  expect((await givePassword(other, 'other@desk.example')).status).toBe(303)
})

test('V6.3.1 while strangers guess, the owner gets in: at once in a browser of theirs, elsewhere after the wait', async () => {
  const app = await appContext()
  const { browser, email } = await joined(app, 'viewer')
  await browser.send(signOut, '/desk/sign-out', {})
  for (let n = 0; n < 20; n += 1) {
    await givePassword(visitor(app, { caller: `198.51.100.${n}` }), email, 'a wrong guess')
  }
  const fresh = visitor(app, { caller: '192.0.2.1' })
  const refused = await givePassword(fresh, email)
  expect(refused.status).toBe(429)
  expect((await givePassword(browser, email)).status).toBe(303)
  pass(app, Number(refused.headers.get('Retry-After')))
  expect((await givePassword(fresh, email)).status).toBe(303)
})

test('V6.3.1 one address that tries many accounts is slowed down, also with a password of its own', async () => {
  const app = await appContext()
  await joined(app, 'viewer')
  const spray = visitor(app, { caller: '198.51.100.1' })
  for (let n = 0; n < 20; n += 1) {
    expect((await givePassword(spray, `guess${n}@desk.example`, 'spring 2026')).status).toBe(400)
  }
  expect((await givePassword(spray, 'guess99@desk.example', 'spring 2026')).status).toBe(429)
  const elsewhere = visitor(app, { caller: '192.0.2.1' })
  expect((await givePassword(elsewhere, 'viewer@desk.example')).status).toBe(303)
})

test('V6.3.1 many guesses at the same moment count one by one', async () => {
  const app = await appContext()
  const { email } = await joined(app, 'viewer')
  const guesses = Array.from({ length: 12 }, (_, n) =>
    givePassword(visitor(app, { caller: `198.51.100.${n}` }), email, 'a wrong guess'),
  )
  const statuses = (await Promise.all(guesses)).map(({ status }) => status)
  expect(statuses.filter((status) => status === 400)).toHaveLength(5)
  expect(statuses.filter((status) => status === 429)).toHaveLength(7)
})

test('V6.3.8 known, unknown, invited and disabled addresses get the same answer', async () => {
  const app = await appContext()
  const { email } = await joined(app, 'viewer')
  await invited(app, 'invited@desk.example', 'viewer')
  await joined(app, 'viewer', 'gone@desk.example')
  await app.context.db
    .updateTable('member')
    .set({ disabled_at: app.clock.now.toISOString() })
    .where('email', '=', 'gone@desk.example')
    .execute()
  const addresses = [email, 'nobody@desk.example', 'invited@desk.example', 'gone@desk.example']
  const answers = await Promise.all(
    addresses.map(async (address) => {
      const answer = await givePassword(visitor(app), address, 'a wrong guess')
      return [answer.status, [...answer.headers], await refusalOf(answer)]
    }),
  )
  for (const answer of answers) expect(answer).toEqual(answers[0])
  // Also when the password is right, for somebody who may not come in.
  expect((await givePassword(visitor(app), 'gone@desk.example')).status).toBe(400)
})

test('V6.3.8 and they get it in the same time: the medians of 200 tries differ by less than 10 ms', async () => {
  const app = await appContext()
  const { email } = await joined(app, 'viewer')
  const times: { known: number[]; unknown: number[] } = { known: [], unknown: [] }
  for (let n = 0; n < 100; n += 1) {
    for (const who of ['known', 'unknown'] as const) {
      pass(app, 20 * MINUTE)
      const browser = visitor(app, { caller: `${who} ${n}` })
      const start = performance.now()
      const address = who === 'known' ? email : 'nobody@desk.example'
      const { status } = await givePassword(browser, address, 'a wrong guess')
      times[who].push(performance.now() - start)
      expect(status).toBe(400)
    }
  }
  expect(Math.abs(median(times.known) - median(times.unknown))).toBeLessThan(10)
  // It is the hash that takes the time, in both.
  expect(Math.min(median(times.known), median(times.unknown))).toBeGreaterThan(3)
}, 240_000)

test('V7.2.3 V7.2.4 every step of signing in makes a new token of 192 bits, and the one before is dead', async () => {
  const app = await appContext()
  const { email, secret } = await joined(app, 'reviewer')
  const browser = visitor(app)
  const tokens: (string | undefined)[] = []
  const note = async () => tokens.push(await tokenOf(app, browser))
  // A token that somebody planted in the browser is never taken on.
  browser.cookies.set('desk', 'planted')
  await givePassword(browser, email)
  await note()
  const before = new Map(browser.cookies)
  pass(app, 31)
  await giveCode(browser, { code: codeFor(app, secret) })
  await note()
  expect(tokens.every((token) => /^[\w-]{32}$/.test(token ?? ''))).toBe(true)
  expect(new Set(tokens).size).toBe(2)
  const replay = visitor(app)
  for (const [name, value] of before) replay.cookies.set(name, value)
  expect(where(await replay.open(account, '/desk/account'))[1]).toContain('/desk/sign-in?')
  const rows = await app.context.db.selectFrom('session').select('token_hash').execute()
  for (const { token_hash: hash } of rows) expect(tokens).not.toContain(hash)
})

test('V7.2.4 signing in again ends the session that the browser had', async () => {
  const app = await appContext()
  const { browser, email } = await joined(app, 'viewer')
  const old = new Map(browser.cookies)
  await givePassword(browser, email)
  const replay = visitor(app)
  for (const [name, value] of old) replay.cookies.set(name, value)
  expect((await replay.open(account, '/desk/account')).status).toBe(303)
  expect(await app.context.db.selectFrom('session').select('id').execute()).toHaveLength(1)
})

test('V7.3.1 an idle session ends after 30 minutes, and says so', async () => {
  const app = await appContext()
  const { browser } = await joined(app, 'viewer')
  for (let n = 0; n < 4; n += 1) {
    pass(app, 29 * MINUTE)
    expect((await browser.open(account, '/desk/account')).status).toBe(200)
  }
  pass(app, 30 * MINUTE)
  expect((await browser.open(account, '/desk/account')).status).toBe(303)
  const shape = z.object({ view: z.object({ notice: z.string() }) })
  const shown = await read(await browser.open(signInRoute, '/desk/sign-in'), shape)
  expect(shown.view.notice).toBe('ended')
})

test('V7.3.2 a session ends after 12 hours, however busy it was', async () => {
  const app = await appContext()
  const { browser } = await joined(app, 'viewer')
  for (let minutes = 20; minutes < 12 * 60; minutes += 20) {
    pass(app, 20 * MINUTE)
    expect((await browser.open(account, '/desk/account')).status).toBe(200)
  }
  pass(app, 20 * MINUTE)
  expect((await browser.open(account, '/desk/account')).status).toBe(303)
})

test('V7.3.2 the code does not begin the 12 hours anew', async () => {
  const app = await appContext()
  const { email, secret } = await joined(app, 'reviewer')
  const browser = visitor(app)
  await givePassword(browser, email)
  pass(app, 25 * MINUTE)
  await giveCode(browser, { code: codeFor(app, secret) })
  const rows = await app.context.db.selectFrom('session').select('started_at').execute()
  expect(rows.map((row) => row.started_at)).not.toContain(app.clock.now.toISOString())
})

test('V7.4.1 a copy of the cookie is worth nothing after signing out', async () => {
  const app = await appContext()
  const { browser } = await joined(app, 'viewer')
  const copy = visitor(app)
  for (const [name, value] of browser.cookies) copy.cookies.set(name, value)
  expect((await copy.open(account, '/desk/account')).status).toBe(200)
  expect(where(await browser.send(signOut, '/desk/sign-out', {}))).toEqual([
    303,
    '/desk/sign-in?out',
  ])
  expect(browser.cookies.has('desk')).toBe(false)
  expect((await copy.open(account, '/desk/account')).status).toBe(303)
})

test('V3.5.3 nobody is signed out by a link', async () => {
  const app = await appContext()
  const { browser } = await joined(app, 'viewer')
  const answer = await browser.open(signOut, '/desk/sign-out')
  expect([answer.status, answer.headers.get('Allow')]).toEqual([405, 'POST'])
  expect((await browser.open(account, '/desk/account')).status).toBe(200)
})

test('V16.3.1 each sign-in, right or wrong, is in the log and in the audit log, without an address', async () => {
  const app = await appContext()
  const { email, secret } = await joined(app, 'reviewer')
  await givePassword(visitor(app), email, 'a wrong guess')
  await givePassword(visitor(app), 'typed-my-password-here', 'a wrong guess')
  const browser = await signedInAgain(app, { email, secret })
  await browser.send(signOut, '/desk/sign-out', {})
  const lines = await app.context.db.selectFrom('audit').selectAll().orderBy('number').execute()
  expect(lines.map(({ kind }) => kind)).toEqual([
    'member-invited',
    'invitation-accepted',
    'signed-in',
    'second-factor-changed',
    'sign-in-refused',
    'sign-in-refused',
    'signed-in',
    'signed-out',
  ])
  expect(app.lines.join('')).toContain('sign-in refused')
  expect(app.lines.join('')).toContain('signed in')
  for (const text of [app.lines.join(''), JSON.stringify(lines)]) {
    expect(text).not.toMatch(/@|typed-my-password|walnut/)
  }
})

test('a link that is opened when the invitation was accepted by somebody else’s browser ends that one’s session', async () => {
  const app = await appContext()
  const { browser } = await joined(app, 'viewer')
  await acceptInvitation(browser, await invited(app, 'new@desk.example', 'viewer'))
  const shape = z.object({ view: z.object({ email: z.string() }) })
  const shown = await read(await browser.open(account, '/desk/account'), shape)
  expect(shown.view.email).toBe('new@desk.example')
})

async function tokenOf(
  app: Awaited<ReturnType<typeof appContext>>,
  { cookies }: { cookies: Map<string, string> },
): Promise<string | undefined> {
  const request = new Request('https://check.example/', {
    headers: { Cookie: `desk=${cookies.get('desk')}` },
  })
  return app.context.deskCookie.read(request)
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
