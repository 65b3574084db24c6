import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { findShared } from '#app/report/sharing/find-shared.server.ts'
import { openSharing, type Sharing, statusOfThrown } from './sharing-desk.ts'

const DAY = 24 * 60 * 60 * 1000

/** Presses the button, as the page offers it. */
async function makeLink(sharing: Sharing, days = '30') {
  const { newId } = await sharing.look()
  return sharing.post({ intent: 'make', id: newId, days })
}

const tokenOf = (link: string | null | undefined) => link?.split('/s/')[1]

test('a link is made, shown again at every visit, and opens the report', async () => {
  const sharing = await openSharing()
  const response = await makeLink(sharing)
  const { shares } = await sharing.look()
  expect(response.headers.get('Location')).toBe(
    `/r/${sharing.token}/sharing?done=made&link=${shares[0]?.id}`,
  )
  expect((await sharing.look()).shares).toEqual(shares)
  expect(shares.map(({ link }) => link)).toEqual([
    expect.stringMatching(/^https:\/\/check\.example\/s\/[\w-]{32}$/),
  ])
  const shared = await findShared(sharing.context, tokenOf(shares[0]?.link))
  expect(shared?.report.findings.length).toBeGreaterThan(5)
  expect(shared?.expiresAt).toBe(new Date(sharing.clock.now.getTime() + 30 * DAY).toISOString())
})

test('the names that somebody typed do not come along', async () => {
  const sharing = await openSharing()
  await makeLink(sharing)
  const [share] = (await sharing.look()).shares
  const shared = await findShared(sharing.context, tokenOf(share?.link))
  expect(shared?.report).toMatchObject({ appName: null, companyName: null })
})

test('a copy of the database shows no link', async () => {
  const sharing = await openSharing()
  await makeLink(sharing)
  const token = tokenOf((await sharing.look()).shares[0]?.link) ?? ''
  expect(token).toHaveLength(32)
  for (const suffix of ['', '-wal']) {
    expect(readFileSync(sharing.file + suffix).includes(token)).toBe(false)
  }
})

test('a link lives for as long as it was made for', async () => {
  const sharing = await openSharing()
  await makeLink(sharing, '7')
  const token = tokenOf((await sharing.look()).shares[0]?.link)
  const start = sharing.clock.now.getTime()
  sharing.clock.now = new Date(start + 7 * DAY - 1)
  expect(await findShared(sharing.context, token)).toBeDefined()
  sharing.clock.now = new Date(start + 7 * DAY)
  expect(await findShared(sharing.context, token)).toBeUndefined()
  expect((await sharing.look()).shares).toEqual([])
})

test('a link promises no more than the report it shows', async () => {
  const sharing = await openSharing({ SMTP_URL: 'smtp://x', KEEP_RESULTS_DAYS: '60' })
  const completed = Date.parse('2026-11-22T12:00:00Z')
  await makeLink(sharing, '90')
  sharing.clock.now = new Date(completed + 61 * DAY)
  await makeLink(sharing, '90')
  expect((await sharing.look()).shares).toHaveLength(1)
  const rows = await sharing.db.selectFrom('share').select('expires_at').execute()
  expect(rows.map((row) => row.expires_at)).toEqual([
    new Date(completed + (61 + 90) * DAY).toISOString(),
  ])
  sharing.clock.now = new Date(completed)
  await makeLink(sharing, '90')
  const ends = (await sharing.look()).shares.map(({ expiresAt }) => expiresAt)
  expect(ends).toContain(new Date(completed + 60 * DAY).toISOString())
})

test('the page says that a link is ready only while that link is there', async () => {
  const sharing = await openSharing()
  await makeLink(sharing)
  const start = sharing.clock.now.getTime()
  sharing.clock.now = new Date(start + 1000)
  const { search } = new URL(
    (await makeLink(sharing, '7')).headers.get('Location') ?? '',
    'http://x',
  )
  const looks = async (text: string) => (await sharing.look({ search: text })).done
  expect(await looks(search)).toBe('made')
  expect([await looks('?done=made'), await looks('?done=made&link=mine')]).toEqual([null, null])
  sharing.clock.now = new Date(start + 8 * DAY)
  expect(await looks(search)).toBeNull()
  sharing.clock.now = new Date(start + 1000)
  const [newest] = (await sharing.look()).shares
  await sharing.post({ intent: 'end', id: newest?.id ?? '' })
  expect((await sharing.look()).shares).toHaveLength(1)
  expect(await looks(search)).toBeNull()
})

test('an ended link is gone at once, the others stay', async () => {
  const sharing = await openSharing()
  await makeLink(sharing)
  sharing.clock.now = new Date(sharing.clock.now.getTime() + 1000)
  await makeLink(sharing)
  const [newest, oldest] = (await sharing.look()).shares
  const response = await sharing.post({ intent: 'end', id: oldest?.id ?? '' })
  expect(response.headers.get('Location')).toBe(`/r/${sharing.token}/sharing?done=ended`)
  expect((await sharing.look()).shares).toEqual([newest])
  expect(await findShared(sharing.context, tokenOf(oldest?.link))).toBeUndefined()
  expect(await findShared(sharing.context, tokenOf(newest?.link))).toBeDefined()
})

test('a link from before a change of the secret still works, and the page says it cannot show it', async () => {
  const sharing = await openSharing()
  await makeLink(sharing)
  const [share] = (await sharing.look()).shares
  const later = await sharing.look({ secret: 'another secret of 32 letters, or more' })
  expect(later.shares).toEqual([{ ...share, link: null }])
  expect(await findShared(sharing.context, tokenOf(share?.link))).toBeDefined()
})

test('twenty links are enough', async () => {
  const sharing = await openSharing()
  for (let n = 0; n < 20; n += 1) expect((await makeLink(sharing)).status).toBe(303)
  const refused = await makeLink(sharing)
  expect(refused.status).toBe(400)
  expect(await refused.json()).toEqual({ problem: expect.stringContaining('20 links are open') })
  expect((await sharing.look()).shares).toHaveLength(20)
})

const id = '8f14e45f-ceea-467f-a0e6-3f5c7d1b2a90'
test.each<[string, [string, string][]]>([
  ['an unknown wish', [['intent', 'everything']]],
  ['no wish', []],
  [
    'a lifetime of its own',
    [
      ['intent', 'make'],
      ['id', id],
      ['days', '3650'],
    ],
  ],
  [
    'no id',
    [
      ['intent', 'make'],
      ['days', '30'],
    ],
  ],
  [
    'an id of its own making',
    [
      ['intent', 'make'],
      ['id', 'mine'],
      ['days', '30'],
    ],
  ],
  [
    'two lifetimes',
    [
      ['intent', 'make'],
      ['id', id],
      ['days', '7'],
      ['days', '90'],
    ],
  ],
])('V2.2.1 V2.2.2: %s is refused, and nothing is made', async (_what, fields) => {
  const sharing = await openSharing()
  expect(await statusOfThrown(sharing.post(fields))).toBe(400)
  expect((await sharing.look()).shares).toEqual([])
})

test.each(['x'.repeat(32), 'short', ''])(
  'V8.2.2: with the token %j there is no such page',
  async (as) => {
    const sharing = await openSharing()
    const { newId } = await sharing.look()
    expect(await statusOfThrown(sharing.post({ intent: 'make', id: newId, days: '7' }, as))).toBe(
      404,
    )
    expect(await sharing.db.selectFrom('share').selectAll().execute()).toEqual([])
  },
)

test('V8.2.2: a developer’s link opens no sharing page', async () => {
  const sharing = await openSharing()
  await makeLink(sharing)
  const token = tokenOf((await sharing.look()).shares[0]?.link)
  expect(await statusOfThrown(sharing.post({ intent: 'mail', email: 'a@b.example' }, token))).toBe(
    404,
  )
})
