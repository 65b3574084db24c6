import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyPassword } from '#app/desk/accounts/passwords/password-hash.server.ts'
import { fillDemo } from '#app/desk/demo/fill-demo.server.ts'
import { makeDemo } from '#app/desk/demo/make-demo.ts'
import { keepValid } from '#app/quiz/draft.server.ts'
import { readEnv } from '#app/server/env.server.ts'
import { listLeads } from '#db/desk/leads.server.ts'
import { findMemberByEmail, listMembers } from '#db/desk/members.server.ts'
import { listViews } from '#db/desk/views.server.ts'
import { type Database, openDatabase } from '#db/open.server.ts'
import { readAnswers } from '#db/read-answers.server.ts'
import { assess } from '#rules/assess.ts'
import { makeReport } from '#rules/report.ts'
import { temporaryDatabase } from '../../db/temporary-database.ts'

const now = new Date('2026-11-20T10:00:00Z')
const demo = makeDemo({ now, count: 80 })
const password = 'lantern ferry cobalt kettle'
const folder = mkdtempSync(join(tmpdir(), 'backend-check-demo-test-'))
const env = readEnv({ DATABASE_URL: join(folder, 'demo.db'), DEMO: 'on' })
let db: Database

beforeAll(async () => {
  db = await openDatabase({ file: env.databaseFile })
  await fillDemo({ db, env }, { demo, password, now })
}, 60_000)
afterAll(async () => {
  await db.destroy()
  rmSync(folder, { recursive: true, force: true })
})

const finished = () =>
  db.selectFrom('assessment').selectAll().where('completed_at', 'is not', null).execute()

/** Of one kind, over the whole time and all sources. */
async function tallyOf(kind: string, key: string): Promise<number> {
  const { count } = await db
    .selectFrom('tally')
    .select((eb) => eb.fn.sum<number>('count').as('count'))
    .where('kind', '=', kind)
    .where('key', '=', key)
    .where('source', '=', '')
    .where((eb) => eb(eb.fn('length', ['period']), '=', 7))
    .executeTakeFirstOrThrow()
  return count
}

test('every stored result and report is what the rules make of the stored answers', async () => {
  const rows = await finished()
  expect(rows).toHaveLength(80)
  for (const row of rows) {
    const result = assess(keepValid(await readAnswers(db, row.id)))
    expect(JSON.parse(row.result_json ?? '')).toEqual(JSON.parse(JSON.stringify(result)))
    const completedOn = row.completed_at?.slice(0, 10) ?? ''
    const names = { appName: row.app_name, companyName: row.company_name }
    expect(JSON.parse(row.report_json ?? '')).toEqual(
      JSON.parse(JSON.stringify(makeReport(result, { completedOn, ...names }))),
    )
    expect(row).toMatchObject({ score: result.score, band: result.band, verdict: result.verdict })
  }
})

test('each stands at its own time, and numbers follow the order of finishing', async () => {
  const times = (await finished()).map(({ completed_at }) => completed_at).toSorted()
  const planned = demo.founders.flatMap(({ checks }) =>
    checks.map(({ finishedAt }) => finishedAt.toISOString()),
  )
  expect(times).toEqual(planned.toSorted())
  const leads = await db
    .selectFrom('lead')
    .innerJoin('assessment as first', 'first.id', 'lead.series_id')
    .select('first.completed_at')
    .orderBy('lead.number')
    .execute()
  const opened = leads.map(({ completed_at }) => completed_at)
  expect(opened).toEqual(opened.toSorted())
})

test('the list has all of them, with contacts, statuses and owners as they were made up', async () => {
  const filter = { hasContact: true }
  const page = await listLeads(db, { filter, sort: 'newest', limit: 200, withPersonal: true })
  expect(page.total).toBe(demo.founders.filter(({ contact }) => contact).length)
  const everybody = await listLeads(db, { filter: {}, sort: 'newest', limit: 200 })
  expect(everybody.total).toBe(demo.founders.length)
  const stands = await db.selectFrom('lead').select(['status', 'owner_id']).execute()
  const made = demo.founders.map(
    ({ work }) => work.findLast(({ status }) => status !== undefined)?.status ?? 'new',
  )
  expect(stands.map(({ status }) => status).toSorted()).toEqual(made.toSorted())
  expect(stands.filter(({ owner_id }) => owner_id !== null)).toHaveLength(
    demo.founders.filter(({ work }) => work.length > 0).length,
  )
  const { count } = await db
    .selectFrom('note')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  expect(count).toBe(demo.founders.flatMap(({ work }) => work).filter(({ note }) => note).length)
})

test('the funnel counts whoever started, finished, wrote and came back', async () => {
  const { founders, leavers } = demo
  expect(await tallyOf('step', 'started')).toBe(founders.length + leavers.length)
  expect(await tallyOf('step', 'completed')).toBe(founders.length)
  expect(await tallyOf('step', 'contact')).toBe(founders.filter(({ contact }) => contact).length)
  expect(await tallyOf('step', 'again')).toBe(
    founders.filter(({ checks }) => checks.length > 1).length,
  )
  const [reached, answered] = [
    await tallyOf('reached', 'stage'),
    await tallyOf('answered', 'stage'),
  ]
  const stopped = leavers.filter(({ answers }) => Object.keys(answers).length === 1).length
  expect([reached, answered]).toEqual([
    founders.length + leavers.length,
    founders.length + leavers.length - stopped,
  ])
})

test('all three roles are there, and the password lets each of them in', async () => {
  const members = await listMembers(db)
  expect(new Set(members.map(({ role }) => role))).toEqual(new Set(['admin', 'reviewer', 'viewer']))
  for (const { passwordHash } of members) {
    expect(await verifyPassword(passwordHash, password)).toBe('right')
  }
  const alex = await findMemberByEmail(db, { email: 'alex@demo.example' })
  expect(alex).toMatchObject({ role: 'admin', disabledAt: null })
  const views = await listViews(db, { memberId: alex?.id ?? '' })
  expect(views.map(({ name }) => name)).toContain('From the newsletter')
})

test('nobody is mailed, and nothing waits to be sent', async () => {
  expect(await db.selectFrom('outbox').selectAll().execute()).toEqual([])
  expect(await db.selectFrom('webhook_delivery').selectAll().execute()).toEqual([])
})

test('a database that is in use is refused, and stays as it is', async () => {
  const order = { demo: makeDemo({ now, count: 20 }), password, now }
  await expect(fillDemo({ db, env }, order)).rejects.toThrow('This one is in use')
  expect(await finished()).toHaveLength(80)

  const other = await temporaryDatabase()
  const member = { id: 'one', email: 'jane@example.com', role: 'admin' } as const
  await other
    .insertInto('member')
    .values({ ...member, invited_at: now.toISOString() })
    .execute()
  await expect(fillDemo({ db: other, env }, order)).rejects.toThrow('This one is in use')
  expect(await other.selectFrom('assessment').select('id').execute()).toEqual([])
})
