import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { DuePage } from '#app/desk/lead/DuePage.tsx'
import { loader } from '#app/routes/desk.due.tsx'
import { appContext, type TestContext } from '../../server/app-context.ts'
import { type SignedIn, signIn } from '../sign-in.ts'
import { storeLead } from '../store-lead.ts'
import { post } from './lead-route.ts'

async function due(app: TestContext, member: Pick<SignedIn, 'headers'>, query = '') {
  const request = new Request(`http://localhost/desk/due${query}`, { headers: member.headers })
  return (await loader({ params: {}, request, context: app.context })).json()
}

/** Leads with a next action of this member on these days; gives the numbers. */
async function plan(app: TestContext, member: SignedIn, days: readonly string[]) {
  const numbers: number[] = []
  for (const day of days) {
    const { number } = await storeLead(app.context.db, { now: app.clock.now })
    await app.context.db
      .updateTable('lead')
      .set({ owner_id: member.id, next_action: `Ring Jane on ${day}`, next_action_on: day })
      .where('number', '=', number)
      .execute()
    numbers.push(number)
  }
  return numbers
}

type Groups = Awaited<ReturnType<typeof due>>['groups']
const daysOf = (groups: Groups) => groups.map(({ id, leads }) => [id, leads.map(({ on }) => on)])

test('overdue, today and the next seven days; mine, or everybody’s', async () => {
  const app = await appContext()
  const [anna, ben] = [
    await signIn(app.context, 'reviewer', 'anna@desk.example'),
    await signIn(app.context, 'reviewer', 'ben@desk.example'),
  ]
  await plan(app, anna, ['2026-11-29', '2026-11-22', '2026-11-21', '2026-10-01', '2026-11-30'])
  await plan(app, ben, ['2026-11-23'])
  await storeLead(app.context.db, { now: app.clock.now })
  expect(daysOf((await due(app, anna)).groups)).toEqual([
    ['overdue', ['2026-10-01', '2026-11-21']],
    ['today', ['2026-11-22']],
    ['soon', ['2026-11-29']],
  ])
  expect(daysOf((await due(app, anna, '?whose=everybody')).groups)).toEqual([
    ['overdue', ['2026-10-01', '2026-11-21']],
    ['today', ['2026-11-22']],
    ['soon', ['2026-11-23', '2026-11-29']],
  ])
  app.clock.now = new Date('2026-11-23T00:00:00Z')
  const again = await signIn(app.context, 'viewer')
  const { groups } = await due(app, again, '?whose=everybody')
  expect(daysOf(groups)[1]).toEqual(['today', ['2026-11-23']])
})

test('"done" clears it and comes back here', async () => {
  const app = await appContext()
  const anna = await signIn(app.context, 'reviewer')
  const [number = 0] = await plan(app, anna, ['2026-11-22'])
  const page = await due(app, anna, '?whose=everybody')
  const html = renderToStaticMarkup(createElement(DuePage, { due: page }))
  expect(html).toContain('Ring Jane on 2026-11-22')
  const fields = Object.fromEntries(
    [...html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(
      ([, name = '', value = '']) => [name, value],
    ),
  )
  const answer = await post(app, anna, number, fields)
  expect(answer.headers.get('Location')).toBe('/desk/due?whose=everybody')
  const empty = await due(app, anna)
  expect(daysOf(empty.groups)).toEqual([
    ['overdue', []],
    ['today', []],
    ['soon', []],
  ])
  expect(renderToStaticMarkup(createElement(DuePage, { due: empty }))).toContain(
    'Nothing of yours is due',
  )
})

test('V8.2.1 a viewer sees that something is due, not what or about whom', async () => {
  const app = await appContext()
  await plan(app, await signIn(app.context, 'reviewer'), ['2026-11-22'])
  const viewer = await signIn(app.context, 'viewer')
  const page = await due(app, viewer, '?whose=everybody')
  expect(page.groups[1]?.leads).toMatchObject([{ number: 1, nextAction: null, name: null }])
  const html = renderToStaticMarkup(createElement(DuePage, { due: page }))
  for (const text of ['Jane', 'Kerzenladen', '<button']) {
    expect(html.includes(text) || JSON.stringify(page).includes(text), text).toBe(false)
  }
})
