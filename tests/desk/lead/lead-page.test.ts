import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { THEN } from '#app/desk/access/then.ts'
import { LeadPage } from '#app/desk/lead/LeadPage.tsx'
import { founderById } from '../../golden/founders.ts'
import { storeSeries } from '../../report/store-series.ts'
import { appContext, type TestContext } from '../../server/app-context.ts'
import { signIn } from '../sign-in.ts'
import { storeContact, storeLead, storeNote } from '../store-lead.ts'
import { answerOf, load, post, show } from './lead-route.ts'

/** Every text of which a viewer must not see a trace. */
const PERSONAL = [
  'Kerzenladen',
  'Łódź',
  'Jane',
  'jane@example.com',
  'Doe &',
  'shop.example',
  'Please call',
  'A note about Jane',
  'too dear for Jane',
  'Ring Jane',
]

async function storeWorkedLead(app: TestContext) {
  const { db } = app.context
  const lead = await storeLead(db, { now: app.clock.now })
  await storeContact(db, { assessmentId: lead.assessmentId, now: app.clock.now })
  const reviewer = await signIn(app.context, 'reviewer', 'anna@desk.example')
  const { number } = lead
  await storeNote(db, {
    leadNumber: number,
    authorId: reviewer.id,
    text: 'A note about Jane',
    now: app.clock.now,
  })
  await post(app, reviewer, number, {
    intent: 'status',
    version: '1',
    status: 'lost',
    reason: 'too dear for Jane',
  })
  await post(app, reviewer, number, {
    intent: 'next-action',
    version: '2',
    nextAction: 'Ring Jane',
    nextActionOn: '2026-11-30',
  })
  return { ...lead, reviewer }
}

const audited = async ({ context }: TestContext, kind: string) =>
  context.db.selectFrom('audit').selectAll().where('kind', '=', kind).execute()

test('a reviewer sees what the founder was told, who they are, and what the team did', async () => {
  const app = await appContext()
  const { number, reviewer } = await storeWorkedLead(app)
  const lead = await show(app, reviewer, number)
  expect(lead).toMatchObject({
    number,
    builders: 'Lovable (with Lovable Cloud, or not sure)',
    hasContact: true,
    work: { status: 'lost', nextActionOn: '2026-11-30', version: 3 },
    personal: {
      appName: 'Kerzenladen',
      contact: { name: 'Jane Doe', email: 'jane@example.com', asksFor: 'a systems audit' },
      consents: [{ text: 'Yes, write to me.', withdrawnAt: null }],
      notes: [{ text: 'A note about Jane', author: 'anna@desk.example', mayEdit: true }],
      statusReason: 'too dear for Jane',
      nextAction: 'Ring Jane',
    },
  })
  expect(lead.timeline.map(({ text }: { text: string }) => text)).toEqual([
    'Next action on 30 November 2026.',
    'Status changed from New to Lost.',
    expect.stringMatching(/^The founder finished the check: \d+, critical\.$/),
    'The founder wrote, and asked for an answer.',
    'The founder agreed to mails about our services.',
  ])
  const html = renderToStaticMarkup(createElement(LeadPage, { lead, refusal: undefined }))
  for (const { title } of lead.report.findings) expect(html).toContain(title)
  for (const text of PERSONAL) expect(html, text).toContain(text.replace('&', '&amp;'))
})

test('V8.2.1 a viewer gets no byte that says whose it is, in the data or on the page', async () => {
  const app = await appContext()
  const { number } = await storeWorkedLead(app)
  const viewer = await signIn(app.context, 'viewer')
  const text = await (await load(app, viewer, number)).text()
  for (const one of PERSONAL) expect(text.includes(one), one).toBe(false)
  const { lead } = JSON.parse(text)
  expect(lead).toMatchObject({
    personal: null,
    hasContact: true,
    mayWork: false,
    work: { status: 'lost', nextActionOn: '2026-11-30' },
  })
  const html = renderToStaticMarkup(createElement(LeadPage, { lead, refusal: undefined }))
  for (const one of PERSONAL) expect(html.includes(one), one).toBe(false)
  expect(html).not.toContain('<button')
})

test('V8.2.1 a viewer gets no name from what changed since the last check either', async () => {
  const app = await appContext()
  const { answers } = founderById('lovable-shop-open')
  const names = { companyName: 'Firma Geheim' }
  await storeSeries(app.context.db, [
    { answers, finishedAt: '2026-09-01T10:00:00Z', appName: 'Erster Name', ...names },
    { answers, finishedAt: '2026-11-01T10:00:00Z', appName: 'Zweiter Name', ...names },
  ])
  const reviewer = await signIn(app.context, 'reviewer')
  const seen = await show(app, reviewer, 1)
  expect(seen.history.progress?.since.yours.appName).toEqual({
    before: 'Erster Name',
    after: 'Zweiter Name',
  })
  expect(seen.checks.map(({ appName }: { appName: string | null }) => appName)).toEqual([
    'Erster Name',
    'Zweiter Name',
  ])
  const viewer = await signIn(app.context, 'viewer')
  const text = await (await load(app, viewer, 1)).text()
  for (const name of ['Erster', 'Zweiter', 'Geheim']) expect(text.includes(name), name).toBe(false)
})

test('where they came from is shown to everybody, as far as it is known', async () => {
  const app = await appContext()
  const { number, assessmentId } = await storeLead(app.context.db, { now: app.clock.now })
  const viewer = await signIn(app.context, 'viewer')
  expect((await show(app, viewer, number)).source).toEqual([])
  await app.context.db
    .updateTable('assessment')
    .set({ source_json: JSON.stringify({ utmSource: 'newsletter', referrer: 'example.org' }) })
    .where('id', '=', assessmentId)
    .execute()
  expect((await show(app, viewer, number)).source).toEqual([
    { label: 'Source', value: 'newsletter' },
    { label: 'Came from', value: 'example.org' },
  ])
})

test('whoever sees personal data is noted, at most once an hour; a viewer never is', async () => {
  const app = await appContext()
  const { number } = await storeLead(app.context.db, { now: app.clock.now })
  const [reviewer, viewer] = [
    await signIn(app.context, 'reviewer'),
    await signIn(app.context, 'viewer'),
  ]
  await show(app, viewer, number)
  expect(await audited(app, 'saw-personal')).toEqual([])
  await show(app, reviewer, number)
  await show(app, reviewer, number)
  expect(await audited(app, 'saw-personal')).toMatchObject([
    { member_id: reviewer.id, subject: `#${number}`, detail_json: '{}' },
  ])
  // Not a new sign-in: the session goes on while it is used.
  for (let minutes = 0; minutes < 61; minutes += 20) {
    app.clock.now = new Date(app.clock.now.getTime() + 20 * 60_000)
    await show(app, reviewer, number)
  }
  expect(await audited(app, 'saw-personal')).toHaveLength(2)
})

test('a number that is none, and one that is gone, are the same 404', async () => {
  const app = await appContext()
  const reviewer = await signIn(app.context, 'reviewer')
  for (const number of [
    '1',
    '0',
    '-1',
    '1e3',
    'x',
    '999999999999999999999',
    '1; drop table lead',
  ]) {
    const answer = await answerOf(load(app, reviewer, number))
    expect([answer.status, await answer.text()], number).toEqual([404, 'null'])
    const posted = await post(app, reviewer, number, {
      intent: 'owner',
      owner: 'me',
      version: '1',
    })
    expect(posted.status, number).toBe(404)
  }
  expect(await audited(app, 'saw-personal')).toEqual([])
})

test('an address cannot claim a save that never was', async () => {
  const app = await appContext()
  const { number } = await storeLead(app.context.db, { now: app.clock.now })
  const [one, other] = [
    await signIn(app.context, 'reviewer'),
    await signIn(app.context, 'reviewer'),
  ]
  expect((await show(app, one, number, '?done=status')).saved).toBeNull()
  await post(app, other, number, { intent: 'status', version: '1', status: 'won' })
  expect((await show(app, one, number, '?done=status')).saved).toBeNull()
  expect((await show(app, other, number, '?done=status')).saved).toEqual({
    at: 'status',
    text: 'The status is saved.',
  })
  app.clock.now = new Date(app.clock.now.getTime() + 3 * 60_000)
  expect((await show(app, other, number, '?done=status')).saved).toBeNull()
})

test('the page leads back to the list that it was reached from, and nowhere else', async () => {
  const app = await appContext()
  const { number } = await storeLead(app.context.db, { now: app.clock.now })
  const reviewer = await signIn(app.context, 'reviewer')
  const backFrom = async (then: string) =>
    (await show(app, reviewer, number, `?${new URLSearchParams({ [THEN]: then })}`)).back
  expect(await backFrom('/desk?status=new&q=shop')).toBe('/desk?status=new&q=shop')
  for (const evil of ['//evil.example', 'https://evil.example', '/\\evil', '/r/token']) {
    expect(await backFrom(evil), evil).toBe('/desk')
  }
})
