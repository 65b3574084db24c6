import { expect, test } from 'vitest'
import { action, loader } from '#app/routes/r.$token.talk.tsx'
import { loader as sentLoader } from '#app/routes/r.$token.talk_.sent.tsx'
import { hashToken, newToken } from '#app/server/token.server.ts'
import { giveConsent } from '#db/contacts.server.ts'
import { storeCheck } from '../db/store-check.ts'
import { appContext, type TestContext } from '../server/app-context.ts'

const MAILING = {
  TEAM_EMAIL: 'team@check.example',
  SMTP_URL: 'smtp://localhost:25',
  MAIL_FROM: 'check@check.example',
}

const typed = {
  name: 'Zoë Kerze',
  email: 'zoe@example.com',
  company: 'Kerzen & Co',
  appUrl: 'shop.example.com',
  message: 'Logins fail.\r\nWhat now?',
}

async function finished(app: TestContext): Promise<string> {
  const token = newToken()
  const { db, now } = app.context
  await storeCheck(db, { tokenHash: hashToken(token), companyName: 'Kerzen & Co', now: now() })
  return token
}

const argsFor = (app: TestContext, token: string, request: Request) => ({
  params: { token },
  request,
  context: app.context,
})

async function open(app: TestContext, token: string) {
  const request = new Request(`http://localhost/r/${token}/talk`)
  const { view } = await (await loader(argsFor(app, token, request))).json()
  return view
}

/** Opens the form, takes a minute, and sends it. */
async function send(
  app: TestContext,
  token: string,
  fields: Record<string, string> = typed,
  afterMs = 60_000,
): Promise<Response> {
  const { seal } = await open(app, token)
  app.clock.now = new Date(app.clock.now.getTime() + afterMs)
  return post(app, token, { seal, ...fields })
}

function post(
  app: TestContext,
  token: string,
  fields: Record<string, string> | [string, string][],
) {
  const body = new URLSearchParams(fields)
  const request = new Request(`http://localhost/r/${token}/talk`, { method: 'POST', body })
  return action(argsFor(app, token, request))
}

const rows = (app: TestContext) => app.context.db.selectFrom('contact').selectAll().execute()
const mails = (app: TestContext) => app.context.db.selectFrom('outbox').selectAll().execute()

test('what was sent is stored, and the next page says what happens and where the answer goes', async () => {
  const app = await appContext({ REPLY_WITHIN: 'three days' })
  const token = await finished(app)
  expect(await open(app, token)).toMatchObject({
    door: 'audit',
    sentOn: null,
    replyWithin: 'three days',
    kept: '12 months',
    stored: { name: '', company: 'Kerzen & Co', marketing: false },
  })
  const response = await send(app, token)
  expect([response.status, response.headers.get('Location')]).toEqual([
    303,
    `/r/${token}/talk/sent`,
  ])
  expect(await rows(app)).toMatchObject([
    {
      name: 'Zoë Kerze',
      app_url: 'https://shop.example.com/',
      message: 'Logins fail.\nWhat now?',
      door: 'audit',
    },
  ])
  const request = new Request('http://localhost/')
  const sent = await (await sentLoader(argsFor(app, token, request))).json()
  expect(sent).toMatchObject({ email: 'zoe@example.com', replyWithin: 'three days' })
})

test('a double click stores one message and sends one mail', async () => {
  const app = await appContext(MAILING)
  const token = await finished(app)
  const { seal } = await open(app, token)
  app.clock.now = new Date(app.clock.now.getTime() + 60_000)
  const both = await Promise.all([1, 2].map(() => post(app, token, { seal, ...typed })))
  expect(both.map(({ status }) => status)).toEqual([303, 303])
  expect(await rows(app)).toHaveLength(1)
  expect(await mails(app)).toMatchObject([{ kind: 'team-contact', payload_json: 'null' }])
  expect(app.wakes()).toBeGreaterThan(0)
})

test('going back shows what was sent, and sending it changed replaces it, at any speed', async () => {
  const app = await appContext()
  const token = await finished(app)
  await send(app, token)
  const view = await open(app, token)
  expect(view.stored).toMatchObject({ name: 'Zoë Kerze', appUrl: 'https://shop.example.com/' })
  expect(view.sentOn).not.toBeNull()
  await send(app, token, { ...typed, email: 'zoe@other.example' }, 10)
  expect(await rows(app)).toMatchObject([{ email: 'zoe@other.example' }])
})

test('what is wrong is named, and everything typed comes back', async () => {
  const app = await appContext()
  const token = await finished(app)
  const bad = { ...typed, email: 'zoe', appUrl: 'javascript:alert(1)', marketing: 'yes' }
  const response = await send(app, token, bad)
  expect(response.status).toBe(400)
  const refusal = await response.json()
  expect(refusal.faults.map(({ field }: { field: string }) => field)).toEqual(['email', 'appUrl'])
  expect(refusal.typed).toEqual({ ...bad, marketing: true })
  expect(await rows(app)).toEqual([])
})

test('a page left open for a day asks once more, and the second press counts', async () => {
  const app = await appContext()
  const token = await finished(app)
  const response = await send(app, token, typed, 25 * 60 * 60 * 1000)
  const refusal = await response.json()
  expect([response.status, refusal.faults]).toEqual([400, []])
  expect(refusal.problem).toContain('still here')
  expect(refusal.typed.message).toBe(typed.message)
  expect((await post(app, token, { ...typed, seal: refusal.seal })).status).toBe(303)
  expect(await rows(app)).toHaveLength(1)
})

test.each([
  ['sent within three seconds', {}, 2_000, 'That was very quick'],
  ['with the hidden field filled in', { topic: 'pills' }, 60_000, 'Leave this field empty'],
])(
  'a form %s is shown again with all of it, and sent again it arrives',
  async (_, more, afterMs, problem) => {
    const app = await appContext(MAILING)
    const token = await finished(app)
    const held = await send(app, token, { ...typed, marketing: 'yes', ...more }, afterMs)
    expect(held.status).toBe(400)
    const refusal = await held.json()
    expect(refusal.problem).toContain(problem)
    expect([refusal.faults, refusal.typed]).toEqual([[], { ...typed, marketing: true }])
    expect((await open(app, token)).sentOn).toBeNull()
    expect([await rows(app), await mails(app)]).toEqual([[], []])
    expect(app.lines.join()).not.toMatch(/zoe|Zoë/)

    const sent = await post(app, token, { ...typed, seal: refusal.seal })
    expect([sent.status, sent.headers.get('Location')]).toEqual([303, `/r/${token}/talk/sent`])
    expect(await rows(app)).toMatchObject([{ email: typed.email }])
  },
)

test('what is held up does not count towards the limit', async () => {
  const app = await appContext({ FORMS_PER_HOUR: '1' })
  const token = await finished(app)
  for (let n = 0; n < 3; n += 1) await send(app, token, typed, 10)
  expect((await send(app, token)).status).toBe(303)
})

test('the page after sending says so when there is no message', async () => {
  const app = await appContext()
  const token = await finished(app)
  const request = new Request('http://localhost/')
  expect(await (await sentLoader(argsFor(app, token, request))).json()).toMatchObject({
    email: null,
  })
})

test('advertising needs a tick of its own; unticking it later takes it back', async () => {
  const app = await appContext()
  const token = await finished(app)
  const consents = () => app.context.db.selectFrom('consent').selectAll().execute()
  await send(app, token)
  expect(await consents()).toEqual([])
  await send(app, token, { ...typed, marketing: 'yes' })
  const [given] = await consents()
  expect(given).toMatchObject({ purpose: 'marketing', source: 'contact form', withdrawn_at: null })
  const view = await open(app, token)
  expect(view.stored.marketing).toBe(true)
  expect(given?.text).toBe(view.marketingText)
  await send(app, token, { ...typed, marketing: 'yes' })
  expect(await consents()).toHaveLength(1)
  await send(app, token)
  expect((await consents()).map((row) => row.withdrawn_at !== null)).toEqual([true])
})

test('a consent to something else does not tick the box', async () => {
  const app = await appContext()
  const token = await finished(app)
  const { id: assessmentId } = await app.context.db
    .selectFrom('assessment')
    .select('id')
    .executeTakeFirstOrThrow()
  const survey = { purpose: 'survey', text: 'Ask me.', source: 'elsewhere' }
  await giveConsent(app.context.db, { assessmentId, ...survey, now: app.clock.now })
  expect((await open(app, token)).stored.marketing).toBe(false)
})

test('V2.4.1: one too many for a check, or from an address, keeps the text and says to wait', async () => {
  const app = await appContext({ FORMS_PER_HOUR: '2' })
  const token = await finished(app)
  await send(app, token)
  await send(app, token, { ...typed, message: 'Once more' })
  const refused = await send(app, token, { ...typed, message: 'And more' })
  expect(refused.status).toBe(429)
  expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0)
  expect((await refused.json()).typed.message).toBe('And more')
  expect(await rows(app)).toMatchObject([{ message: 'Once more' }])
  const elsewhere = await appContext()
  const other = await finished(elsewhere)
  for (let n = 0; n < 10; n += 1) {
    elsewhere.context.caller = `198.51.100.${n}`
    expect((await send(elsewhere, other)).status).toBe(303)
  }
  elsewhere.context.caller = '198.51.100.99'
  expect((await send(elsewhere, other)).status).toBe(429)
})

test('V15.3.3: other fields are ignored; V15.3.7: a field that comes twice is refused', async () => {
  const app = await appContext()
  const token = await finished(app)
  await send(app, token, { ...typed, door: 'build', given_at: '1999', __proto__x: 'y' })
  expect(await rows(app)).toMatchObject([{ door: 'audit', given_at: app.clock.now.toISOString() }])
  const { seal } = await open(app, token)
  const twice: [string, string][] = [...Object.entries({ seal, ...typed }), ['name', 'Eve']]
  const thrown = await post(app, token, twice).catch((error: unknown) => error)
  expect(thrown instanceof Response && thrown.status).toBe(400)
  expect(await rows(app)).toMatchObject([{ name: 'Zoë Kerze' }])
})

test('a link that is none, or to a draft, is the constant 404 for reading and sending', async () => {
  const app = await appContext()
  const draft = newToken()
  const { db } = app.context
  await storeCheck(db, { tokenHash: hashToken(draft), now: app.clock.now, isDraft: true })
  for (const token of [draft, newToken(), 'x', '']) {
    for (const attempt of [() => open(app, token), () => post(app, token, typed)]) {
      const thrown = await attempt().catch((error: unknown) => error)
      expect(thrown instanceof Response && thrown.status, token).toBe(404)
    }
  }
})
