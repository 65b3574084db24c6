import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Role } from '#app/desk/access/permissions.ts'
import { loader } from '#app/routes/desk._index.tsx'
import { storeCheck } from '../../db/store-check.ts'
import { appContext, type TestContext } from '../../server/app-context.ts'
import { type SignedIn, signIn } from '../sign-in.ts'
import { storeLeads, type TestLead } from './store-leads.ts'

const PERSONAL: TestLead = {
  appName: 'Garden Planner',
  companyName: 'Adams Bakery',
  name: 'Zoe Adams',
  email: 'zoe@adams.example',
  contactAt: '2026-11-22T09:30:00.000Z',
  message: 'Our kumquats are public.',
  band: 'critical',
}

async function desk(role: Role, leads: readonly TestLead[] = [PERSONAL]) {
  const app = await appContext()
  const member = await signIn(app.context, role)
  await storeLeads(app.context.db, leads)
  return { ...app, member }
}

async function open(app: TestContext & { member: SignedIn }, query = '') {
  const request = new Request(`http://localhost/desk${query}`, { headers: app.member.headers })
  return loader({ request, params: {}, context: app.context })
}

async function list(app: TestContext & { member: SignedIn }, query = '') {
  return (await open(app, query)).json()
}

test('a reviewer sees who it is, and why it is hot', async () => {
  const view = await list(await desk('reviewer'))
  expect(view.rows).toMatchObject([
    {
      number: 1,
      who: 'Garden Planner',
      whoElse: ['Adams Bakery', 'Zoe Adams'],
      band: 'critical',
      hot: ['wrote to us today', 'critical risk', 'needs an audit'],
      status: 'new',
      owner: null,
    },
  ])
  expect(view.count).toBe('1 assessment')
})

test('a row says when nobody can be called yet, that an action is overdue, and that it was checked again', async () => {
  const app = await desk('reviewer', [{ band: 'critical', nextStep: 'build' }])
  const { db } = app.context
  const { series_id: seriesId } = await db
    .selectFrom('lead')
    .select('series_id')
    .executeTakeFirstOrThrow()
  await storeCheck(db, { tokenHash: 'again', seriesId, now: new Date('2026-11-22T09:00:00Z') })
  await db.updateTable('lead').set({ next_action_on: '2026-11-21' }).execute()
  const { rows } = await list(app)
  expect(rows).toMatchObject([{ number: 1, checks: 2, due: { day: '21 Nov', isOverdue: true } }])
  await db.updateTable('lead').set({ next_action_on: '2026-11-22' }).execute()
  expect((await list(app)).rows[0]?.due).toMatchObject({ isOverdue: false })

  const [hot] = (await list(await desk('reviewer', [{ band: 'critical' }]))).rows
  expect(hot?.hot).toContain('no contact yet')
})

test('checking again uses up no number', async () => {
  const app = await desk('reviewer', [])
  const { db } = app.context
  const now = new Date('2026-11-22T09:00:00Z')
  await storeCheck(db, { tokenHash: 'first', seriesId: 'bakery', now })
  await storeCheck(db, { tokenHash: 'second', seriesId: 'bakery', now })
  await storeCheck(db, { tokenHash: 'other', now })
  const numbers = (await list(app)).rows.map(({ number }: { number: number }) => number)
  expect(numbers.sort()).toEqual([1, 2])
})

test('a viewer sees no personal data, and searching does not reveal it', async () => {
  const app = await desk('viewer')
  for (const query of ['', '?q=zoe', '?q=kumquats', '?sort=hottest&contact=yes']) {
    const text = JSON.stringify(await list(app, query)).replaceAll(/"search":"[^"]*"/g, '')
    expect(text.replaceAll(/q=\w+|“\w+”/g, ''), query).not.toMatch(/zoe|adams|garden|kumquat/i)
  }
  expect((await list(app)).rows).toHaveLength(1)
  expect((await list(app, '?q=zoe')).rows).toEqual([])
  expect((await list(app, '?q=%231')).rows).toMatchObject([{ number: 1, who: null }])
})

test('V8.2.1 nobody gets the list without signing in', async () => {
  const app = await desk('reviewer')
  const answer = await loader({
    request: new Request('http://localhost/desk?q=zoe'),
    params: {},
    context: app.context,
  }).catch((error: unknown) => error)
  expect(answer).toBeInstanceOf(Response)
  expect(answer).toMatchObject({ status: 303 })
})

test('V1.2.4 any text in any filter, order or search gives a page, never an error', async () => {
  const app = await desk('reviewer', [PERSONAL, {}, { band: 'low' }])
  const names = [
    ...['q', 'status', 'owner', 'verdict', 'band', 'step', 'builder', 'finding', 'source', 'hot'],
    ...['unknowns', 'score-from', 'score-to', 'from', 'to', 'contact', 'live', 'sort', 'after'],
  ]
  const nasty = fc.constantFrom(
    ...["' or 1=1 --", '"', '""', '*', 'a*', '(', 'NEAR(a b)', 'a AND', 'OR', 'NOT a', '^a', 'a:b'],
    ...['{a b}:c', '-', 'words : x', '\u0000', 'a\u0000b', '%', '\\', '\ud800', '🦊', '1.1', '٣'],
  )
  const text = fc.oneof({ arbitrary: fc.string({ unit: 'binary' }), weight: 2 }, nasty, fc.string())
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.constantFrom(...names), text), { minLength: 1, maxLength: 4 }),
      async (entries) => {
        const answer = await open(app, `?${new URLSearchParams(entries)}`).catch((error) => error)
        expect(answer).toBeInstanceOf(Response)
        expect([200, 303]).toContain(answer.status)
      },
    ),
    { numRuns: 300 },
  )
}, 60_000)

test('empty fields of the form leave the address', async () => {
  const app = await desk('reviewer')
  const answer = await open(app, '?q=&status=new&score-from=&contact=').catch((error) => error)
  expect(answer.status).toBe(303)
  expect(answer.headers.get('Location')).toBe('/desk?status=new')
})

test('the pages follow each other, and the last one has no next', async () => {
  const app = await desk(
    'reviewer',
    Array.from({ length: 120 }, () => ({})),
  )
  const seen: number[] = []
  let address: string | null = '/desk'
  let pages = 0
  while (address !== null) {
    const view = await list(app, address.slice('/desk'.length))
    seen.push(...view.rows.map(({ number }: { number: number }) => number))
    expect(view.pages.first === null).toBe(pages === 0)
    address = view.pages.next
    pages += 1
  }
  expect(pages).toBe(3)
  expect(seen).toEqual(Array.from({ length: 120 }, (_, at) => 120 - at))
})

test('says how many there are of each status, and the way to them', async () => {
  const app = await desk('reviewer', [{ status: 'won' }, {}, {}, { band: 'low' }])
  const { tabs } = await list(app, '?band=medium')
  expect(tabs.slice(0, 2)).toEqual([
    { label: 'All', address: '/desk?band=medium', isCurrent: true, count: '3' },
    { label: 'New', address: '/desk?status=new&band=medium', isCurrent: false, count: '2' },
  ])
})

test('nothing found says what to loosen; nothing there says what will come', async () => {
  const app = await desk('reviewer')
  const { rows, isEmpty, chips } = await list(app, '?band=low&q=zoe')
  expect({ rows, isEmpty }).toEqual({ rows: [], isEmpty: false })
  expect(chips).toEqual([
    { label: 'Words: “zoe”', without: '/desk?band=low' },
    { label: 'Risk: Low', without: '/desk?q=zoe' },
  ])
  expect((await list(await desk('reviewer', []))).isEmpty).toBe(true)
})

test('the audit log says whose names were shown in a list, by number', async () => {
  const app = await desk('reviewer', [{}, PERSONAL])
  await list(app)
  const rows = await app.context.db.selectFrom('audit').selectAll().execute()
  expect(rows).toMatchObject([
    {
      member_id: app.member.id,
      kind: 'saw-personal',
      subject: 'list',
      detail_json: '{"leads":"2"}',
    },
  ])
  const viewer = await desk('viewer')
  await list(viewer)
  expect(await viewer.context.db.selectFrom('audit').selectAll().execute()).toEqual([])
})
