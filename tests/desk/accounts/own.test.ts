import { expect, test } from 'vitest'
import { z } from 'zod'
import * as account from '#app/routes/desk.account.tsx'
import * as email from '#app/routes/desk.account_.e-mail.tsx'
import * as password from '#app/routes/desk.account_.password.tsx'
import { appContext } from '../../server/app-context.ts'
import {
  givePassword,
  joined,
  PASSWORD,
  pass,
  read,
  refusalOf,
  signedInAgain,
  type Visitor,
  visitor,
  where,
} from './visitor.ts'

const PATH = '/desk/account'
const NEW = 'quiet river lantern'

const SessionsShape = z.object({
  view: z.object({
    sessions: z.array(
      z.object({
        id: z.string(),
        agent: z.string(),
        isThis: z.boolean(),
        isWhole: z.boolean(),
        lastUsed: z.string(),
      }),
    ),
  }),
})

const sessionsOf = async (browser: Visitor) =>
  (await read(await browser.open(account, PATH), SessionsShape)).view.sessions

const isIn = async (browser: Visitor) => (await browser.open(account, PATH)).status === 200

test('V7.5.2 one’s own sessions are listed with this one marked, and each can be ended', async () => {
  const app = await appContext()
  const { browser, email: address } = await joined(app, 'viewer')
  const [second, third] = [visitor(app), visitor(app)]
  pass(app, 5 * 60)
  await givePassword(second, address)
  await givePassword(third, address)
  const sessions = await sessionsOf(browser)
  expect(sessions).toHaveLength(3)
  expect(sessions.filter(({ isThis }) => isThis)).toHaveLength(1)
  expect(new Set(sessions.map(({ agent }) => agent))).toEqual(new Set(['Firefox on Linux']))
  const own = (await sessionsOf(second)).find(({ isThis }) => isThis)
  const end = { intent: 'end-session', id: own?.id ?? '' }
  expect(where(await browser.send(account, PATH, end))).toEqual([303, `${PATH}?done=session`])
  expect([await isIn(browser), await isIn(second), await isIn(third)]).toEqual([true, false, true])
})

test('V7.4.3 "sign out everywhere else" leaves only this one', async () => {
  const app = await appContext()
  const { browser, email: address } = await joined(app, 'viewer')
  const [second, third] = [visitor(app), visitor(app)]
  await givePassword(second, address)
  await givePassword(third, address)
  expect((await browser.send(account, PATH, { intent: 'end-others' })).status).toBe(303)
  expect([await isIn(browser), await isIn(second), await isIn(third)]).toEqual([true, false, false])
})

test('nobody ends the session of somebody else', async () => {
  const app = await appContext()
  const ann = await joined(app, 'viewer', 'ann@desk.example')
  const bob = await joined(app, 'viewer', 'bob@desk.example')
  const [session] = await sessionsOf(bob.browser)
  await ann.browser.send(account, PATH, { intent: 'end-session', id: session?.id ?? '' })
  await ann.browser.send(account, PATH, { intent: 'end-others' })
  expect(await isIn(bob.browser)).toBe(true)
})

test('somebody who gave the password and not the code shows, as a warning', async () => {
  const app = await appContext()
  const { browser, email: address } = await joined(app, 'reviewer')
  await givePassword(visitor(app), address)
  const sessions = await sessionsOf(browser)
  expect(sessions.map(({ isThis, isWhole }) => [isThis, isWhole]).sort()).toEqual([
    [false, false],
    [true, true],
  ])
})

test('V7.4.1 V7.4.3 a new password ends every other session, and renews the token of this one', async () => {
  const app = await appContext()
  const { browser, email: address } = await joined(app, 'viewer')
  const other = visitor(app)
  await givePassword(other, address)
  const copy = visitor(app)
  for (const [name, value] of browser.cookies) copy.cookies.set(name, value)
  const path = `${PATH}/password`
  const fields = { 'own-password': PASSWORD, password: NEW }
  expect(where(await browser.send(password, path, fields))).toEqual([303, `${PATH}?done=password`])
  expect([await isIn(browser), await isIn(other), await isIn(copy)]).toEqual([true, false, false])
  expect((await givePassword(visitor(app), address, PASSWORD)).status).toBe(400)
  expect((await givePassword(visitor(app), address, NEW)).status).toBe(303)
})

test('a new password needs the old one, and keeps to the rules', async () => {
  const app = await appContext()
  const { browser, email: address } = await joined(app, 'viewer')
  const path = `${PATH}/password`
  for (const [fields, words] of [
    [{ 'own-password': '', password: NEW }, 'Enter your password of today.'],
    [{ 'own-password': 'wrong guess', password: NEW }, 'That is not your password.'],
    [{ 'own-password': PASSWORD, password: 'short' }, 'at least 15'],
    [{ 'own-password': PASSWORD, password: address }, 'not your e-mail address'],
  ] as const) {
    const refused = await browser.send(password, path, fields)
    expect(refused.status).toBe(400)
    const text = await refused.text()
    expect(text).toContain(words)
    // What was typed into a password field never comes back.
    expect(text).not.toContain('wrong guess')
  }
})

test('whoever has a second factor may choose eight characters', async () => {
  const app = await appContext()
  const { browser } = await joined(app, 'reviewer')
  const fields = { 'own-password': PASSWORD, password: 'velvet o' }
  expect((await browser.send(password, `${PATH}/password`, fields)).status).toBe(303)
})

test('V7.5.1 changing the e-mail address asks for the password, and ends every other session', async () => {
  const app = await appContext()
  const { browser, email: address } = await joined(app, 'viewer')
  const other = visitor(app)
  await givePassword(other, address)
  const path = `${PATH}/e-mail`
  const change = (fields: Record<string, string>) => browser.send(email, path, fields)
  expect((await change({ email: 'ann@new.example' })).status).toBe(400)
  const wrong = await change({ email: 'ann@new.example', 'own-password': 'wrong guess' })
  expect(await wrong.json()).toMatchObject({ typed: { email: 'ann@new.example' } })
  expect(await isIn(other)).toBe(true)
  const right = { email: ' Ann@New.example ', 'own-password': PASSWORD }
  expect(where(await change(right))).toEqual([303, `${PATH}?done=email`])
  expect([await isIn(browser), await isIn(other)]).toEqual([true, false])
  expect((await givePassword(visitor(app), address)).status).toBe(400)
  expect((await givePassword(visitor(app), 'ann@new.example')).status).toBe(303)
})

test('an address that is none, or somebody else’s, is refused', async () => {
  const app = await appContext()
  await joined(app, 'viewer', 'bob@desk.example')
  const { browser } = await joined(app, 'viewer', 'ann@desk.example')
  const change = (address: string) =>
    browser.send(email, `${PATH}/e-mail`, { email: address, 'own-password': PASSWORD })
  expect(await refusalOf(await change(''))).toBe('Enter an e-mail address.')
  expect(await refusalOf(await change('ann'))).toMatch(/like name@example.com/)
  expect(await refusalOf(await change('BOB@desk.example'))).toMatch(/has this address already/)
  expect((await change('ann@desk.example')).status).toBe(303)
})

test('V7.5.1 guessing the password on these pages is slowed down too', async () => {
  const app = await appContext()
  const { browser } = await joined(app, 'viewer')
  const guess = () =>
    browser.send(password, `${PATH}/password`, { 'own-password': 'a guess', password: NEW })
  for (let n = 0; n < 5; n += 1) expect((await guess()).status).toBe(400)
  const refused = await guess()
  expect([refused.status, refused.headers.get('Retry-After')]).toEqual([429, '30'])
})

test('settings are kept', async () => {
  const app = await appContext()
  const { browser } = await joined(app, 'viewer')
  const shape = z.object({ view: z.object({ notify: z.string(), shortcuts: z.boolean() }) })
  const settings = async () => (await read(await browser.open(account, PATH), shape)).view
  expect(await settings()).toEqual({ notify: 'none', shortcuts: true })
  const fields = { intent: 'settings', notify: 'hot', shortcuts: 'off' }
  expect((await browser.send(account, PATH, fields)).status).toBe(303)
  expect(await settings()).toEqual({ notify: 'hot', shortcuts: false })
})

test.each([
  [{ intent: 'settings', notify: 'all', shortcuts: 'on' }],
  [{ intent: 'settings' }],
  [{ intent: 'promote' }],
  [{ intent: 'end-session', id: '1 or 1=1' }],
  [{}],
])('V2.2.1 %j is no form of the account page', async (fields) => {
  const app = await appContext()
  const { browser } = await joined(app, 'viewer')
  expect((await browser.send(account, PATH, { ...fields })).status).toBe(400)
})

test('V7.4.1 what was signed in elsewhere with a second factor is out after a new password too', async () => {
  const app = await appContext()
  const ann = await joined(app, 'reviewer')
  const other = await signedInAgain(app, ann)
  const fields = { 'own-password': PASSWORD, password: NEW }
  await ann.browser.send(password, `${PATH}/password`, fields)
  expect([await isIn(ann.browser), await isIn(other)]).toEqual([true, false])
})
