import { expect, test } from 'vitest'
import { THEN } from '#app/desk/access/then.ts'
import { LEAD_STATUSES } from '#app/desk/lead/statuses.ts'
import { wasRefused } from '#app/quiz/refused.server.ts'
import { deleteOld } from '#app/server/retention.server.ts'
import { appContext, type TestContext } from '../../server/app-context.ts'
import { type SignedIn, signIn } from '../sign-in.ts'
import { storeLead } from '../store-lead.ts'
import { post, show } from './lead-route.ts'

async function start() {
  const app = await appContext()
  const { number } = await storeLead(app.context.db, { now: app.clock.now })
  const anna = await signIn(app.context, 'reviewer', 'anna@desk.example')
  const ben = await signIn(app.context, 'admin', 'ben@desk.example')
  return { app, number, anna, ben }
}

const leadOf = async ({ context }: TestContext, number: number) =>
  context.db.selectFrom('lead').selectAll().where('number', '=', number).executeTakeFirstOrThrow()

const countOf = async ({ context }: TestContext, table: 'lead_event' | 'audit' | 'note') => {
  const { count } = await context.db
    .selectFrom(table)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

const setStatus = (version: number, status: string, reason?: string) => ({
  intent: 'status',
  version: String(version),
  status,
  ...(reason === undefined ? {} : { reason }),
})

test.each(LEAD_STATUSES)('status "%s" is one press, or one press and a reason', async (status) => {
  const { app, number, anna } = await start()
  const asks = status === 'lost' || status === 'not-a-fit'
  const first = await post(app, anna, number, setStatus(1, status))
  expect(first.status).toBe(asks ? 200 : 303)
  if (asks) expect(await first.json()).toMatchObject({ asksReason: true, faults: [] })
  expect(wasRefused(app.context)).toBe(false)
  expect((await leadOf(app, number)).status).toBe(asks ? 'new' : status)
  const known = asks || status === 'new' ? 1 : 2
  const second = await post(app, anna, number, setStatus(known, status, ' No  answer '))
  expect(second.headers.get('Location')).toBe(`/desk/assessments/${number}?done=status#status`)
  if (asks) {
    expect(await leadOf(app, number)).toMatchObject({ status, status_reason: 'No answer' })
    const lead = await show(app, anna, number)
    expect(lead.timeline[0]).toMatchObject({ by: 'anna@desk.example', quote: 'No answer' })
  }
})

test('a refused reason keeps what was typed, names the field, and says so in the title', async () => {
  const { app, number, anna } = await start()
  const long = 'x'.repeat(201)
  const refused = await post(app, anna, number, setStatus(1, 'lost', long))
  expect(refused.status).toBe(400)
  expect(await refused.json()).toMatchObject({
    intent: 'status',
    typed: { status: 'lost', reason: long },
    faults: [{ field: 'reason', message: expect.stringContaining('200 characters') }],
    returnTo: '',
  })
  expect(wasRefused(app.context)).toBe(true)
  const empty = await post(app, anna, number, setStatus(1, 'lost', ' '))
  expect([empty.status, (await empty.json()).faults]).toEqual([
    400,
    [{ field: 'reason', message: 'Say why it is lost.' }],
  ])
})

test('pressing twice changes once', async () => {
  const { app, number, anna } = await start()
  for (let press = 0; press < 2; press += 1) {
    expect((await post(app, anna, number, setStatus(1, 'won'))).status).toBe(303)
    const take = { intent: 'owner', version: '2', owner: 'me' }
    expect((await post(app, anna, number, take)).status).toBe(303)
  }
  expect(await leadOf(app, number)).toMatchObject({ status: 'won', owner_id: anna.id, version: 3 })
  expect(await countOf(app, 'lead_event')).toBe(2)
})

test('two people change the same thing: the second is told, with both values, and chooses', async () => {
  const { app, number, anna, ben } = await start()
  await post(app, anna, number, setStatus(1, 'won'))
  const answer = await post(app, ben, number, setStatus(1, 'lost', 'No budget'))
  expect(answer.status).toBe(409)
  const refusal = await answer.json()
  expect(refusal).toMatchObject({
    intent: 'status',
    typed: { status: 'lost', reason: 'No budget' },
    conflict: {
      what: 'the status',
      by: 'anna@desk.example',
      at: '2026-11-22T10:00:00.000Z',
      theirs: 'Won',
      mine: 'Lost: No budget',
      version: 2,
    },
  })
  expect(await leadOf(app, number)).toMatchObject({ status: 'won', version: 2 })

  const again = setStatus(refusal.conflict.version, 'lost', 'No budget')
  expect((await post(app, ben, number, again)).status).toBe(303)
  expect(await leadOf(app, number)).toMatchObject({ status: 'lost', version: 3 })
  const { timeline } = await show(app, anna, number)
  expect(timeline.slice(0, 2)).toMatchObject([
    { by: 'ben@desk.example', text: 'Status changed from Won to Lost.', quote: 'No budget' },
    { by: 'anna@desk.example', text: 'Status changed from New to Won.' },
  ])
})

test('two people change different things: both stand, and nobody is held up', async () => {
  const { app, number, anna, ben } = await start()
  const action = {
    intent: 'next-action',
    version: '1',
    nextAction: 'Call',
    nextActionOn: '2026-11-23',
  }
  expect((await post(app, anna, number, setStatus(1, 'contacted'))).status).toBe(303)
  const own = { intent: 'owner', version: '1', owner: ben.id }
  expect((await post(app, ben, number, own)).status).toBe(303)
  expect((await post(app, ben, number, action)).status).toBe(303)
  expect(await leadOf(app, number)).toMatchObject({
    status: 'contacted',
    owner_id: ben.id,
    next_action: 'Call',
    version: 4,
  })
})

test('owner and next action meet the same care', async () => {
  const { app, number, anna, ben } = await start()
  await post(app, anna, number, { intent: 'owner', version: '1', owner: 'me' })
  const owner = await post(app, ben, number, { intent: 'owner', version: '1', owner: 'me' })
  expect([owner.status, (await owner.json()).conflict]).toMatchObject([
    409,
    { theirs: 'anna@desk.example', mine: 'ben@desk.example', by: 'anna@desk.example' },
  ])
  const action = { intent: 'next-action', nextActionOn: '2026-11-23' }
  await post(app, anna, number, { ...action, version: '2', nextAction: 'Call' })
  const late = await post(app, ben, number, { ...action, version: '2', nextAction: 'Write' })
  expect([late.status, (await late.json()).conflict]).toMatchObject([
    409,
    { theirs: 'Call, on 23 November 2026', mine: 'Write, on 23 November 2026', version: 3 },
  ])
  const done = await post(app, ben, number, { intent: 'clear-next-action', version: '2' })
  expect([done.status, (await done.json()).conflict.mine]).toEqual([409, 'none'])
  expect(await leadOf(app, number)).toMatchObject({ owner_id: anna.id, next_action: 'Call' })
})

test('only somebody who can work becomes the owner', async () => {
  const { app, number, anna } = await start()
  const viewer = await signIn(app.context, 'viewer')
  const gone = await signIn(app.context, 'reviewer')
  await app.context.db
    .updateTable('member')
    .set({ disabled_at: app.clock.now.toISOString() })
    .where('id', '=', gone.id)
    .execute()
  const invited = await signIn(app.context, 'reviewer')
  await app.context.db
    .updateTable('member')
    .set({ password_hash: null })
    .where('id', '=', invited.id)
    .execute()
  for (const owner of [viewer.id, gone.id, invited.id, 'nobody-at-all']) {
    const answer = await post(app, anna, number, { intent: 'owner', version: '1', owner })
    expect([answer.status, (await answer.json()).faults[0].field]).toEqual([400, 'owner'])
  }
  const { owners } = await show(app, anna, number)
  expect(owners.map(({ email }: { email: string }) => email)).toEqual([
    'anna@desk.example',
    'ben@desk.example',
  ])
  expect((await leadOf(app, number)).owner_id).toBeNull()
})

test('a next action needs words and a day that is not over; one that stands may keep its day', async () => {
  const { app, number, anna } = await start()
  const send = (nextAction: string, nextActionOn: string, version: number) =>
    post(app, anna, number, {
      intent: 'next-action',
      version: String(version),
      nextAction,
      nextActionOn,
    })
  for (const [action, day, fields] of [
    ['', '', ['nextAction', 'nextActionOn']],
    ['Call', '', ['nextActionOn']],
    ['Call', '2026-02-30', ['nextActionOn']],
    ['Call', 'tomorrow', ['nextActionOn']],
    ['Call', '2026-11-21', ['nextActionOn']],
    [' ', '2026-11-23', ['nextAction']],
    ['x'.repeat(201), '2026-11-23', ['nextAction']],
  ] as const) {
    const answer = await send(action, day, 1)
    const { faults, typed } = await answer.json()
    expect([answer.status, faults.map(({ field }: { field: string }) => field)]).toEqual([
      400,
      fields,
    ])
    expect(typed).toEqual({ nextAction: action, nextActionOn: day })
  }
  expect((await send('Call', '2026-11-22', 1)).status).toBe(303)
  app.clock.now = new Date('2026-11-22T10:20:00Z')
  expect((await send('Call again', '2026-11-22', 2)).status).toBe(303)
  const done = await post(app, anna, number, { intent: 'clear-next-action', version: '3' })
  expect(done.headers.get('Location')).toContain('done=next-action')
  expect(await leadOf(app, number)).toMatchObject({ next_action: null, next_action_on: null })
})

test('webhooks hear of a new status once, and of nothing else', async () => {
  const { app, number, anna } = await start()
  await app.context.db
    .insertInto('webhook')
    .values({
      id: 'hook',
      url: 'https://crm.example/hook',
      events: 'status.changed',
      secret_sealed: 'sealed',
      secret_made_at: app.clock.now.toISOString(),
      created_at: app.clock.now.toISOString(),
    })
    .execute()
  await post(app, anna, number, setStatus(1, 'won'))
  await post(app, anna, number, setStatus(1, 'won'))
  await post(app, anna, number, setStatus(2, 'won', 'A big order'))
  await post(app, anna, number, { intent: 'owner', version: '3', owner: 'me' })
  const told = await app.context.db
    .selectFrom('webhook_delivery')
    .select(['event', 'detail_json'])
    .execute()
  expect(told).toEqual([{ event: 'status.changed', detail_json: '{"before":"new","after":"won"}' }])
  expect(app.webhookWakes()).toBe(1)
})

test('every change stands in the audit log, without a word that somebody typed', async () => {
  const { app, number, anna } = await start()
  await post(app, anna, number, setStatus(1, 'lost', 'Jane has no money'))
  const action = { intent: 'next-action', nextAction: 'Ring Jane', nextActionOn: '2026-11-23' }
  await post(app, anna, number, { ...action, version: '2' })
  const rows = await app.context.db.selectFrom('audit').selectAll().execute()
  expect(rows).toMatchObject([
    { kind: 'changed', member_id: anna.id, subject: `#${number}` },
    { kind: 'changed', member_id: anna.id, subject: `#${number}` },
  ])
  expect(JSON.parse(rows[0]?.detail_json ?? '')).toEqual({
    what: 'status',
    from: 'new',
    to: 'lost',
  })
  expect(JSON.stringify(rows)).not.toContain('Jane')
})

test('V15.3.3 fields that are not asked for change nothing', async () => {
  const { app, number, anna } = await start()
  const before = await leadOf(app, number)
  const answer = await post(app, anna, number, {
    ...setStatus(1, 'qualified'),
    score: '0',
    role: 'admin',
    owner_id: anna.id,
    owner: anna.id,
    number: '99',
    assessment_id: 'x',
    __proto__: 'x',
    constructor: 'x',
  })
  expect(answer.status).toBe(303)
  expect(await leadOf(app, number)).toEqual({
    ...before,
    status: 'qualified',
    version: 2,
    facets: before.facets.replace('status:new', 'status:qualified'),
  })
})

test.each([
  ['no intent', {}],
  ['an unknown intent', { intent: 'erase', version: '1' }],
  ['an inherited intent', { intent: 'toString', version: '1' }],
  ['no version', { intent: 'status', status: 'won' }],
  ['a version that is none', { intent: 'status', status: 'won', version: '-1' }],
  ['a status that is none', { intent: 'status', status: 'hot', version: '1' }],
  ['a note without an id', { intent: 'add-note', note: 'x' }],
  ['a note with an odd id', { intent: 'add-note', note: 'x', noteId: '1' }],
])('V2.2.1 %s is a 400 and changes nothing', async (_, fields) => {
  const { app, number, anna } = await start()
  expect((await post(app, anna, number, fields)).status).toBe(400)
  expect([await countOf(app, 'lead_event'), await countOf(app, 'note')]).toEqual([0, 0])
})

test('V15.3.7 a field that comes twice is a 400', async () => {
  const { app, number, anna } = await start()
  const twice = [...Object.entries(setStatus(1, 'won')), ['status', 'lost'] as const]
  expect((await post(app, anna, number, twice)).status).toBe(400)
  expect((await leadOf(app, number)).status).toBe('new')
})

test('V8.3.1 a viewer changes nothing, whatever they post', async () => {
  const { app, number } = await start()
  const viewer = await signIn(app.context, 'viewer')
  const nobody: Pick<SignedIn, 'headers'> = { headers: { Cookie: '' } }
  const forms = [
    setStatus(1, 'won'),
    { intent: 'owner', version: '1', owner: 'me' },
    { intent: 'next-action', version: '1', nextAction: 'Call', nextActionOn: '2026-11-23' },
    { intent: 'add-note', note: 'x', noteId: '9a3f7a52-93a1-4e51-8a6c-7d6f3f0b1c2d' },
  ]
  for (const form of forms) {
    expect((await post(app, viewer, number, form)).status, form.intent).toBe(403)
    expect((await post(app, nobody, number, form)).status, form.intent).toBe(303)
  }
  expect(await leadOf(app, number)).toMatchObject({ status: 'new', version: 1 })
  expect([await countOf(app, 'lead_event'), await countOf(app, 'note')]).toEqual([0, 0])
})

test('a form from a list goes back to it, also after a refusal; never out of the desk', async () => {
  const { app, number, anna } = await start()
  const then = '/desk?status=new&q=shop'
  const there = await post(app, anna, number, { ...setStatus(1, 'won'), [THEN]: then })
  expect(there.headers.get('Location')).toBe(then)
  const refused = await post(app, anna, number, { ...setStatus(2, 'lost'), [THEN]: then })
  expect([refused.status, (await refused.json()).returnTo]).toEqual([200, then])
  const lured = await post(app, anna, number, { ...setStatus(2, 'lost'), [THEN]: 'javascript:x' })
  expect((await lured.json()).returnTo).toBe('/desk')
  const out = await post(app, anna, number, { ...setStatus(2, 'new'), [THEN]: '//evil.example' })
  expect(out.headers.get('Location')).toBe('/desk')
  const back = `?${new URLSearchParams({ [THEN]: then })}`
  const kept = await post(app, anna, number, setStatus(3, 'won'), back)
  expect(kept.headers.get('Location')).toBe(
    `/desk/assessments/${number}?${new URLSearchParams({ done: 'status', [THEN]: then })}#status`,
  )
})

test('V14.2.7: reasons and next actions go after a year, what was done and when stays', async () => {
  const { app, number, anna } = await start()
  await post(app, anna, number, setStatus(1, 'lost', 'An old reason'))
  const action = { intent: 'next-action', nextAction: 'An old plan', nextActionOn: '2026-11-23' }
  await post(app, anna, number, { ...action, version: '2' })
  // The app is checked again and again, so the lead itself stays.
  await app.context.db
    .updateTable('assessment')
    .set({ completed_at: '2027-11-20T10:00:00.000Z' })
    .execute()
  app.clock.now = new Date('2027-11-22T09:59:59Z')
  await deleteOld(app.context)
  expect(await leadOf(app, number)).toMatchObject({ status_reason: 'An old reason' })
  app.clock.now = new Date('2027-11-22T10:00:00Z')
  await deleteOld(app.context)
  expect(await leadOf(app, number)).toMatchObject({
    status: 'lost',
    status_reason: null,
    next_action: null,
    next_action_on: null,
  })
  const events = await app.context.db.selectFrom('lead_event').select(['kind', 'words']).execute()
  expect(events).toEqual([
    { kind: 'status', words: null },
    { kind: 'next-action', words: null },
  ])
})
