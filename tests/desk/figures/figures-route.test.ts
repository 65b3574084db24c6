import { expect, test } from 'vitest'
import { ROLES } from '#app/desk/access/permissions.ts'
import type { FiguresView } from '#app/desk/figures/figures-view.ts'
import { loader } from '#app/routes/desk.figures.tsx'
import { countContact } from '#db/desk/funnel.server.ts'
import { eraseSeries } from '#db/erase.server.ts'
import { founderById } from '../../golden/founders.ts'
import { appContext, type TestContext } from '../../server/app-context.ts'
import { signIn } from '../sign-in.ts'
import { answer, answerAll } from './quiz-walk.ts'

const shop = founderById('lovable-shop-open').answers
const brochure = founderById('brochure-site').answers
const at = (time: string) => new Date(`2026-${time}:00Z`)

async function show(app: TestContext, query = '', role: (typeof ROLES)[number] = 'viewer') {
  const { headers } = await signIn(app.context, role)
  const request = new Request(`http://localhost/desk/figures${query}`, { headers })
  const response = await loader({ request, params: {}, context: app.context })
  const { view }: { view: FiguresView } = await response.json()
  return view
}

/** Two who finished, of whom one wrote, and one who left: on three days, from two sources. */
async function fill(app: TestContext) {
  const { db } = app.context
  const newsletter = { utmSource: 'newsletter' }
  const first = { tokenHash: 'a', answers: shop, source: newsletter, now: at('11-20T09:00') }
  await answerAll(db, { ...first, finishedAt: at('11-20T09:05') })
  const { id: seriesId } = await db.selectFrom('assessment').select('id').executeTakeFirstOrThrow()
  await countContact(db, { seriesId, now: at('11-20T09:35') })
  const second = { tokenHash: 'b', answers: brochure, now: at('11-21T09:00') }
  await answerAll(db, { ...second, finishedAt: at('11-21T09:03') })
  const left = { tokenHash: 'c', source: newsletter, now: at('08-01T09:00') }
  await answer(db, { ...left, questionId: 'builders', value: ['lovable'] })
}

test.each(ROLES)('a %s sees the figures', async (role) => {
  const app = await appContext()
  expect((await show(app, '', role)).choice.presets).toHaveLength(5)
})

test('nobody else does', async () => {
  const app = await appContext()
  const request = new Request('http://localhost/desk/figures?period=7')
  const refused = await loader({ request, params: {}, context: app.context }).catch(
    (thrown: unknown) => thrown,
  )
  if (!(refused instanceof Response)) throw refused
  expect(refused.headers.get('Location')).toBe('/desk/sign-in?then=%2Fdesk%2Ffigures%3Fperiod%3D7')
})

test.each([
  ['?from=2020-01-01&to=2020-01-05', '1 January 2020 to 5 January 2020'],
  ['?from=0000-01-01&to=0000-01-05', '1 January 0000 to 5 January 0000'],
  ['?from=9999-12-01&to=9999-12-31', '1 December 9999 to 31 December 9999'],
])('days before and after all that was counted are answered as asked: %s', async (query, days) => {
  const app = await appContext()
  await fill(app)
  const { choice, figures } = await show(app, query)
  expect([figures, choice.days]).toEqual([null, days])
})

test('before anything is counted, the page says so; in empty days, it leads to all', async () => {
  const app = await appContext()
  const before = await show(app)
  expect([before.figures, before.choice.wasEverCounted]).toEqual([null, false])
  await fill(app)
  const empty = await show(app, '?from=2026-09-01&to=2026-09-30')
  expect([empty.figures, empty.choice.wasEverCounted]).toEqual([null, true])
  expect(empty.choice.everything).toBe('/desk/figures?period=all')
})

test('the page adds up what happened in the days asked for', async () => {
  const app = await appContext()
  await fill(app)
  const { figures, choice } = await show(app, '?period=7')
  expect(choice).toMatchObject({
    from: '2026-11-16',
    to: '2026-11-22',
    days: '16 November 2026 to 22 November 2026',
    sources: ['(direct)', 'newsletter'],
  })
  expect(figures).toMatchObject({
    started: 2,
    completed: 2,
    contact: 1,
    again: 0,
    toResult: { median: '3\u00a0min', between: '3\u00a0min to 5\u00a0min', count: 2 },
    toContact: { count: 1, between: '' },
  })
  const verdicts = figures?.results?.verdicts.map(({ id, count }) => [id, count])
  expect(Object.fromEntries(verdicts ?? [])).toMatchObject({ yes: 1 })
  expect(figures?.results?.count).toBe(2)
  const columns = figures?.results?.overTime.columns ?? []
  expect([columns.length, columns.map(({ total }) => total)]).toEqual([7, [0, 0, 0, 0, 1, 1, 0]])
  const builders = figures?.results?.builders ?? []
  expect(builders.map(({ name }) => name)).toContain('Lovable')
  expect(builders.find(({ id }) => id === 'lovable')?.address).toBe(
    '/desk?builder=lovable&from=2026-11-16&to=2026-11-22',
  )
  const bins = figures?.results?.scores.bins ?? []
  expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(2)
  const findings = figures?.results?.findings ?? []
  expect(findings.find(({ id }) => id === 'open-database')).toMatchObject({ risk: 1, doubt: 0 })
  expect(figures?.sources.map(({ source, started }) => [source, started])).toEqual([
    ['(direct)', 1],
    ['newsletter', 1],
  ])
})

test('one source alone, over all days: who left is told with the question', async () => {
  const app = await appContext()
  await fill(app)
  const { figures, choice } = await show(app, '?period=all&source=newsletter')
  expect(choice.from).toBe('2026-08-01')
  expect(figures).toMatchObject({ started: 2, completed: 1, contact: 1 })
  expect(figures?.funnel.most).toBe(
    'Most left at “Who uses your app today?”: 1 founder, 50% of those who reached it.',
  )
  const [section] = figures?.funnel.sections ?? []
  expect(section?.questions.slice(0, 2)).toMatchObject([
    { id: 'builders', reached: 2, left: 0 },
    { id: 'stage', reached: 2, left: 1 },
  ])
  expect(figures?.results?.overTime.unit).toBe('week')
  expect(figures?.sources.map(({ isCurrent }) => isCurrent)).toEqual([true, false])
})

test('nobody who began has finished yet: there are no results, and no figures of nothing', async () => {
  const app = await appContext()
  await fill(app)
  const { figures } = await show(app, '?from=2026-08-01&to=2026-08-01')
  expect(figures).toMatchObject({ started: 1, completed: 0, toResult: null, results: null })
})

test('long ranges add up months, and every result has its column', async () => {
  const app = await appContext()
  await fill(app)
  const { db } = app.context
  for (const [index, month] of ['2024-01', '2024-02', '2025-07'].entries()) {
    const now = new Date(`${month}-15T10:00:00Z`)
    await answerAll(db, { tokenHash: `old ${index}`, answers: brochure, now })
  }
  for (const query of ['?period=all', '?from=2024-01-02&to=2025-12-30', '?period=90']) {
    const { figures } = await show(app, query)
    const columns = figures?.results?.overTime.columns ?? []
    const drawn = columns.reduce((sum, { total }) => sum + total, 0)
    expect(drawn, query).toBe(figures?.results?.count)
    expect(figures?.completed, query).toBe(figures?.results?.count)
  }
})

test('what a founder erases is gone from the results at once', async () => {
  const app = await appContext()
  await fill(app)
  await eraseSeries(app.context.db, { tokenHash: 'a' })
  const { figures } = await show(app, '?period=7')
  expect([figures?.completed, figures?.results?.count]).toEqual([2, 1])
  expect(figures?.results?.builders.map(({ name }) => name)).not.toContain('Lovable')
})

test('nothing of the page names a founder', async () => {
  const app = await appContext()
  await fill(app)
  await app.context.db
    .updateTable('assessment')
    .set({ app_name: 'Kerzenladen', company_name: 'Kerzen & Co' })
    .execute()
  expect(JSON.stringify(await show(app, '?period=all'))).not.toContain('Kerzen')
})
