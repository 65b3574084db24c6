import { get, type IncomingMessage } from 'node:http'
import { sql } from 'kysely'
import { expect, test, vi } from 'vitest'
import { streamText } from '#app/desk/export/stream-text.server.ts'
import type { Database } from '#db/open.server.ts'
import type { TestServer } from '../../server/test-server.ts'
import { serveRoutes } from '../serve-routes.ts'
import { signIn } from '../sign-in.ts'
import { storeLead } from '../store-lead.ts'
import { parseCsv } from './parse-csv.ts'

const COUNT = 3000

/** One check, and copies of its headline until there are enough, each with a long note. */
async function storeMany(db: Database): Promise<void> {
  const { assessmentId } = await storeLead(db, { now: new Date('2026-11-01T10:00:00Z') })
  const copies = sql`with recursive copy (id) as
    (select 1 union all select id + 1 from copy where id < ${COUNT - 1})`
  await db.transaction().execute(async (trx) => {
    await sql`insert into assessment (id, series_id, token_hash, started_at, updated_at, completed_at,
        rules_version, verdict, score, score_low, score_high, band, next_step, result_json, report_json)
      ${copies} select 'copy-' || copy.id, 'copy-' || copy.id, 'copy-' || copy.id, started_at,
        updated_at, completed_at, rules_version, verdict, score, score_low, score_high, band,
        next_step, '{}', '{"findings": []}'
      from copy join assessment on assessment.id = ${assessmentId}`.execute(trx)
    await sql`insert into lead (series_id, assessment_id, changed_at)
      select id, id, completed_at from assessment where id like 'copy-%'`.execute(trx)
    await sql`insert into note (id, lead_number, text, written_at)
      select 'note-' || number, number, ${'A long note, '.repeat(1000)}, ${'2026-11-02T10:00:00.000Z'}
      from lead`.execute(trx)
  })
}

function ask(server: TestServer, headers: Record<string, string>): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const url = `${server.url}/desk/export.csv`
    get(url, { headers: { ...headers, 'Accept-Encoding': 'gzip' } }, resolve).on('error', reject)
  })
}

/** How the exports so far ended. */
async function exportsIn(
  db: Database,
): Promise<readonly { assessments: number; whole: boolean }[]> {
  const rows = await db
    .selectFrom('audit')
    .select('detail_json')
    .where('kind', '=', 'exported')
    .orderBy('number')
    .execute()
  return rows.map(({ detail_json }) => JSON.parse(detail_json))
}

test('some thousands leave whole; whoever takes them slowly does not fill our memory', async () => {
  const server = await serveRoutes()
  const { db } = server.services
  const { headers } = await signIn(server.services, 'reviewer')
  await storeMany(db)

  const fast = await ask(server, headers)
  fast.setEncoding('utf8')
  let text = ''
  for await (const chunk of fast) text += chunk
  const rows = parseCsv(text)
  expect(rows).toHaveLength(COUNT + 1)
  expect(new Set(rows.map(([number]) => number)).size).toBe(COUNT + 1)
  expect(await exportsIn(db)).toMatchObject([{ assessments: COUNT, whole: true }])

  const slow = await ask(server, headers)
  slow.pause()
  // What the system keeps between the two ends is a few megabytes of these forty.
  await new Promise((resolve) => setTimeout(resolve, 1500))
  expect(await exportsIn(db)).toHaveLength(1)
  slow.destroy()
  await vi.waitFor(async () => expect(await exportsIn(db)).toHaveLength(2), { timeout: 10_000 })
  const [, broken] = await exportsIn(db)
  expect(broken?.whole).toBe(false)
  expect(broken?.assessments).toBeGreaterThan(0)
  expect(broken?.assessments).toBeLessThan(COUNT / 2)
}, 60_000)

async function* count(log: string[]): AsyncGenerator<string, void> {
  try {
    for (let piece = 1; piece <= 5; piece += 1) {
      log.push(`made ${piece}`)
      yield String(piece)
    }
  } finally {
    log.push('ended')
  }
}

test('a piece is made when the one before was taken, and none when nobody listens', async () => {
  const log: string[] = []
  const waiting: (() => void)[] = []
  const untilTaken = () => new Promise<void>((resolve) => void waiting.push(resolve))
  const take = () =>
    vi.waitFor(() => {
      expect(waiting).toHaveLength(1)
      waiting.pop()?.()
    })
  const leaving = new AbortController()
  const reader = streamText(count(log), { untilTaken, signal: leaving.signal }).getReader()
  expect(log).toEqual([])
  const first = reader.read()
  await take()
  expect(new TextDecoder().decode((await first).value)).toBe('1')
  const second = reader.read()
  expect(log).toEqual(['made 1'])
  leaving.abort()
  await take()
  expect((await second).done).toBe(true)
  expect(log).toEqual(['made 1', 'ended'])
})

test('others have their turn between two pieces', async () => {
  const log: string[] = []
  const { signal } = new AbortController()
  const body = streamText(count(log), { untilTaken: async () => {}, signal })
  const text = new Response(body).text()
  setImmediate(() => log.push('somebody else'))
  await text
  expect(log.indexOf('somebody else')).toBeGreaterThan(-1)
  expect(log.indexOf('somebody else')).toBeLessThan(log.indexOf('made 3'))
})

test('a piece that cannot be made breaks the download off, so that nobody takes it for whole', async () => {
  async function* fail(): AsyncGenerator<string, void> {
    yield 'head'
    throw new Error('The disk is gone.')
  }
  const { signal } = new AbortController()
  const body = streamText(fail(), { untilTaken: async () => {}, signal })
  await expect(new Response(body).text()).rejects.toThrow('The disk is gone.')
})
