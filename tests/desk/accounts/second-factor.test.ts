import { expect, test } from 'vitest'
import { z } from 'zod'
import { drawQr } from '#app/desk/accounts/second-factor/draw-qr.server.ts'
import * as account from '#app/routes/desk.account.tsx'
import * as newCodes from '#app/routes/desk.account_.recovery-codes.tsx'
import * as desk from '#app/routes/desk.tsx'
import * as setUp from '#app/routes/desk_.account_.second-factor.tsx'
import { appContext } from '../../server/app-context.ts'
import {
  acceptInvitation,
  codeFor,
  giveCode,
  givePassword,
  invited,
  joined,
  PASSWORD,
  pass,
  read,
  refusalOf,
  setUpFactor,
  signedInAgain,
  visitor,
  where,
} from './visitor.ts'

const PATH = '/desk/account/second-factor'

test.each(['reviewer', 'admin'] as const)(
  'V6.3.3 a %s without a second factor sees nothing of the desk but the page to set one up',
  async (role) => {
    const app = await appContext()
    const browser = visitor(app)
    await acceptInvitation(browser, await invited(app, 'ann@desk.example', role))
    const routes = import.meta.glob<Record<string, never>>('/app/routes/desk{,.*}.tsx', {
      eager: true,
    })
    expect(Object.keys(routes).length).toBeGreaterThan(5)
    for (const [name, { loader, action }] of Object.entries(routes)) {
      for (const [run, method] of [
        [loader, 'open'],
        [action, 'send'],
      ] as const) {
        if (run === undefined) continue
        const answer =
          method === 'open'
            ? await browser.open({ loader: run }, '/desk/x')
            : await browser.send({ action: run }, '/desk/x', {})
        expect(where(answer), `${name} ${method}`).toEqual([303, PATH])
      }
    }
    expect((await browser.open(setUp, PATH)).status).toBe(200)
  },
)

test('V6.3.3 a viewer needs none, and the operator can do without', async () => {
  const viewer = await joined(await appContext(), 'viewer')
  expect((await viewer.browser.open(desk, '/desk')).status).toBe(200)
  const app = await appContext({ DESK_SECOND_FACTOR: 'off' })
  const browser = visitor(app)
  await acceptInvitation(browser, await invited(app, 'ann@desk.example', 'admin'))
  expect((await browser.open(desk, '/desk')).status).toBe(200)
})

test('V6.3.3 whoever has one is asked for it, also a viewer, and also where it is not required', async () => {
  const app = await appContext({ DESK_SECOND_FACTOR: 'off' })
  const { browser, email } = await joined(app, 'viewer')
  await setUpFactor(app, browser)
  expect(where(await givePassword(visitor(app), email))[1]).toContain('/desk/sign-in/code')
})

test('the secret stays the same while the page is open, comes as QR code, link and text, and is kept closed', async () => {
  const app = await appContext()
  const browser = visitor(app)
  await acceptInvitation(browser, await invited(app, 'ann@desk.example', 'reviewer'))
  const shape = z.object({
    view: z.object({
      secret: z.string(),
      address: z.string(),
      asksPassword: z.boolean(),
      qr: z.object({ size: z.number(), path: z.string() }),
    }),
  })
  const { view } = await read(await browser.open(setUp, PATH), shape)
  expect((await read(await browser.open(setUp, PATH), shape)).view).toEqual(view)
  const address = new URL(view.address)
  expect(address.protocol).toBe('otpauth:')
  expect(decodeURIComponent(address.pathname)).toContain('Backend Check:ann@desk.example')
  expect(Object.fromEntries(address.searchParams)).toMatchObject({
    secret: view.secret.replaceAll(' ', ''),
    period: '30',
    digits: '6',
  })
  expect(view.qr).toEqual(drawQr(view.address))
  expect(view.asksPassword).toBe(false)
  const wrong = await browser.send(setUp, PATH, { code: codeFor(app, view.secret, 5) })
  expect(await refusalOf(wrong)).toMatch(/does not fit/)
  await setUpFactor(app, browser)
  const row = await app.context.db.selectFrom('member').selectAll().executeTakeFirstOrThrow()
  expect(JSON.stringify(row)).not.toContain(view.secret.replaceAll(' ', ''))
  // Set up once, the page offers another secret.
  expect((await read(await browser.open(setUp, PATH), shape)).view.secret).not.toBe(view.secret)
})

test('a QR code is drawn as squares with the quiet border that scanners look for', () => {
  const { size, path } = drawQr('otpauth://totp/x?secret=ABC')
  const dark = [...path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => [Number(x), Number(y)])
  expect(dark.length).toBeGreaterThan(100)
  expect(path.replace(/M\d+ \d+h1v1h-1z/g, '')).toBe('')
  for (const place of dark.flat()) {
    expect(place).toBeGreaterThanOrEqual(4)
    expect(place).toBeLessThan((size ?? 0) - 4)
  }
})

test('V6.5.1 a code is taken once: again, it is refused, as is an older one', async () => {
  const app = await appContext()
  const { email, secret } = await joined(app, 'reviewer')
  pass(app, 60)
  const browser = visitor(app)
  await givePassword(browser, email)
  const code = codeFor(app, secret)
  expect((await giveCode(browser, { code })).status).toBe(303)
  const other = visitor(app)
  await givePassword(other, email)
  expect(await refusalOf(await giveCode(other, { code }))).toMatch(/used already/)
  const older = codeFor(app, secret, -1)
  expect(await refusalOf(await giveCode(other, { code: older }))).toMatch(/used already/)
  pass(app, 30)
  expect((await giveCode(other, { code: codeFor(app, secret) })).status).toBe(303)
})

test('V6.5.1 nor is the code that set it up taken again', async () => {
  const app = await appContext()
  const { email, secret } = await joined(app, 'reviewer')
  const browser = visitor(app)
  await givePassword(browser, email)
  const answer = await giveCode(browser, { code: codeFor(app, secret) })
  expect(await refusalOf(answer)).toMatch(/used already/)
})

test('V6.5.1 of the same code at the same moment in two browsers, one is taken', async () => {
  const app = await appContext()
  const { email, secret } = await joined(app, 'reviewer')
  pass(app, 60)
  const both = [visitor(app), visitor(app)]
  for (const browser of both) await givePassword(browser, email)
  const code = codeFor(app, secret)
  const answers = await Promise.all(both.map((browser) => giveCode(browser, { code })))
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 400])
})

test.each([
  [-2, 400],
  [-1, 303],
  [0, 303],
  [1, 303],
  [2, 400],
])('V6.5.5 a step is 30 seconds: a code of %i steps from now answers %i', async (steps, status) => {
  const app = await appContext()
  const { email, secret } = await joined(app, 'reviewer')
  pass(app, 300)
  const browser = visitor(app)
  await givePassword(browser, email)
  expect((await giveCode(browser, { code: codeFor(app, secret, steps) })).status).toBe(status)
})

test('a code may be typed with a space, as apps show it', async () => {
  const app = await appContext()
  const { email, secret } = await joined(app, 'reviewer')
  pass(app, 60)
  const browser = visitor(app)
  await givePassword(browser, email)
  const code = codeFor(app, secret).replace(/^(...)/, '$1 ')
  expect((await giveCode(browser, { code })).status).toBe(303)
})

test('V6.3.1 guessing codes is slowed down, and the owner’s own browser is not', async () => {
  const app = await appContext()
  const { browser, email, secret } = await joined(app, 'reviewer')
  await signedInAgain(app, { email, secret }, browser)
  const thief = visitor(app, { caller: '198.51.100.1' })
  await givePassword(thief, email)
  for (let n = 0; n < 5; n += 1) {
    expect((await giveCode(thief, { code: '000000' })).status).toBe(400)
  }
  expect((await giveCode(thief, { code: '000000' })).status).toBe(429)
  expect((await giveCode(thief, { recovery: 'AAAAA-AAAAA' })).status).toBe(429)
  await givePassword(browser, email)
  pass(app, 31)
  expect((await giveCode(browser, { code: codeFor(app, secret) })).status).toBe(303)
})

test('a recovery code gets in once, however it is typed, and the account page says how many are left', async () => {
  const app = await appContext()
  const { email, codes } = await joined(app, 'reviewer')
  expect(new Set(codes).size).toBe(10)
  const [code = ''] = codes
  expect(code).toMatch(/^[A-HJ-NP-Z2-9]{5}-[A-HJ-NP-Z2-9]{5}$/)
  const browser = visitor(app)
  await givePassword(browser, email)
  const typed = ` ${code.toLowerCase().replace('-', ' ')} `
  expect(where(await giveCode(browser, { recovery: typed }))).toEqual([
    303,
    '/desk/account?done=recovered',
  ])
  const shape = z.object({ view: z.object({ recoveryCodes: z.number() }) })
  expect((await read(await browser.open(account, '/desk/account'), shape)).view.recoveryCodes).toBe(
    9,
  )
  const again = visitor(app)
  await givePassword(again, email)
  expect(await refusalOf(await giveCode(again, { recovery: code }))).toMatch(/used already/)
  const rows = await app.context.db.selectFrom('recovery_code').selectAll().execute()
  expect(JSON.stringify(rows)).not.toContain(code)
})

test('of the same recovery code at the same moment in two browsers, one is taken', async () => {
  const app = await appContext()
  const { email, codes } = await joined(app, 'reviewer')
  const both = [visitor(app), visitor(app)]
  for (const browser of both) await givePassword(browser, email)
  const answers = await Promise.all(
    both.map((browser) => giveCode(browser, { recovery: codes[3] ?? '' })),
  )
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 400])
})

test('V7.5.1 new recovery codes ask for the password, and the old ones stop working', async () => {
  const app = await appContext()
  const { browser, email, codes } = await joined(app, 'reviewer')
  const path = '/desk/account/recovery-codes'
  for (const fields of [{}, { 'own-password': 'wrong guess' }]) {
    const refused = await browser.send(newCodes, path, fields)
    expect([refused.status, (await refused.text()).includes('codes":')]).toEqual([400, false])
  }
  const made = await browser.send(newCodes, path, { 'own-password': PASSWORD })
  const fresh = (await read(made, z.object({ codes: z.array(z.string()) }))).codes
  const other = visitor(app)
  await givePassword(other, email)
  expect((await giveCode(other, { recovery: codes[0] ?? '' })).status).toBe(400)
  expect((await giveCode(other, { recovery: fresh[0] ?? '' })).status).toBe(303)
})

test('V7.5.1 setting up another second factor asks for the password; then only the new one counts', async () => {
  const app = await appContext()
  const { browser, email, secret, codes } = await joined(app, 'reviewer')
  const elsewhere = await signedInAgain(app, { email, secret })
  const shape = z.object({ view: z.object({ secret: z.string(), asksPassword: z.boolean() }) })
  const { view } = await read(await browser.open(setUp, PATH), shape)
  expect(view.asksPassword).toBe(true)
  const code = codeFor(app, view.secret)
  for (const fields of [{}, { 'own-password': 'wrong guess' }]) {
    expect((await browser.send(setUp, PATH, { ...fields, code })).status).toBe(400)
  }
  const before = new Map(browser.cookies)
  const changed = await setUpFactor(app, browser, { 'own-password': PASSWORD })
  expect((await browser.open(account, '/desk/account')).status).toBe(200)
  expect((await elsewhere.open(account, '/desk/account')).status).toBe(303)
  const copy = visitor(app)
  for (const [name, value] of before) copy.cookies.set(name, value)
  expect((await copy.open(account, '/desk/account')).status).toBe(303)
  pass(app, 60)
  const other = visitor(app)
  await givePassword(other, email)
  expect((await giveCode(other, { code: codeFor(app, secret) })).status).toBe(400)
  expect((await giveCode(other, { recovery: codes[0] ?? '' })).status).toBe(400)
  expect((await giveCode(other, { code: codeFor(app, changed.secret) })).status).toBe(303)
})

test('V7.5.1 the first one asks for the password too, once signing in was a while ago', async () => {
  const app = await appContext()
  const browser = visitor(app)
  await acceptInvitation(browser, await invited(app, 'ann@desk.example', 'reviewer'))
  pass(app, 11 * 60)
  const shape = z.object({ view: z.object({ secret: z.string() }) })
  const { view } = await read(await browser.open(setUp, PATH), shape)
  const code = codeFor(app, view.secret)
  expect((await browser.send(setUp, PATH, { code })).status).toBe(400)
  expect((await browser.send(setUp, PATH, { code, 'own-password': PASSWORD })).status).toBe(200)
})

test('with another secret of the installation no code fits, and the log says why', async () => {
  const app = await appContext()
  const { email, secret } = await joined(app, 'reviewer')
  app.context.keys = { ...app.context.keys, desk: Buffer.alloc(32, 1) }
  const browser = visitor(app)
  await givePassword(browser, email)
  pass(app, 60)
  expect((await giveCode(browser, { code: codeFor(app, secret) })).status).toBe(400)
  expect(app.lines.join('')).toContain('closed with another secret')
})
