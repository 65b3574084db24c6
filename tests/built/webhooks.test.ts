import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test, vi } from 'vitest'
import { newSecret, sealSecret } from '#app/desk/webhooks/secrets.server.ts'
import { deriveKeys } from '#app/server/keys.server.ts'
import { addWebhook } from '#db/desk/webhooks.server.ts'
import { type Database, openDatabase } from '#db/open.server.ts'
import { temporaryFile } from '../db/temporary-database.ts'
import { freePort, startReceiver, verify } from '../desk/webhooks/receiver.ts'
import { founderById } from '../golden/founders.ts'
import { storeResult } from '../report/store-result.ts'
import { type App, startApp } from '../start-app.ts'

const COOKIE_SECRET = 'a secret of the tests of the built program'

/** Looks into the database of a program, running or not. */
async function inside<T>(file: string, work: (db: Database) => Promise<T>): Promise<T> {
  const db = await openDatabase({ file })
  try {
    return await work(db)
  } finally {
    await db.destroy()
  }
}

const deliveriesIn = (file: string) =>
  inside(file, (db) => db.selectFrom('webhook_delivery').selectAll().execute())

/** A founder writes to us, as a browser without JavaScript does. */
async function askForCall(app: App, token: string): Promise<Response> {
  const page = await (await fetch(`${app.url}/r/${token}/talk`)).text()
  const seal = /name="seal" value="([^"]+)"/.exec(page)?.[1] ?? ''
  // Whoever is faster is taken for a program.
  await wait(3100)
  const typed = { name: 'Zoë Kerze', email: 'zoe@kerzen.example', message: 'Logins fail.' }
  return fetch(`${app.url}/r/${token}/talk`, {
    method: 'POST',
    body: new URLSearchParams({ seal, ...typed, company: '', appUrl: '' }),
    headers: { 'Sec-Fetch-Site': 'same-origin' },
    redirect: 'manual',
  })
}

test('a receiver that is down, and a program that is killed, lose no message and double none', async () => {
  const file = temporaryFile()
  const settings = { DATABASE_URL: file, COOKIE_SECRET, DESK_WEBHOOKS_LOCAL: 'on' }
  const [port, secret] = [await freePort(), newSecret()]
  const token = await storeResult(file, founderById('lovable-shop-open'))
  await inside(file, (db) =>
    addWebhook(db, {
      id: randomUUID(),
      url: `http://127.0.0.1:${port}/hook`,
      events: ['contact.given', 'contact.erased'],
      secretSealed: sealSecret(deriveKeys(COOKIE_SECRET).desk, secret),
      most: 10,
      now: new Date(),
    }),
  )

  const first = await startApp(settings)
  expect((await askForCall(first, token)).status).toBe(303)
  await vi.waitFor(
    async () => {
      expect(await deliveriesIn(file)).toMatchObject([
        { state: 'waiting', attempts: 1, last_error: 'The connection was refused (ECONNREFUSED).' },
      ])
    },
    { timeout: 5000, interval: 200 },
  )
  first.process.kill('SIGKILL')
  await once(first.process, 'exit')

  // The time of the next attempt comes while the program is dead.
  const due_at = new Date().toISOString()
  await inside(file, (db) => db.updateTable('webhook_delivery').set({ due_at }).execute())
  const receiver = await startReceiver({ port })
  const second = await startApp(settings)
  await vi.waitFor(() => expect(receiver.received).toHaveLength(1), { timeout: 5000 })
  const erased = await fetch(`${second.url}/r/${token}/data/erase`, {
    method: 'POST',
    body: new URLSearchParams(),
    headers: { 'Sec-Fetch-Site': 'same-origin' },
    redirect: 'manual',
  })
  expect(erased.status, second.output()).toBe(303)
  await vi.waitFor(() => expect(receiver.received).toHaveLength(2), { timeout: 5000 })
  expect(await second.stop()).toBe(0)

  const [given, gone] = receiver.received.map((message) => verify(secret, message))
  expect(given).toMatchObject({
    type: 'contact.given',
    data: { number: 1, contact: { name: 'Zoë Kerze', email: 'zoe@kerzen.example' } },
  })
  expect([gone?.type, gone?.data]).toEqual(['contact.erased', { number: 1, erased: 'everything' }])
  expect(await deliveriesIn(file)).toMatchObject([{ event: 'contact.erased', state: 'sent' }])
  for (const output of [first.output(), second.output()]) {
    expect(output).not.toMatch(/zoe|Kerze|whsec_/)
  }
}, 40_000)
