import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { openSharing } from './sharing-desk.ts'

const mail = { intent: 'mail', email: ' Jane@Example.com ' }

test('asking for the report puts one mail into the outbox and says so', async () => {
  const sharing = await openSharing()
  const response = await sharing.post(mail)
  expect(response.status).toBe(303)
  expect(response.headers.get('Location')).toBe(`/r/${sharing.token}/sharing?done=mail`)
  expect((await sharing.look({ search: '?done=mail' })).done).toBe('mail')
  const rows = await sharing.db.selectFrom('outbox').selectAll().execute()
  expect(rows).toHaveLength(1)
  expect(rows[0]).toMatchObject({ kind: 'report', state: 'waiting' })
  expect(JSON.parse(rows[0]?.payload_json ?? '')).toMatchObject({ to: 'Jane@Example.com' })
  expect(sharing.clock.woken).toBe(1)
})

test('two clicks at the same moment send one mail', async () => {
  const sharing = await openSharing()
  const answers = await Promise.all([
    sharing.post(mail),
    sharing.post({ ...mail, email: 'jane@example.com' }),
  ])
  expect(answers.map(({ status }) => status)).toEqual([303, 303])
  expect(await sharing.db.selectFrom('outbox').select('id').execute()).toHaveLength(1)
})

test('asking again within ten minutes sends nothing more, and the page says so', async () => {
  const sharing = await openSharing()
  const start = sharing.clock.now.getTime()
  await sharing.post(mail)
  sharing.clock.now = new Date(start + 10 * 60_000 - 1)
  const again = await sharing.post({ ...mail, email: 'jane@example.com' })
  expect(again.headers.get('Location')).toBe(`/r/${sharing.token}/sharing?done=again`)
  expect((await sharing.look({ search: '?done=again' })).done).toBe('again')
  expect(await sharing.db.selectFrom('outbox').select('id').execute()).toHaveLength(1)
  sharing.clock.now = new Date(start + 10 * 60_000)
  const later = await sharing.post(mail)
  expect(later.headers.get('Location')).toBe(`/r/${sharing.token}/sharing?done=mail`)
  expect(await sharing.db.selectFrom('outbox').select('id').execute()).toHaveLength(2)
})

test('asking again does not count towards the limit, and is answered at the limit too', async () => {
  const sharing = await openSharing({ SMTP_URL: 'smtp://x', MAILS_PER_HOUR: '2' })
  for (let n = 0; n < 5; n += 1) expect((await sharing.post(mail)).status).toBe(303)
  const other = await sharing.post({ ...mail, email: 'b@example.com' })
  expect(other.headers.get('Location')).toBe(`/r/${sharing.token}/sharing?done=mail`)
  const again = await sharing.post(mail)
  expect(again.headers.get('Location')).toBe(`/r/${sharing.token}/sharing?done=again`)
  expect((await sharing.post({ ...mail, email: 'c@example.com' })).status).toBe(429)
})

test('what was refused is not said to be on its way', async () => {
  const sharing = await openSharing({ SMTP_URL: 'smtp://x', MAILS_PER_HOUR: '1' })
  await sharing.post({ ...mail, email: 'a@example.com' })
  for (let n = 0; n < 2; n += 1) expect((await sharing.post(mail)).status).toBe(429)
})

test('a copy of the database shows no private link while a mail waits', async () => {
  const sharing = await openSharing()
  await sharing.post(mail)
  for (const suffix of ['', '-wal']) {
    expect(readFileSync(sharing.file + suffix).includes(sharing.token)).toBe(false)
  }
})

test.each([
  ['', 'Enter your e-mail address.'],
  ['jane', 'Enter an e-mail address in full, such as name@example.com.'],
  ['jane@example.com, joe@example.com', 'Enter an e-mail address in full'],
  ['jane@example.com\r\nBcc: joe@example.com', 'Enter an e-mail address in full'],
  [`${'j'.repeat(250)}@example.com`, 'Enter an e-mail address in full'],
])('%j is no address: the page says so and keeps it', async (email, fault) => {
  const sharing = await openSharing()
  const response = await sharing.post({ intent: 'mail', email })
  expect(response.status).toBe(400)
  const refusal: unknown = await response.json()
  expect(refusal).toEqual({ fault: expect.stringContaining(fault), email })
  expect((await sharing.look()).wasRefused).toBe(true)
  expect(await sharing.db.selectFrom('outbox').selectAll().execute()).toEqual([])
})

test('V2.4.1: one mail too many is told when to come back, and keeps what was typed', async () => {
  const sharing = await openSharing({ SMTP_URL: 'smtp://x', MAILS_PER_HOUR: '2' })
  await sharing.post({ intent: 'mail', email: 'a@example.com' })
  await sharing.post({ intent: 'mail', email: 'b@example.com' })
  const refused = await sharing.post({ intent: 'mail', email: 'c@example.com' })
  expect(refused.status).toBe(429)
  expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0)
  expect(await refused.json()).toEqual({
    problem: expect.stringMatching(
      /^That was a lot of mail .* \d+ minutes, or download the PDF\.$/,
    ),
    email: 'c@example.com',
  })
  expect(await sharing.db.selectFrom('outbox').select('id').execute()).toHaveLength(2)
})

test('without a mail server the page offers no mail, and takes no address', async () => {
  const sharing = await openSharing({})
  expect((await sharing.look()).canMail).toBe(false)
  expect((await sharing.post(mail)).status).toBe(400)
  expect(await sharing.db.selectFrom('outbox').selectAll().execute()).toEqual([])
})
