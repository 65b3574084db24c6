import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, onTestFinished, test, vi } from 'vitest'
import { LEAD_STATUSES } from '#app/desk/lead/statuses.ts'
import { announce } from '#app/desk/webhooks/announce.server.ts'
import { composeMessage } from '#app/desk/webhooks/compose.server.ts'
import { WEBHOOK_EVENTS } from '#app/desk/webhooks/events.ts'
import { RECEIVER_EXAMPLE } from '#app/desk/webhooks/receiver-example.ts'
import { DOOR_WORDS } from '#app/talk/door-words.ts'
import { saveContact } from '#db/contacts.server.ts'
import { BANDS, NEXT_STEPS, VERDICTS } from '#rules/assessment.ts'
import { addHook, CONTACT, deliver, deliveries, finishedCheck, localDesk } from './outgoing.ts'
import { freePort } from './receiver.ts'

const docs = readFileSync('docs/webhooks.md', 'utf8')

test('the receiver that we print takes a message, and refuses one with another secret', async () => {
  const app = await localDesk()
  const port = await freePort()
  const { secret } = await addHook(app, `http://127.0.0.1:${port}/hook`)
  const forged = await addHook(app, `http://127.0.0.1:${port}/forged`)
  const { id: assessmentId } = await finishedCheck(app)
  // The library compares times with those of this machine.
  app.clock.now = new Date()
  const now = app.clock.now
  await announce(app.context.db, { event: 'assessment.completed', assessmentId, now })

  const receiver = spawn(process.execPath, ['--input-type=module', '--eval', RECEIVER_EXAMPLE], {
    env: { ...process.env, WEBHOOK_SECRET: secret, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void receiver.kill())
  let printed = ''
  receiver.stdout.on('data', (chunk) => {
    printed += chunk
  })
  await vi.waitFor(() => fetch(`http://127.0.0.1:${port}/`), { timeout: 10_000 })
  await deliver(app)
  await vi.waitFor(() => expect(printed).toContain(assessmentId))
  await wait(50)
  expect(printed.match(/assessment\.completed/g)).toHaveLength(1)
  const states = (await deliveries(app)).map((row) => [
    row.webhook_id === forged.id,
    row.last_status,
  ])
  expect(states.sort()).toEqual([
    [false, 204],
    [true, 400],
  ])
}, 20_000)

test('the page for receivers prints the same example, and names every event and value', () => {
  expect(docs).toContain(RECEIVER_EXAMPLE.trim())
  const values = [WEBHOOK_EVENTS, VERDICTS, BANDS, NEXT_STEPS, LEAD_STATUSES].flat()
  for (const value of [...values, ...Object.keys(DOOR_WORDS)]) {
    expect(docs, value).toContain(`\`${value}\``)
  }
})

test('its example of a contact has exactly the fields that are sent', async () => {
  const blocks = [...docs.matchAll(/```json\n(.*?)```/gs)].map(([, json]) => JSON.parse(json ?? ''))
  const given = blocks.find(({ type }) => type === 'contact.given')
  const app = await localDesk()
  const { id } = await finishedCheck(app)
  await saveContact(app.context.db, { assessmentId: id, ...CONTACT, now: app.clock.now })
  const message = await composeMessage(app.context, {
    event: 'contact.given',
    assessmentId: id,
    leadNumber: 1,
    detail: null,
    createdAt: app.clock.now.toISOString(),
  })
  expect(Object.keys(message?.data ?? {})).toEqual(Object.keys(given.data))
  expect(Object.keys(Object(message?.data.contact))).toEqual(Object.keys(given.data.contact))
})
