import { expect, test } from 'vitest'
import {
  AssessmentPageSchema,
  AssessmentSchema,
  ProblemSchema,
} from '#app/desk/api/assessment-schema.server.ts'
import { redactPath } from '#app/server/request-log.server.ts'
import { hashToken } from '#app/server/token.server.ts'
import { addEvent } from '#db/desk/timeline.server.ts'
import { eraseSeries } from '#db/erase.server.ts'
import type { TestServer } from '../../server/test-server.ts'
import { serveRoutes } from '../serve-routes.ts'
import { signIn } from '../sign-in.ts'
import { storeContact, storeLead, storeNote } from '../store-lead.ts'
import { giveToken } from './give-token.ts'

const LIST = '/api/v1/assessments'

/** Three founders, one of whom wrote, and a reviewer with a token. */
async function setUp(settings: Record<string, string> = {}) {
  const server = await serveRoutes(settings)
  const { db } = server.services
  const reviewer = await signIn(server.services, 'reviewer')
  const { token, headers } = await giveToken(server.services, reviewer.id)
  const at = (minute: number) => new Date(Date.UTC(2026, 10, 22, 9, minute))
  const shop = await storeLead(db, { now: at(0), founder: 'lovable-shop-open' })
  const yoga = await storeLead(db, { now: at(1), founder: 'payment-link' })
  const team = await storeLead(db, { now: at(2), founder: 'firebase-test-mode' })
  await storeContact(db, { assessmentId: shop.assessmentId, now: at(3) })
  await storeNote(db, {
    leadNumber: shop.number,
    authorId: reviewer.id,
    text: 'Call her.',
    now: at(4),
  })
  const event = { leadNumber: shop.number, memberId: reviewer.id, kind: 'note-written' } as const
  await addEvent(db, { ...event, detail: {}, now: at(4) })
  const ask = (path = LIST, more: Record<string, string> = {}) =>
    server.fetch(path, { headers: { ...headers, ...more } })
  return { server, db, reviewer, token, headers, ask, shop, yoga, team }
}

async function problemOf(response: Response) {
  expect(response.headers.get('Content-Type')).toBe('application/problem+json; charset=utf-8')
  expect(response.headers.get('Cache-Control')).toBe('no-store')
  const body = await response.json()
  expect(ProblemSchema.strict().parse(body)).toEqual(body)
  expect(body.status).toBe(response.status)
  return body
}

test('the list is what its schema says, with contact, consent and notes', async () => {
  const { ask, shop, yoga, team, reviewer } = await setUp()
  const response = await ask()
  expect(response.status).toBe(200)
  expect(response.headers.get('Content-Type')).toBe('application/json; charset=utf-8')
  const body = await response.json()
  // The schema drops what it does not know, so that nothing undescribed can hide in the answer.
  expect(AssessmentPageSchema.parse(body)).toEqual(body)
  expect(body.assessments.map(({ number }: { number: number }) => number)).toEqual([
    team.number,
    yoga.number,
    shop.number,
  ])
  expect(body.next).toBeNull()
  expect(body.assessments[2]).toMatchObject({
    appName: 'Kerzenladen',
    builders: [{ id: 'lovable', name: 'Lovable' }],
    band: 'critical',
    status: 'new',
    contact: {
      email: 'jane@example.com',
      mayGetMarketing: true,
      consents: [{ text: 'Yes, write to me.', withdrawnAt: null }],
    },
    notes: [{ text: 'Call her.', author: reviewer.email }],
  })
  expect(body.assessments[1].contact).toBeNull()
})

test('one assessment has the answers, every finding and the timeline besides', async () => {
  const { ask, shop, reviewer } = await setUp()
  const response = await ask(`${LIST}/${shop.number}`)
  const body = await response.json()
  expect(AssessmentSchema.parse(body)).toEqual(body)
  expect(body.answers).toContainEqual(
    expect.objectContaining({ questionId: 'builders', optionIds: ['lovable'] }),
  )
  expect(body.findings.length).toBeGreaterThan(3)
  expect(body.findings[0].id).toBe(body.topFindings[0].id)
  expect(body.buildUp.at(-1).total).toBe(body.score)
  expect(body.timeline).toEqual([
    { at: '2026-11-22T09:04:00.000Z', kind: 'note-written', by: reviewer.email, detail: {} },
  ])
  expect(body.contact.message).toContain('Please call me.')
})

test('the pages hang together: next leads through all, once each, and names the filters', async () => {
  const { server, headers, shop, yoga, team } = await setUp()
  const seen: number[] = []
  let address: string | null = `${server.url}${LIST}?limit=1&verdict=yes&verdict=hosted&sort=newest`
  while (address !== null) {
    const response: Response = await fetch(address, { headers })
    const { assessments, next } = await response.json()
    expect(response.headers.get('Link')).toBe(next === null ? null : `<${next}>; rel="next"`)
    seen.push(...assessments.map(({ number }: { number: number }) => number))
    address = next
  }
  expect(new Set(seen).size).toBe(seen.length)
  expect([team.number, yoga.number, shop.number]).toEqual(expect.arrayContaining(seen))
  expect(seen).toContain(shop.number)
})

test('filters and order are those of the list at the desk', async () => {
  const { ask, shop } = await setUp()
  const numbers = async (query: string) =>
    (await (await ask(`${LIST}?${query}`)).json()).assessments.map(
      ({ number }: { number: number }) => number,
    )
  expect(await numbers('contact=yes')).toEqual([shop.number])
  expect(await numbers('q=jane%40example.com')).toEqual([shop.number])
  expect(await numbers(`q=%23${shop.number}`)).toEqual([shop.number])
  expect(await numbers('from=2027-01-01')).toEqual([])
  expect((await numbers('sort=hottest'))[0]).toBe(shop.number)
})

test.each([
  ['bandd=high', 'bandd'],
  ['band=purple', 'band'],
  ['band=high&band=purple', 'band'],
  ['sort=worst', 'sort'],
  ['limit=0', 'limit'],
  ['limit=201', 'limit'],
  ['limit=5&limit=6', 'limit'],
  ['after=1042', 'after'],
  ['from=2026-02-30', 'from'],
  ['contact=maybe', 'contact'],
  ['q=', 'q'],
  ['access_token=bcd_x&token=1', 'access_token, token'],
])('V15.3.7 a parameter that cannot be meant is refused by its name: %s', async (query, names) => {
  const { ask } = await setUp()
  const response = await ask(`${LIST}?${query}`)
  expect(response.status).toBe(400)
  expect((await problemOf(response)).detail).toBe(`Unknown or unreadable: ${names}.`)
})

test('a number that is none, or was erased, is a 404; a parameter there is a 400', async () => {
  const { ask, db, shop } = await setUp()
  await eraseSeries(db, { tokenHash: hashToken(shop.token) })
  for (const number of [shop.number, 999, 0, '1e3', '01', '-1', 'x', '%27', '9'.repeat(30)]) {
    const response = await ask(`${LIST}/${number}`)
    expect(response.status, String(number)).toBe(404)
    await problemOf(response)
  }
  expect(JSON.stringify(await (await ask()).json())).not.toContain('jane')
  expect((await ask(`${LIST}/${shop.number}?fields=all`)).status).toBe(400)
})

test('an answer that has not changed is a 304, compressed or not; a changed one is not', async () => {
  const { ask, db, shop, server, headers } = await setUp()
  const first = await ask(LIST, { 'Accept-Encoding': 'identity' })
  const etag = first.headers.get('ETag') ?? ''
  expect(etag).toMatch(/^W\/"[\w-]+"$/)
  expect(first.headers.get('Cache-Control')).toBe('private, no-cache')
  expect(first.headers.get('Vary')).toContain('Authorization')
  const again = (tag: string) =>
    ask(LIST, { 'If-None-Match': tag, 'Accept-Encoding': 'gzip', 'Cache-Control': 'max-age=0' })
  for (const tag of [etag, etag.replace('W/', ''), `"other", ${etag}`, '*']) {
    const same = await again(tag)
    expect([same.status, await same.text()], tag).toEqual([304, ''])
    expect(same.headers.get('ETag')).toBe(etag)
    expect(same.headers.get('Cache-Control')).toBe('private, no-cache')
  }
  expect((await again('"other"')).status).toBe(200)
  await db.updateTable('lead').set({ status: 'won' }).where('number', '=', shop.number).execute()
  const changed = await again(etag)
  expect(changed.status).toBe(200)
  expect(changed.headers.get('ETag')).not.toBe(etag)
  const head = await server.fetch(LIST, { method: 'HEAD', headers })
  expect([head.status, await head.text()]).toEqual([200, ''])
  expect(head.headers.get('ETag')).toBe(changed.headers.get('ETag'))
})

test('only reading is possible, and a preflight of another site is refused like the rest', async () => {
  const { server, headers, shop } = await setUp()
  for (const path of [
    LIST,
    `${LIST}/${shop.number}`,
    '/api/v1/openapi.json',
    '/api/nope',
    '/API/v1',
  ]) {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
      const response = await server.fetch(path, { method, headers })
      expect([response.status, response.headers.get('Allow')], path).toEqual([405, 'GET, HEAD'])
      await problemOf(response)
    }
  }
})

test('V3.4.2 no answer may be read by a page of another origin', async () => {
  const { ask, shop, server } = await setUp()
  const Origin = 'https://evil.example'
  const answers = [
    await ask(LIST, { Origin }),
    await ask(`${LIST}/${shop.number}`, { Origin }),
    await server.fetch('/api/v1/openapi.json', { headers: { Origin } }),
    await server.fetch(LIST, { headers: { Origin } }),
    await server.fetch(LIST, { method: 'OPTIONS', headers: { Origin } }),
  ]
  for (const { headers } of answers) {
    expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
    expect(headers.get('Cross-Origin-Resource-Policy')).toBe('same-origin')
  }
})

test('V3.2.1 every answer says exactly what it is, and is never taken for a page', async () => {
  const { ask, server } = await setUp()
  const asked = [await ask(), await server.fetch('/api/v1/openapi.json'), await ask('/api/nope')]
  for (const { headers } of asked) {
    expect(headers.get('Content-Type')).toMatch(/^application\/(problem\+)?json; charset=utf-8$/)
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(headers.get('X-Robots-Tag')).toContain('noindex')
  }
})

test('whatever else is asked for below /api is a problem, not a page', async () => {
  const { ask, server } = await setUp()
  for (const path of ['/api', '/api/', '/api/v2/assessments', `${LIST}/1/notes`]) {
    const response = await ask(path)
    expect(response.status, path).toBe(404)
    await problemOf(response)
  }
  const odd = await server.fetch('/api/v1/%E0%A4%A')
  expect(odd.status).toBe(400)
  await problemOf(odd)
})

test('a token asks so often a minute; another one is not held up by it', async () => {
  const { ask, server } = await setUp({ API_PER_MINUTE: '3' })
  for (let count = 0; count < 3; count += 1) expect((await ask()).status).toBe(200)
  const refused = await ask()
  expect(refused.status).toBe(429)
  const wait = Number(refused.headers.get('Retry-After'))
  expect(wait).toBeGreaterThan(0)
  expect(wait).toBeLessThanOrEqual(60)
  expect((await problemOf(refused)).detail).toContain(`${wait} s`)
  const other = await signIn(server.services, 'admin')
  const { headers } = await giveToken(server.services, other.id)
  expect((await server.fetch(LIST, { headers })).status).toBe(200)
})

test('whoever guesses at tokens is slowed down too, and does not slow down those who have one', async () => {
  const { ask, server } = await setUp({ API_PER_MINUTE: '3' })
  const guess = () =>
    server.fetch(LIST, { headers: { Authorization: `Bearer bcd_${'x'.repeat(32)}` } })
  for (let count = 0; count < 3; count += 1) expect((await guess()).status).toBe(401)
  expect((await guess()).status).toBe(429)
  expect((await ask()).status).toBe(200)
})

const auditOf = async ({ services }: TestServer) =>
  services.db
    .selectFrom('audit')
    .select(['kind', 'member_id', 'subject', 'detail_json'])
    .where('kind', '=', 'api-read')
    .execute()

test('the audit log has a line for each day of a token; how much it read is counted beside it', async () => {
  const { ask, server, reviewer, db, token } = await setUp()
  const { headers } = await ask(`${LIST}?limit=2`)
  await ask(`${LIST}?limit=2`, { 'If-None-Match': headers.get('ETag') ?? '' })
  await ask(`${LIST}?q=jane%40example.com`)
  const [line, ...more] = await auditOf(server)
  expect(more).toEqual([])
  expect(line).toMatchObject({ member_id: reviewer.id, detail_json: '{"day":"2026-11-22"}' })
  const { id, used_at } = await db
    .selectFrom('api_token')
    .select(['id', 'used_at'])
    .executeTakeFirstOrThrow()
  expect([line?.subject, used_at]).toEqual([id, '2026-11-22T10:00:00.000Z'])
  // Of the second answer nothing was sent.
  expect(await db.selectFrom('api_read').selectAll().execute()).toEqual([
    { token_id: id, day: '2026-11-22', requests: 3, assessments: 3 },
  ])
  server.services.now = () => new Date('2026-11-23T00:00:01Z')
  await ask()
  expect(await auditOf(server)).toHaveLength(2)
  const log = JSON.stringify([await db.selectFrom('audit').selectAll().execute(), server.log])
  for (const secret of ['jane', token, 'Kerzenladen']) expect(log).not.toContain(secret)
})

test('V14.2.1 the log has no number of an assessment and no query', () => {
  expect(redactPath(`${LIST}/1042`)).toBe('/api/[other]/assessments/[other]')
})
