import { sql } from 'kysely'
import { beforeEach, expect, test, vi } from 'vitest'
import { hashToken, newToken } from '#app/server/token.server.ts'
import { PLANTED, plantedIn } from '../desk/audit/planted.ts'
import { contentsOf, differing } from '../desk/matrix/contents.ts'
import { pathOf } from '../desk/matrix/path-of.ts'
import { addressOf, ROUTES } from '../desk/matrix/route-files.ts'
import { type Actor, makeWorld, type World } from '../desk/matrix/world.ts'
import { serveAll } from './serve-all.ts'

vi.mock('#app/report/what-if/scripts.server.ts', () => ({
  planScripts: { scripts: [], preloads: [] },
}))

let world: World
beforeEach(async () => {
  world ??= await makeWorld()
})

function actorOf(column: string, route = ''): Actor {
  const actor = world.columns[column]?.[0]?.(route)
  if (actor === undefined) throw new Error(`The matrix has no ${column}.`)
  return actor
}

/** Of each file: its page, and its data. */
function addressesOf(name: string, column: string): readonly string[] {
  const { params } = actorOf(column, name)
  const path = addressOf(name, params)
  return [path, `${path}?_data=${encodeURIComponent(`routes/${name}`)}`]
}

const foreign = [{ 'Sec-Fetch-Site': 'cross-site' }, { Origin: 'https://evil.example' }, {}]
/** Each asks every route: slow on a busy machine. */
const timeout = 120_000

test('V3.5.1 no page of another site can post anything anywhere, signed in or not, as page or as data', {
  timeout,
}, async () => {
  const server = await serveAll(world)
  const before = await contentsOf(server.services.db)
  for (const name of ROUTES.keys()) {
    for (const path of addressesOf(name, 'admin')) {
      for (const headers of foreign) {
        const { status } = await server.fetch(path, {
          method: 'POST',
          headers: { ...actorOf('admin').headers, ...headers },
          body: new URLSearchParams({ intent: 'disable' }),
        })
        // The API takes no post at all.
        expect([403, name.startsWith('api') ? 405 : 403], path).toContain(status)
      }
    }
  }
  expect(differing(before, await contentsOf(server.services.db))).toEqual([])
})

test('V3.5.3 a link signs nobody out, and neither ends, deletes nor erases anything', async () => {
  const server = await serveAll(world)
  const before = await contentsOf(server.services.db)
  const { headers } = actorOf('admin')
  expect((await server.fetch('/desk/sign-out', { headers })).status).toBe(405)
  const { params } = actorOf('admin', 'desk.webhooks.$id.delete')
  const founder = actorOf('own link').params.token
  for (const path of [
    `/desk/webhooks/${params.id}/delete`,
    `/desk/webhooks/${params.id}?intent=pause`,
    `/desk/people/${actorOf('admin', 'desk.people_.$id').params.id}?intent=disable`,
    `/desk/views?intent=delete&id=${world.viewId}`,
    `/desk/account?intent=end-others`,
    `/r/${founder}/data?intent=remove-contact`,
    `/r/${founder}/data/erase`,
  ]) {
    for (const method of ['GET', 'HEAD']) {
      expect((await server.fetch(path, { method, headers })).status, path).toBe(200)
    }
  }
  expect(differing(before, await contentsOf(server.services.db))).toEqual([])
  expect((await server.fetch('/desk/account', { headers })).status).toBe(200)
})

test('V14.3.2 nothing of the desk, the API or a private link is ever stored or found, not even a refusal', {
  timeout,
}, async () => {
  const server = await serveAll(world)
  const isPrivate = (name: string) => /^(desk|api|r|s|resume)\b/.test(pathOf(name))
  const names = [...ROUTES.keys()].filter(isPrivate)
  expect(names.length).toBeGreaterThan(45)
  for (const column of ['own link', 'viewer', 'admin', 'token']) {
    for (const name of names) {
      for (const path of addressesOf(name, column)) {
        const response = await server.fetch(path, { headers: actorOf(column, name).headers })
        const isApiData = response.status === 200 && name.startsWith('api.v1.assessments')
        // Programs may keep what they ask for again with its ETag; nobody between us may.
        const kept = isApiData ? 'private, no-cache' : 'no-store'
        expect(response.headers.get('Cache-Control'), path).toContain(kept)
        expect(response.headers.get('X-Robots-Tag'), path).toContain('noindex')
        await response.body?.cancel()
      }
    }
  }
})

test('V14.2.1 no address that we send anybody to says whose a check is, or who is signed in', {
  timeout,
}, async () => {
  const server = await serveAll(world)
  for (const column of ['nobody', 'reviewer', 'admin', 'owes the code', 'session over']) {
    for (const name of ROUTES.keys()) {
      const { headers, params } = actorOf(column, name)
      const method = name.startsWith('desk') ? ['GET', 'POST'] : ['GET']
      for (const one of method) {
        const response = await server.fetch(addressOf(name, params), {
          method: one,
          headers: { ...headers, 'Sec-Fetch-Site': 'same-origin' },
          ...(one === 'POST' ? { body: new URLSearchParams({ email: PLANTED.email }) } : {}),
        })
        const location = decodeURIComponent(response.headers.get('Location') ?? '')
        expect(plantedIn(location), name).toEqual([])
        expect(location, name).not.toMatch(/@|Cookie|bcd_/)
        await response.body?.cancel()
      }
    }
  }
})

test('V16.2.5 V14.2.1 the log holds no e-mail address, token, cookie, link or search word, whoever asks for what', {
  timeout,
}, async () => {
  const server = await serveAll(world)
  const invitation = newToken()
  const secrets = [invitation, hashToken(invitation), 'correct horse battery']
  const query = new URLSearchParams([
    ['q', PLANTED.email],
    ['then', `/desk?q=${PLANTED.name}`],
  ])
  const names = [...ROUTES.keys()]
  for (const column of ['own link', 'reviewer', 'session over', 'token', 'dead token']) {
    for (const name of names) {
      const { headers, params } = actorOf(column, name)
      secrets.push(...Object.values(headers).map((value) => value.split(/[ =]/).at(-1) ?? ''))
      secrets.push(params.token ?? '')
      const response = await server.fetch(`${addressOf(name, params)}?${query}`, { headers })
      await response.body?.cancel()
    }
  }
  await server.fetch(`/desk/invite/${invitation}`)
  await server.fetch(`/DESK/Invite/${invitation}`)
  await server.fetch(`/desk/assessments/${PLANTED.email}`)
  const form = { email: PLANTED.email, password: 'correct horse battery', code: '123456' }
  for (const path of ['/desk/sign-in', `/desk/invite/${invitation}`, '/desk/people']) {
    await server.post(path, form)
  }
  const log = JSON.stringify(server.log)
  expect(server.log.length).toBeGreaterThan(names.length * 5)
  expect(plantedIn(log)).toEqual([])
  for (const secret of new Set(secrets.filter((text) => text.length > 8))) {
    expect(log.includes(secret), `the log holds ${secret}`).toBe(false)
  }
  expect(log).not.toMatch(/[\w.]@[\w]/)
  expect(log).not.toMatch(/then=|\?q|127\.0\.0\.1/)
})

test('V16.3.2 whoever is refused is in the log and in the audit log, by id', async () => {
  const server = await serveAll(world)
  await server.fetch('/desk/people', { headers: actorOf('viewer').headers })
  const { member_id: member } = await server.services.db
    .selectFrom('audit')
    .select('member_id')
    .where('kind', '=', 'refused')
    .executeTakeFirstOrThrow()
  const line = server.log.find(({ msg }) => msg === 'refused at the desk')
  expect(line).toMatchObject({ member, permission: 'manage' })
})

test('V16.4.1 nothing that somebody sends begins a line of its own', async () => {
  const server = await serveAll(world)
  const forged = encodeURIComponent('x\n{"level":60,"msg":"forged"}')
  const { headers } = actorOf('viewer')
  for (const path of [`/desk/${forged}`, `/desk/assessments/${forged}`, `/desk/people/${forged}`]) {
    await server.fetch(path, { headers })
    await server.fetch(`${path}?q=${forged}`, { headers: { ...headers, 'User-Agent': 'x' } })
  }
  await server.post('/desk/sign-in', { email: 'x\n{"msg":"forged"}', password: '\n"forged"' })
  const { db } = server.services
  const audit = await db.selectFrom('audit').selectAll().execute()
  expect(JSON.stringify([server.log, audit])).not.toContain('forged')
})

test('V16.5.1 V16.5.3 V16.5.4 when the database fails the desk says an id and nothing of what went wrong, and goes on', async () => {
  const server = await serveAll(world)
  const { db } = server.services
  const { headers } = actorOf('admin')
  await sql`alter table lead rename to elsewhere`.execute(db)
  for (const path of ['/desk', '/desk?_data=routes%2Fdesk._index', '/desk/due', '/desk/export']) {
    const response = await server.fetch(path, { headers })
    const text = await response.text()
    expect(response.status, path).toBe(500)
    expect(text, path).not.toMatch(/sql|table|elsewhere|node_modules|\.ts\b|at async/i)
    const id = response.headers.get('X-Request-Id') ?? 'none'
    expect(server.log.filter(({ msg }) => msg === 'request failed')).toContainEqual(
      expect.objectContaining({ requestId: id }),
    )
  }
  await sql`alter table elsewhere rename to lead`.execute(db)
  expect((await server.fetch('/desk', { headers })).status).toBe(200)
  expect((await server.fetch('/healthz')).status).toBe(200)
})
