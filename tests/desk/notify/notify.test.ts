import { expect, test } from 'vitest'
import { writeDigests } from '#app/desk/notify/digest.server.ts'
import { notify } from '#app/desk/notify/notify.server.ts'
import { tellOfResult } from '#app/desk/notify/tell-of-result.server.ts'
import { deliverDue } from '#app/mail/delivery.server.ts'
import { createMailTransport } from '#app/mail/transport.server.ts'
import { hashToken, newToken } from '#app/server/token.server.ts'
import { completeAssessment, startFromAnswers } from '#db/assessments.server.ts'
import { eraseSeries } from '#db/erase.server.ts'
import { findMyData } from '#db/my-data.server.ts'
import { startMailServer } from '../../mail/mail-server.ts'
import { appContext, type TestContext } from '../../server/app-context.ts'
import { signIn } from '../sign-in.ts'

type Wish = 'none' | 'every' | 'hot' | 'daily'

const HOUR = 60 * 60_000

/** A desk with a mail server, and what arrived there. */
async function openDesk(settings: Record<string, string> = {}) {
  const server = await startMailServer()
  const app = await appContext({
    SMTP_URL: server.url,
    MAIL_FROM: 'desk@check.example',
    PUBLIC_URL: 'https://check.example',
    ...settings,
  })
  const transport = createMailTransport(app.context.env)
  const arrived = async () => {
    await deliverDue(app.context, transport, new AbortController().signal)
    return server.mails
  }
  return { app, server, arrived }
}

async function addMember(app: TestContext, wish: Wish, role: 'viewer' | 'reviewer' = 'reviewer') {
  const { id, email } = await signIn(app.context, role)
  await app.context.db.updateTable('member').set({ notify: wish }).where('id', '=', id).execute()
  return { id, email }
}

interface Result {
  band?: string
  score?: number
  nextStep?: string
}

/** A founder finishes a check at this moment. */
async function finish(app: TestContext, result: Result = {}, token = newToken()) {
  const { band = 'high', score = 74, nextStep = 'audit' } = result
  const tokenHash = hashToken(token)
  const now = app.clock.now
  const names = { appName: 'Kerzenladen', companyName: 'Kerzen & Co' }
  await startFromAnswers(app.context.db, { tokenHash, answers: {}, ...names, now })
  let id = ''
  await completeAssessment(app.context.db, {
    tokenHash,
    answers: {},
    ...names,
    summary: {
      rulesVersion: '1.0.0',
      verdict: 'yes',
      score,
      scoreLow: score,
      scoreHigh: score,
      band,
      nextStep,
    },
    result: { live: true },
    report: {},
    now,
    also: async (trx, assessmentId) => {
      id = assessmentId
      await tellOfResult(trx, app.context.env, { assessmentId, now })
    },
  })
  return { id, token }
}

const queued = (app: TestContext) => app.context.db.selectFrom('outbox').selectAll().execute()

test('a result reaches who wants every one, with a link and nothing that says whose it is', async () => {
  const { app, arrived } = await openDesk()
  const { email } = await addMember(app, 'every')
  await finish(app)
  const [mail, ...more] = await arrived()
  if (mail === undefined) throw new Error('Nothing came.')
  expect(more).toEqual([])
  expect(mail.recipients).toEqual([email])
  expect(mail.headers.get('subject')).toBe(
    'A new assessment: high risk, 74, next step audit. Open #1',
  )
  for (const body of [mail.text, mail.html]) {
    expect(body).toContain('https://check.example/desk/assessments/1')
    expect(body).toContain('real people use it')
    expect(body).toContain('https://check.example/desk/account')
    expect(body).not.toMatch(/Kerze|Zoë/)
  }
})

test('everybody is told by their own setting', async () => {
  const { app, arrived } = await openDesk()
  const every = await addMember(app, 'every', 'viewer')
  const hot = await addMember(app, 'hot')
  await addMember(app, 'none')
  await addMember(app, 'daily')
  await finish(app, { band: 'low', score: 12, nextStep: 'quick-fix' })
  expect((await arrived()).flatMap(({ recipients }) => recipients)).toEqual([every.email])
  await finish(app, { band: 'critical', score: 91, nextStep: 'build' })
  const to = (await arrived()).slice(1).flatMap(({ recipients }) => recipients)
  expect(to.sort()).toEqual([every.email, hot.email].sort())
})

test('a founder who writes to us is hot news', async () => {
  const { app, arrived } = await openDesk()
  const { id } = await finish(app, { band: 'low', score: 12, nextStep: 'quick-fix' })
  await addMember(app, 'hot')
  await addMember(app, 'every')
  const now = app.clock.now
  await app.context.db
    .insertInto('contact')
    .values({
      assessment_id: id,
      name: 'Zoë Kerze',
      email: 'zoe@kerzen.example',
      message: 'Please call.',
      door: 'audit',
      given_at: now.toISOString(),
    })
    .execute()
  const news = { kind: 'desk-contact', assessmentId: id, now } as const
  await notify(app.context.db, app.context.env, news)
  const mails = await arrived()
  expect(mails.map(({ headers }) => headers.get('subject'))).toEqual([
    'A founder writes to us: low risk, 12. Open #1',
    'A founder writes to us: low risk, 12. Open #1',
  ])
  for (const { text, html } of mails) expect(text + html).not.toMatch(/Zo|kerzen/i)
})

test('who is disabled or not yet in gets nothing, not even what already waits', async () => {
  const { app, arrived } = await openDesk()
  const gone = await addMember(app, 'every')
  const invited = await addMember(app, 'every')
  const change = app.context.db.updateTable('member')
  await change.set({ password_hash: null }).where('id', '=', invited.id).execute()
  await finish(app)
  expect(await queued(app)).toHaveLength(1)
  await change.set({ disabled_at: 'now' }).where('id', '=', gone.id).execute()
  expect(await arrived()).toEqual([])
  await finish(app)
  expect(await queued(app)).toMatchObject([{ state: 'failed', payload_json: null }])
})

test('what was erased before it was sent is not sent, and the founder’s page lists no such mail', async () => {
  const { app, arrived } = await openDesk()
  await addMember(app, 'every')
  const { token } = await finish(app)
  const tokenHash = hashToken(token)
  const data = await findMyData(app.context.db, { tokenHash })
  expect(data?.checks.flatMap(({ mails }) => mails)).toEqual([])
  await eraseSeries(app.context.db, { tokenHash })
  expect(await arrived()).toEqual([])
})

test('a mail server that is down at first loses nothing', async () => {
  const { app, server, arrived } = await openDesk()
  await addMember(app, 'every')
  await server.stop()
  await finish(app)
  await arrived()
  expect(await queued(app)).toMatchObject([{ state: 'waiting', attempts: 1 }])
  const again = await startMailServer({ port: server.port })
  app.clock.now = new Date(app.clock.now.getTime() + HOUR)
  await arrived()
  expect(again.mails).toHaveLength(1)
})

test('without a mail server nothing waits for one', async () => {
  const app = await appContext()
  await addMember(app, 'every')
  await addMember(app, 'daily')
  await finish(app)
  await writeDigests(app.context)
  app.clock.now = new Date(app.clock.now.getTime() + 48 * HOUR)
  await writeDigests(app.context)
  expect(await queued(app)).toEqual([])
})

/** Runs the job once at this time of 2026, as often as the server starts anew. */
const at = async (app: TestContext, time: string) => {
  app.clock.now = new Date(`2026-${time}Z`)
  await writeDigests(app.context)
  await writeDigests(app.context)
}

test('the daily mail comes once a day at 07:00, also after a restart, and tells of everything', async () => {
  const { app, arrived } = await openDesk()
  const { email } = await addMember(app, 'daily')
  await at(app, '11-22T10:00')
  app.clock.now = new Date('2026-11-22T10:05Z')
  await finish(app, { band: 'low', score: 12, nextStep: 'quick-fix' })
  app.clock.now = new Date('2026-11-22T20:00Z')
  await finish(app, { band: 'critical', score: 91, nextStep: 'build' })
  await at(app, '11-23T06:59')
  expect(await queued(app)).toEqual([])
  await at(app, '11-23T07:04')
  await at(app, '11-23T18:00')
  const mails = await arrived()
  expect(mails.map(({ recipients, headers }) => [recipients, headers.get('subject')])).toEqual([
    [[email], '2 new assessments, 1 hot. Open the desk'],
  ])
  const text = mails[0]?.text ?? ''
  expect(text.indexOf('#2: critical risk, 91, next step build (hot)')).toBeGreaterThan(0)
  expect(text.indexOf('#1: low risk, 12')).toBeGreaterThan(text.indexOf('#2'))
  expect(text).toContain('https://check.example/desk')
  expect(text).not.toMatch(/Kerze/)
})

test('with nothing to tell there is no mail, and after days off one mail tells of all of them', async () => {
  const { app, arrived } = await openDesk()
  await addMember(app, 'daily')
  await at(app, '11-22T10:00')
  await at(app, '11-23T07:00')
  expect(await queued(app)).toEqual([])
  app.clock.now = new Date('2026-11-23T12:00Z')
  await finish(app)
  app.clock.now = new Date('2026-11-25T12:00Z')
  await finish(app)
  await at(app, '11-26T09:30')
  expect((await arrived()).map(({ headers }) => headers.get('subject'))).toEqual([
    '2 new assessments, 1 hot. Open the desk',
  ])
})

test('who changes their mind starts afresh', async () => {
  const { app } = await openDesk()
  const { id } = await addMember(app, 'daily')
  await at(app, '11-22T10:00')
  const wish = (notify: Wish) =>
    app.context.db.updateTable('member').set({ notify }).where('id', '=', id).execute()
  await wish('none')
  app.clock.now = new Date('2026-11-24T12:00Z')
  await finish(app)
  await at(app, '11-30T10:00')
  await wish('daily')
  await at(app, '11-30T12:00')
  await at(app, '12-01T07:00')
  expect(await queued(app)).toEqual([])
})

test('a long day names ten and counts the rest', async () => {
  const { app, arrived } = await openDesk()
  await addMember(app, 'daily')
  await at(app, '11-22T10:00')
  app.clock.now = new Date('2026-11-22T11:00Z')
  for (let n = 0; n < 13; n += 1) await finish(app)
  await at(app, '11-23T07:00')
  const [mail] = await arrived()
  expect(mail?.text.match(/^- #/gm)).toHaveLength(10)
  expect(mail?.text).toContain('And 3 more.')
})
