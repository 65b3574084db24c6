import { hash } from '@node-rs/argon2'
import { expect, test } from 'vitest'
import { fewAtOnce } from '#app/desk/accounts/passwords/few-at-once.server.ts'
import { hashPassword, verifyPassword } from '#app/desk/accounts/passwords/password-hash.server.ts'
import { refusePassword } from '#app/desk/accounts/passwords/password-rules.server.ts'
import { appContext } from '../../server/app-context.ts'
import { givePassword, joined, PASSWORD, visitor } from './visitor.ts'

const alone = { email: 'ann.smith@desk.example', hasSecondFactor: false }
const backed = { ...alone, hasSecondFactor: true }
const refuse = (password: string, chooser = alone) =>
  refusePassword(password, chooser, 'Backend Check')

test('V6.2.1 fifteen characters are asked for, eight where a second factor stands behind them', () => {
  expect(refuse('velvet otters')).toMatch(/at least 15/)
  expect(refuse('velvet otters 2')).toBeUndefined()
  expect(refuse('velvet o', backed)).toBeUndefined()
  expect(refuse('velvet ', backed)).toMatch(/at least 8/)
  expect(refuse('')).toBe('Choose a password.')
})

test('V6.2.5 no letters, figures or signs are asked for, and a letter counts as one', () => {
  for (const password of ['velvetottersdance', '8301 5527 9046 11', 'ÄÖÜßéèêñçøåæœþð']) {
    expect(refuse(password)).toBeUndefined()
  }
  expect(refuse('🦦🧵🪵🧲🪗')).toMatch(/at least 15 characters. This one has 5/)
})

test('V6.2.9 64, 128 and 1000 characters are taken', () => {
  const words = 'velvet otters dance on quiet tin roofs '.repeat(30)
  for (const length of [64, 128, 1000]) expect(refuse(words.slice(0, length))).toBeUndefined()
  expect(refuse(words.slice(0, 1001))).toMatch(/at most 1000/)
})

test.each([
  ['of the list of common ones', 'passwordpassword'],
  ['in other letters', 'PASSWORDpassword'],
  ['of the list, with spaces', 'q1w2 e3r4 t5y6 u7i8'],
  ['with figures behind', 'Sunshine123456789'],
  ['with figures and signs around', '!!2026 football 2026!!'],
  ['of one letter', 'aaaaaaaaaaaaaaaaaaaa'],
  ['of one piece again and again', 'abcabcabcabcabcabc'],
  ['that counts up', '1234567890123456'],
  ['that counts down', '9876543210987654'],
  ['of the alphabet', 'abcdefghijklmnopq'],
])('V6.2.4 V6.2.12 a password %s is refused, offline', (_what, password) => {
  expect(refuse(password)).toMatch(/Many people use this password/)
})

test('V6.2.4 the 3,000 commonest passwords are refused, whatever their length', async () => {
  const { dictionary } = await import('@zxcvbn-ts/language-common')
  const long = dictionary['passwords-common'].slice(0, 3000).filter(({ length }) => length >= 8)
  expect(long.length).toBeGreaterThan(500)
  for (const password of long) expect(refuse(password, backed), password).toBeDefined()
})

test.each([
  'ann.smith@desk.example',
  'Ann.Smith@desk.example',
  'ann.smith2026!!!',
  'BackendCheck2026',
  'Backend Check!!!!',
])('V6.2.11 "%s" is refused, because it is about the person or the site', (password) => {
  expect(refuse(password)).toMatch(/not your e-mail address or the name of this site/)
})

test('figures of one’s own are fine for somebody whose address is figures, too', () => {
  const chooser = { email: '4711@desk.example', hasSecondFactor: false }
  expect(refuse('8301 5527 9046 11', chooser)).toBeUndefined()
  expect(refuse('q8301552790461153', chooser)).toBeUndefined()
  expect(refuse('4711@desk.example', chooser)).toBeDefined()
})

test('V6.2.8 all of a long password counts, exactly as typed', async () => {
  const password = 'žluťoučký kůň 🐎 '.repeat(10).slice(0, 100)
  const stored = await hashPassword(password)
  expect([...password].length).toBeGreaterThan(80)
  expect(await verifyPassword(stored, password)).toBe('right')
  expect(await verifyPassword(stored, `${password.slice(0, -1)}x`)).toBe('wrong')
  expect(await verifyPassword(stored, password.slice(0, -1))).toBe('wrong')
  expect(await verifyPassword(stored, `${password}x`)).toBe('wrong')
  expect(await verifyPassword(stored, password.toUpperCase())).toBe('wrong')
  // Another keyboard composes the same letters in another way.
  expect(await verifyPassword(stored, password.normalize('NFD'))).toBe('right')
})

test('V11.4.2 a password is kept as argon2id with 19 MiB, two passes and one lane', async () => {
  expect(await hashPassword(PASSWORD)).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(await hashPassword(PASSWORD)).not.toBe(await hashPassword(PASSWORD))
})

test('V11.4.2 one that was kept with other figures is kept anew at the next sign-in', async () => {
  const app = await appContext()
  const { email } = await joined(app, 'viewer')
  const weak = await hash(PASSWORD, { memoryCost: 8192, timeCost: 1, parallelism: 1 })
  const store = (password_hash: string) =>
    app.context.db.updateTable('member').set({ password_hash }).execute()
  const stored = async () =>
    (await app.context.db.selectFrom('member').select('password_hash').executeTakeFirstOrThrow())
      .password_hash ?? ''
  await store(weak)
  expect((await givePassword(visitor(app), email, 'a wrong guess')).status).toBe(400)
  expect(await stored()).toBe(weak)
  expect((await givePassword(visitor(app), email)).status).toBe(303)
  expect(await stored()).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect((await givePassword(visitor(app), email)).status).toBe(303)
})

test('at most a few hashes run at once, the next wait in order, and a crowd is told to come back', async () => {
  const inTurn = fewAtOnce({ atOnce: 2, waiting: 2 })
  const done: number[] = []
  const releases: (() => void)[] = []
  let running = 0
  let most = 0
  const work = (n: number) =>
    inTurn(async () => {
      running += 1
      most = Math.max(most, running)
      await new Promise<void>((resolve) => releases.push(resolve))
      running -= 1
      done.push(n)
    })
  const taken = [work(1), work(2), work(3), work(4)]
  const refused: unknown = await work(5).catch((error: unknown) => error)
  expect(refused instanceof Response && refused.status).toBe(503)
  while (done.length < 4) {
    releases.shift()?.()
    await new Promise((resolve) => setTimeout(resolve, 1))
  }
  await Promise.all(taken)
  expect([most, done]).toEqual([2, [1, 2, 3, 4]])
  // A piece of work that fails gives its place back.
  await expect(inTurn(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  expect(await inTurn(async () => 'fine')).toBe('fine')
})
