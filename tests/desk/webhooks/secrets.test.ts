import { expect, test } from 'vitest'
import { announce } from '#app/desk/webhooks/announce.server.ts'
import { newSecret, sealSecret } from '#app/desk/webhooks/secrets.server.ts'
import { deriveKeys } from '#app/server/keys.server.ts'
import { deleteOld } from '#app/server/retention.server.ts'
import { rotateSecret } from '#db/desk/webhooks.server.ts'
import { addHook, deliver, deliveries, finishedCheck, localDesk } from './outgoing.ts'
import { startReceiver, verify } from './receiver.ts'

const HOUR = 60 * 60_000

test('a secret is 256 random bits in the form of the specification', () => {
  const secrets = Array.from({ length: 20 }, newSecret)
  expect(new Set(secrets).size).toBe(20)
  for (const secret of secrets) {
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
    expect(Buffer.from(secret.slice(6), 'base64')).toHaveLength(32)
  }
})

test('the old secret signs beside the new one for a day, and then is forgotten', async () => {
  const app = await localDesk()
  const receiver = await startReceiver()
  const { id, secret: old } = await addHook(app, receiver.url)
  const fresh = newSecret()
  const made = await app.context.db.selectFrom('webhook').selectAll().executeTakeFirstOrThrow()
  const change = {
    id,
    madeAt: made.secret_made_at,
    secretSealed: sealSecret(app.context.keys.desk, fresh),
    oldUntil: new Date(app.clock.now.getTime() + 24 * HOUR),
    now: app.clock.now,
  }
  app.clock.now = new Date(app.clock.now.getTime() + 1)
  expect(await rotateSecret(app.context.db, { ...change, now: app.clock.now })).toBe(true)
  // The same form sent twice changes nothing.
  expect(await rotateSecret(app.context.db, change)).toBe(false)

  const tell = async () => {
    const { id: assessmentId } = await finishedCheck(app)
    await announce(app.context.db, {
      event: 'assessment.completed',
      assessmentId,
      now: app.clock.now,
    })
    await deliver(app)
    const message = receiver.received.at(-1)
    if (message === undefined) throw new Error('Nothing came.')
    return message
  }
  const both = await tell()
  expect(verify(old, both).type).toBe('assessment.completed')
  expect(verify(fresh, both).type).toBe('assessment.completed')
  app.clock.now = new Date(app.clock.now.getTime() + 24 * HOUR)
  const later = await tell()
  expect(verify(fresh, later).type).toBe('assessment.completed')
  expect(() => verify(old, later)).toThrow(/signature/i)
  await deleteOld(app.context)
  const row = await app.context.db.selectFrom('webhook').selectAll().executeTakeFirstOrThrow()
  expect([row.old_secret_sealed, row.old_secret_until]).toEqual([null, null])
})

test('the database shows no secret, and another installation cannot open it', async () => {
  const app = await localDesk()
  const receiver = await startReceiver()
  const { secret } = await addHook(app, receiver.url)
  const rows = JSON.stringify(await app.context.db.selectFrom('webhook').selectAll().execute())
  expect(rows).not.toContain(secret.slice(6, 20))
  const { id: assessmentId } = await finishedCheck(app)
  await announce(app.context.db, {
    event: 'assessment.completed',
    assessmentId,
    now: app.clock.now,
  })
  app.context.keys = deriveKeys('another secret of another installation')
  await deliver(app)
  expect(receiver.connections()).toBe(0)
  expect(await deliveries(app)).toMatchObject([
    { state: 'waiting', last_error: expect.stringContaining('Change the secret') },
  ])
})
