import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { action, loader } from '#app/routes/r.$token.data.tsx'
import { action as eraseAction, loader as eraseLoader } from '#app/routes/r.$token.data_.erase.tsx'
import { loader as exportLoader } from '#app/routes/r.$token.data[.]json.tsx'
import { loader as pdfLoader } from '#app/routes/r.$token.report[.]pdf.tsx'
import { loader as talkLoader } from '#app/routes/r.$token.talk.tsx'
import { loader as resumeLoader } from '#app/routes/resume.$token.tsx'
import { hashToken, newToken } from '#app/server/token.server.ts'
import { findMyData } from '#db/my-data.server.ts'
import { ruleById } from '#rules/risks/all.ts'
import { fillCheck } from '../db/fill-check.ts'
import { fillLead } from '../db/fill-lead.ts'
import { storeCheck } from '../db/store-check.ts'
import { appContext, type TestContext } from '../server/app-context.ts'

interface Founder {
  /** Of two finished checks and a draft of the same app, in this order. */
  tokens: [string, string, string]
  mark: string
}

async function storeFounder(app: TestContext, mark: string): Promise<Founder> {
  const { db } = app.context
  const now = app.clock.now
  const tokens: Founder['tokens'] = [newToken(), newToken(), newToken()]
  const names = { appName: `App ${mark}`, companyName: `Firm ${mark}` }
  const [first, second, draft] = tokens
  const seriesId = await storeCheck(db, { tokenHash: hashToken(first), ...names, now })
  const later = new Date(now.getTime() + 1000)
  const id = await storeCheck(db, { tokenHash: hashToken(second), ...names, seriesId, now: later })
  const last = new Date(now.getTime() + 2000)
  await storeCheck(db, { tokenHash: hashToken(draft), seriesId, now: last, isDraft: true })
  await fillCheck(db, { assessmentId: id, mark, now: later })
  await fillLead(db, { seriesId, mark, now: later })
  return { tokens, mark }
}

const argsFor = (app: TestContext, token: string, request = new Request('http://localhost/')) => ({
  params: { token },
  request,
  context: app.context,
})

const posted = (fields: Record<string, string> = {}, headers: Record<string, string> = {}) =>
  new Request('http://localhost/', { method: 'POST', body: new URLSearchParams(fields), headers })

async function show(app: TestContext, token: string, query = '') {
  const request = new Request(`http://localhost/${query}`)
  return (await loader(argsFor(app, token, request))).json()
}

async function statusOf(attempt: Promise<Response>): Promise<number> {
  const answer = await attempt.catch((error: unknown) => error)
  if (!(answer instanceof Response)) throw answer
  return answer.status
}

/** Every distinctive text about a founder, and the hash of each link. */
const tracesOf = ({ tokens, mark }: Founder) => [
  ...tokens.map(hashToken),
  ...['Name ', 'App ', 'Firm ', 'Company ', 'Message ', 'Yes to '].map((word) => word + mark),
  ...['Note ', 'Reason ', 'Action '].map((word) => word + mark),
  ...[`${mark}@example.com`, `https://${mark}.example.com/`, `sealed-${mark}`],
  ...[`share-hash-${mark}`, `rescore-${mark}`],
]

test('every link of the app shows everything about it, in words', async () => {
  const app = await appContext()
  const { tokens } = await storeFounder(app, 'zoe')
  for (const [index, token] of tokens.entries()) {
    const { view, isFinished } = await show(app, token)
    expect(isFinished).toBe(index < 2)
    expect(view.checks.map(({ title }) => title)).toEqual([
      'Unfinished check, begun on 22 November 2026 at 10:00 UTC',
      'Check finished on 22 November 2026 at 10:00 UTC',
      'Check finished on 22 November 2026 at 10:00 UTC',
    ])
    const [contact] = view.contacts
    expect(contact).toContainEqual({ label: 'Asks for', value: 'a systems audit' })
    expect(contact).toContainEqual({ label: 'E-mail', value: 'zoe@example.com' })
    expect(view.consents).toMatchObject([{ text: 'Yes to zoe.', withdrawn: null }])
    const [, full] = view.checks
    expect(full?.rows).toContainEqual({
      label: 'Result',
      value: 'Yes, you have a backend. 59 of 100, high',
    })
    expect(full?.answers).toEqual([
      { label: expect.stringMatching(/^Who uses/), value: expect.any(String) },
    ])
    expect(full?.lists.map(({ title }) => title)).toEqual([
      'Ticked off as done or planned',
      'Copies for a developer',
      'Mails',
      'Scored again under newer rules',
    ])
    expect(full?.lists[0]?.items).toEqual([
      `${ruleById('open-database').action} (22 November 2026 at 10:00 UTC)`,
    ])
    expect(full?.lists[2]?.items[0]).toContain('to mail-zoe@example.com')
  }
})

test('a tick for a rule that is no more is shown by its id', async () => {
  const app = await appContext()
  const { tokens } = await storeFounder(app, 'zoe')
  await app.context.db.updateTable('plan_tick').set({ finding_id: 'rule-of-old' }).execute()
  const { view } = await show(app, tokens[0])
  expect(view.checks[1]?.lists[0]?.items).toEqual(['rule-of-old (22 November 2026 at 10:00 UTC)'])
})

test('V3.2.1: the export is a file with everything, under names that stay', async () => {
  const app = await appContext()
  const { tokens } = await storeFounder(app, 'zoe')
  const response = await exportLoader(argsFor(app, tokens[0]))
  expect(response.headers.get('Content-Type')).toBe('application/json; charset=utf-8')
  expect(response.headers.get('Content-Disposition')).toBe('attachment; filename="your-data.json"')
  expect(response.headers.get('Cache-Control')).toBe('no-store')
  const text = await response.text()
  for (const secret of ['hash', tokens[1], hashToken(tokens[1])]) expect(text).not.toContain(secret)
  const content = JSON.parse(text)
  expect(Object.keys(content)).toEqual(['site', 'exportedAt', 'checks'])
  expect(content.checks).toHaveLength(3)
  const [, full] = content.checks
  expect(Object.keys(full)).toEqual([
    'id',
    'startedAt',
    'updatedAt',
    'completedAt',
    'appName',
    'companyName',
    'source',
    'counted',
    'answers',
    'rulesVersion',
    'verdict',
    'score',
    'scoreLow',
    'scoreHigh',
    'band',
    'nextStep',
    'result',
    'report',
    'laterScores',
    'doneFindings',
    'developerLinks',
    'mails',
    'contact',
    'consents',
  ])
  expect(full).toMatchObject({
    appName: 'App zoe',
    answers: { stage: ['customers'] },
    contact: { email: 'zoe@example.com' },
    consents: [{ text: 'Yes to zoe.' }],
    mails: [{ kind: 'report', payload: { to: 'mail-zoe@example.com' } }],
  })
})

test('V8.2.3 founders’ pages and files hold no note, status or owner of the team', async () => {
  const app = await appContext()
  const { tokens } = await storeFounder(app, 'zoe')
  const { email } = await app.context.db
    .selectFrom('member')
    .select('email')
    .executeTakeFirstOrThrow()
  for (const token of tokens) {
    const args = () => argsFor(app, token)
    const answers = [await exportLoader(args()), await loader(args()), await eraseLoader(args())]
    const texts = await Promise.all(answers.map((answer) => answer.text()))
    for (const text of texts) {
      expect(text.length).toBeGreaterThan(100)
      for (const ours of ['Note zoe', 'Reason zoe', 'Action zoe', '"lost"', email, '"owner']) {
        expect(text.includes(ours), ours).toBe(false)
      }
    }
  }
})

test('no table with data about a check is missing from the export', async () => {
  const app = await appContext()
  const { tokens } = await storeFounder(app, 'zoe')
  const data = await findMyData(app.context.db, { tokenHash: hashToken(tokens[0]) })
  const full = data?.checks.find(({ contact }) => contact !== null)
  const stored: Record<string, unknown> = {
    answer: full?.answers,
    rescore: full?.laterScores,
    plan_tick: full?.doneFindings,
    share: full?.developerLinks,
    outbox: full?.mails,
    contact: [full?.contact],
    consent: full?.consents,
  }
  /** With the reason why founders don't get it. */
  const left: Readonly<Record<string, string>> = {
    lead: 'working notes of the team: /privacy says that they are kept, and that one can ask',
    webhook_delivery: 'names a check without saying anything of it, until it is sent',
  }
  const tables = await app.context.db.introspection.getTables()
  const named = tables.filter(({ columns }) => columns.some(({ name }) => name === 'assessment_id'))
  expect(named.map(({ name }) => name).toSorted()).toEqual(
    [...Object.keys(stored), ...Object.keys(left)].toSorted(),
  )
  for (const [table, rows] of Object.entries(stored)) {
    expect(Object.keys(rows ?? {}).length, table).toBeGreaterThan(0)
  }
})

test('V14.2.7: after erasing, no file holds a trace, every link is a 404, and others lost nothing', async () => {
  const app = await appContext()
  const [mine, other] = [await storeFounder(app, 'zoe'), await storeFounder(app, 'ann')]
  const folder = dirname(app.file)
  const bytes = () =>
    Buffer.concat(
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => readFileSync(join(entry.parentPath, entry.name))),
    )
  const before = bytes()
  for (const text of tracesOf(mine)) expect(before.includes(text), text).toBe(true)
  const othersBefore = await show(app, other.tokens[0])

  const [, second, draft] = mine.tokens
  const { view } = await (await eraseLoader(argsFor(app, second))).json()
  expect(view.items).toEqual([
    '2 finished checks, with every answer, result and report.',
    '1 unfinished check, with every answer.',
    'Your name, your e-mail address and what you wrote to us.',
    'What you agreed to.',
    'What you ticked off as done or planned.',
    '1 link for a developer, with the copy behind it.',
    '1 mail not sent yet.',
    'What our team noted about it, if anything.',
  ])
  expect(bytes().includes('App zoe')).toBe(true)

  const Cookie = await app.context.draftCookie.write(draft)
  const response = await eraseAction(argsFor(app, second, posted({}, { Cookie })))
  expect([response.status, response.headers.get('Location')]).toEqual([303, '/erased'])
  expect(response.headers.get('Set-Cookie')).toMatch(/Max-Age=0/)

  const after = bytes()
  for (const text of tracesOf(mine)) expect(after.includes(text), text).toBe(false)
  for (const text of tracesOf(other)) expect(after.includes(text), text).toBe(true)
  expect(await show(app, other.tokens[0])).toEqual(othersBefore)
  expect(app.lines.join()).not.toContain('zoe')

  for (const token of mine.tokens) {
    const args = argsFor(app, token)
    const statuses = await Promise.all(
      [loader, eraseLoader, exportLoader, talkLoader, pdfLoader, resumeLoader].map((load) =>
        statusOf(load(args)),
      ),
    )
    expect(new Set(statuses)).toEqual(new Set([404]))
  }
})

test('pressing “erase” twice says the same twice, and a broken link is a 404', async () => {
  const app = await appContext()
  const { tokens } = await storeFounder(app, 'zoe')
  for (let press = 0; press < 2; press += 1) {
    const response = await eraseAction(argsFor(app, tokens[0], posted()))
    expect([response.status, response.headers.get('Location')]).toEqual([303, '/erased'])
  }
  expect(await statusOf(eraseAction(argsFor(app, 'short', posted())))).toBe(404)
})

test('the cookie of a check of another app stays', async () => {
  const app = await appContext()
  const [mine, other] = [await storeFounder(app, 'zoe'), await storeFounder(app, 'ann')]
  const Cookie = await app.context.draftCookie.write(other.tokens[2])
  const response = await eraseAction(argsFor(app, mine.tokens[0], posted({}, { Cookie })))
  expect(response.headers.get('Set-Cookie')).toBeNull()
})

test('how to reach somebody can go alone; so can a consent', async () => {
  const app = await appContext()
  const { tokens } = await storeFounder(app, 'zoe')
  const [token] = tokens
  const taken = await action(argsFor(app, token, posted({ intent: 'withdraw-consent' })))
  expect(taken.headers.get('Location')).toBe(`/r/${token}/data?done=withdraw-consent`)
  const withdrawn = await show(app, token, '?done=withdraw-consent')
  expect(withdrawn.done).toContain('taken back')
  expect(withdrawn.view).toMatchObject({ hasConsent: false, contacts: [expect.anything()] })
  await action(argsFor(app, token, posted({ intent: 'remove-contact' })))
  const removed = await show(app, token, '?done=remove-contact')
  expect(removed.done).toContain('erased')
  expect(removed.view.contacts).toEqual([])
  expect(removed.view.checks).toHaveLength(3)
  const file = readFileSync(app.file)
  for (const text of ['Name zoe', 'Note zoe', 'Reason zoe', 'Action zoe']) {
    expect(file.includes(text), text).toBe(false)
  }
  const lead = await app.context.db.selectFrom('lead').selectAll().executeTakeFirstOrThrow()
  expect(lead).toMatchObject({ status: 'lost', status_reason: null, next_action: null })
  expect(lead.owner_id).not.toBeNull()
  const last = await app.context.db
    .selectFrom('lead_event')
    .select(['kind', 'member_id'])
    .orderBy('number', 'desc')
    .executeTakeFirst()
  expect(last).toEqual({ kind: 'contact-erased', member_id: null })
})

test('an address cannot claim what is not so, and a button that is none is refused', async () => {
  const app = await appContext()
  const { tokens } = await storeFounder(app, 'zoe')
  for (const word of ['remove-contact', 'withdraw-consent', 'anything']) {
    expect((await show(app, tokens[0], `?done=${word}`)).done, word).toBeNull()
  }
  expect(await statusOf(action(argsFor(app, tokens[0], posted({ intent: 'x' }))))).toBe(400)
  expect(await statusOf(action(argsFor(app, tokens[0], posted())))).toBe(400)
})
