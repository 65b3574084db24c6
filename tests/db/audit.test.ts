import { CompiledQuery } from 'kysely'
import { expect, test } from 'vitest'
import { KEEP_AUDIT_DAYS } from '#app/desk/audit/keep-audit.ts'
import { deleteOld } from '#app/server/retention.server.ts'
import { recordAudit } from '#db/desk/audit.server.ts'
import { type AuditFilter, listAudit } from '#db/desk/audit-log.server.ts'
import { eraseSeries } from '#db/erase.server.ts'
import { appContext, type TestContext } from '../server/app-context.ts'
import { storeCheck } from './store-check.ts'

const DAY_MS = 24 * 60 * 60 * 1000

const note = ({ context: { db } }: TestContext, now: Date) =>
  recordAudit(db, { memberId: null, kind: 'erased', subject: '#1', now })

const left = async ({ context: { db } }: TestContext) =>
  (await db.selectFrom('audit').select('at').orderBy('number').execute()).map(({ at }) => at)

/** By the clock of the machine, which is the one that the database asks. */
const daysAgo = (days: number, ms = 0) => new Date(Date.now() - days * DAY_MS + ms)

test('no statement changes an entry, puts another in its place, or takes it away', async () => {
  const app = await appContext()
  const { db } = app.context
  await note(app, new Date())
  const before = await db.selectFrom('audit').selectAll().execute()
  for (const attempt of [
    db.updateTable('audit').set({ kind: 'signed-out' }),
    db.deleteFrom('audit'),
    db
      .replaceInto('audit')
      .values({ ...before[0], number: 1, at: 'x', kind: 'x', detail_json: '' }),
    db.insertInto('audit').values({ number: 1, at: 'x', kind: 'x', detail_json: '{}' }),
  ]) {
    await expect(attempt.execute()).rejects.toThrow(/^the audit log is/)
  }
  expect(await db.selectFrom('audit').selectAll().execute()).toEqual(before)
})

test('the database lets an entry go two years after it was written, and not an hour earlier', async () => {
  const app = await appContext()
  await note(app, daysAgo(KEEP_AUDIT_DAYS, -1000))
  await note(app, daysAgo(KEEP_AUDIT_DAYS, 60 * 60 * 1000))
  const { db } = app.context
  await expect(db.deleteFrom('audit').where('number', '=', 2).execute()).rejects.toThrow(
    'the audit log is kept for two years',
  )
  await db.deleteFrom('audit').where('number', '=', 1).execute()
  expect(await left(app)).toHaveLength(1)
})

test('V14.2.7 time takes away what is older than two years, many at once, and nothing else', async () => {
  const app = await appContext()
  app.clock.now = new Date()
  for (let n = 0; n < 45; n += 1) await note(app, daysAgo(KEEP_AUDIT_DAYS + 1, n))
  const young = [daysAgo(KEEP_AUDIT_DAYS - 1), daysAgo(0)]
  for (const at of young) await note(app, at)
  await deleteOld(app.context)
  expect(await left(app)).toEqual(young.map((at) => at.toISOString()))
  expect(app.lines.join()).toContain('"audit":45')
})

test('a clock of ours that runs ahead takes away nothing, and stops nothing', async () => {
  const app = await appContext()
  await note(app, new Date())
  app.clock.now = new Date(Date.now() + 2 * KEEP_AUDIT_DAYS * DAY_MS)
  await deleteOld(app.context)
  expect(await left(app)).toHaveLength(1)
})

test('erasing a check takes away no entry', async () => {
  const app = await appContext()
  await storeCheck(app.context.db, { tokenHash: 'gone', now: app.clock.now })
  await note(app, app.clock.now)
  await eraseSeries(app.context.db, { tokenHash: 'gone' })
  expect(await left(app)).toHaveLength(1)
})

test.each<[AuditFilter, readonly string[]]>([
  [{}, ['at']],
  [{ from: '2026-11-01', to: '2026-11-22' }, ['at']],
  [{ kinds: ['erased', 'refused'] }, ['kind', 'kind']],
  [{ memberId: 'x' }, ['member', 'subject']],
  [{ memberId: 'x', kinds: ['erased', 'refused'] }, ['member', 'subject']],
  [{ memberId: null, kinds: ['erased'], to: '2026-11-22' }, ['member']],
])('%j is read along an index for each part, without sorting', async (filter, indexes) => {
  const { db } = (await appContext()).context
  const queries: CompiledQuery<{ detail: string }>[] = []
  const explained = db.withPlugin({
    transformQuery({ node, queryId }) {
      const { sql: text, parameters } = db.getExecutor().compileQuery(node, queryId)
      queries.push(CompiledQuery.raw(`explain query plan ${text}`, [...parameters]))
      return node
    },
    transformResult: async ({ result }) => result,
  })
  const plans: string[] = []
  const after = { at: '2026-11-22T10:00:00.000Z', number: 7 }
  await listAudit(explained, { filter, after, limit: 50 })
  for (const query of queries) {
    const { rows } = await db.executeQuery(query)
    plans.push(rows.map(({ detail }) => detail).join('; '))
  }
  expect(plans).toEqual(
    indexes.map((name) => expect.stringMatching(`^SEARCH audit USING INDEX audit_${name} [^;]+$`)),
  )
})
