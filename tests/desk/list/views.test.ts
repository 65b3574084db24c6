import { expect, test } from 'vitest'
import type { Role } from '#app/desk/access/permissions.ts'
import { loader as listLoader } from '#app/routes/desk._index.tsx'
import { action, loader } from '#app/routes/desk.views.tsx'
import { appContext, type TestContext } from '../../server/app-context.ts'
import { type SignedIn, signIn } from '../sign-in.ts'

async function send(app: TestContext, { headers }: SignedIn, fields: Record<string, string>) {
  const body = new URLSearchParams(fields)
  const request = new Request('http://localhost/desk/views', { method: 'POST', body, headers })
  const answer = await action({ request, params: {}, context: app.context })
  return { status: answer.status, to: answer.headers.get('Location') }
}

async function views(app: TestContext, { headers }: SignedIn, query = '') {
  const request = new Request(`http://localhost/desk/views${query}`, { headers })
  return (await loader({ request, params: {}, context: app.context })).json()
}

async function team(...roles: Role[]) {
  const app = await appContext()
  const members = []
  for (const role of roles) members.push(await signIn(app.context, role))
  const [first, second] = members
  if (first === undefined) throw new Error('A team has somebody.')
  return { app, first, second: second ?? first }
}

const SAVE = { intent: 'save', name: 'Critical, nobody’s', query: 'band=critical&sort=hottest' }

test('a view keeps filters and order, and leads to them', async () => {
  const { app, first } = await team('reviewer')
  expect(await send(app, first, SAVE)).toEqual({
    status: 303,
    to: '/desk?band=critical&sort=hottest',
  })
  const request = new Request('http://localhost/desk?sort=hottest&band=critical', first)
  const list = await (await listLoader({ request, params: {}, context: app.context })).json()
  expect(list.views.at(-1)).toEqual({
    label: 'Critical, nobody’s',
    address: '/desk?band=critical&sort=hottest',
    isCurrent: true,
  })
})

test('a double click saves one view, and the same name replaces it', async () => {
  const { app, first } = await team('reviewer')
  await send(app, first, SAVE)
  await send(app, first, { ...SAVE, query: 'band=high' })
  const { own } = await views(app, first)
  expect(own).toMatchObject([{ name: 'Critical, nobody’s', address: '/desk?band=high' }])
})

test('words that were searched for are not kept: erasing could not reach them', async () => {
  const { app, first } = await team('reviewer')
  await send(app, first, { ...SAVE, query: 'q=zoe%40adams.example&band=low' })
  const rows = await app.context.db.selectFrom('saved_view').select('query').execute()
  expect(rows).toEqual([{ query: 'band=low' }])
})

test('one’s own views are one’s own until they are shared', async () => {
  const { app, first, second } = await team('reviewer', 'viewer')
  await send(app, first, SAVE)
  expect((await views(app, second)).shared).toEqual([])
  const id = (await views(app, first)).own[0]?.id ?? ''
  await send(app, first, { intent: 'change', id, name: 'Ours', shared: 'yes' })
  expect((await views(app, second)).shared).toMatchObject([{ name: 'Ours', by: first.email }])
  // Somebody else can neither change nor delete it.
  await send(app, second, { intent: 'delete', id })
  const { to } = await send(app, second, { intent: 'change', id, name: 'Mine' })
  expect(to).toBe('/desk/views?fault=gone')
  expect((await views(app, first)).own).toMatchObject([{ name: 'Ours', isShared: true }])
  await send(app, first, { intent: 'delete', id })
  expect((await views(app, second)).shared).toEqual([])
})

test('V15.3.3 a viewer’s form that says "shared" shares nothing', async () => {
  const { app, first, second } = await team('viewer', 'reviewer')
  await send(app, first, { ...SAVE, shared: 'yes' })
  expect((await views(app, second)).shared).toEqual([])
  expect((await views(app, first)).own).toMatchObject([{ isShared: false }])
})

test.each([
  ['', 'name'],
  ['x'.repeat(41), 'name'],
  [' \u0000\u202e ', 'name'],
])('a view without a fit name is not kept: %j', async (name, fault) => {
  const { app, first } = await team('reviewer')
  expect((await send(app, first, { ...SAVE, name })).to).toBe(`/desk/views?fault=${fault}`)
  const { own, fault: words } = await views(app, first, `?fault=${fault}`)
  expect(own).toEqual([])
  expect(words).toMatch(/1 to 40 characters/)
})

test('fifty views are enough', async () => {
  const { app, first } = await team('reviewer')
  for (let at = 0; at < 50; at += 1) await send(app, first, { ...SAVE, name: `View ${at}` })
  expect((await send(app, first, SAVE)).to).toBe('/desk/views?fault=too-many')
})
