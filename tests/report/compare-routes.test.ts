import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { loader as loadPage } from '#app/routes/r.$token.earlier.$id._index.tsx'
import { loader as loadPdf } from '#app/routes/r.$token.earlier.$id.report[.]pdf.tsx'
import { newToken } from '#app/server/token.server.ts'
import type { ReportView } from '#rules/report-view.ts'
import { RULES_VERSION } from '#rules/version.ts'
import { founderById } from '../golden/founders.ts'
import { startTestServer } from '../server/test-server.ts'
import { makeOlder, type StoredCheck, storeSeries } from './store-series.ts'

const open = founderById('lovable-shop-open').answers
const mended = { ...open, 'database-access': ['locked'], backups: ['tested'] }
const days = ['2026-10-03', '2026-11-01', '2026-11-22'] as const

async function start() {
  const { services } = await startTestServer()
  const rendered: ReportView[] = []
  const context = {
    ...services,
    pdf: {
      render: async (report: ReportView) => {
        rendered.push(report)
        return new Uint8Array([1, 2, 3])
      },
      stop: async () => {},
    },
    nonce: 'nonce',
    caller: '203.0.113.7',
    requestId: 'request',
    untilTaken: async () => {},
  }
  const ask = (params: { token: string; id: string }) => ({
    params,
    request: new Request('http://localhost/'),
    context,
  })
  return { db: services.db, ask, rendered }
}

function three(stored: readonly StoredCheck[]): [StoredCheck, StoredCheck, StoredCheck] {
  const [first, second, third] = stored
  if (!first || !second || !third) throw new Error('There are three checks.')
  return [first, second, third]
}

async function startWithThree() {
  const app = await start()
  const checks = [open, open, mended].map((answers, index) => ({
    answers,
    finishedAt: `${days[index]}T10:00:00Z`,
  }))
  return { ...app, checks: three(await storeSeries(app.db, checks)) }
}

/** What was thrown instead of a page. */
async function refusalOf(page: Promise<unknown>): Promise<Response> {
  try {
    await page
  } catch (refusal) {
    if (refusal instanceof Response) return refusal
    throw refusal
  }
  throw new Error('It was a page.')
}

test('from any link of the series, any of its reports opens as it was on its day', async () => {
  const { ask, checks } = await startWithThree()
  for (const { token } of checks) {
    for (const [index, { id, token: own }] of checks.entries()) {
      if (own === token) continue
      const { report, history } = await (await loadPage(ask({ token, id }))).json()
      expect(report.completedOn).toBe(days[index])
      expect(history.shown.id).toBe(id)
      expect(history.newest.id).toBe(checks[2].id)
      expect(history.checks.map((check) => check.id)).toEqual(checks.map((check) => check.id))
    }
  }
})

test('the file of an earlier report is that report, and private', async () => {
  const { ask, checks, rendered } = await startWithThree()
  const response = await loadPdf(ask({ token: checks[2].token, id: checks[0].id }))
  expect(response.status).toBe(200)
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(response.headers.get('content-disposition')).toContain(`kerzenladen-${days[0]}.pdf`)
  expect(rendered.map(({ completedOn }) => completedOn)).toEqual([days[0]])
})

test('V8.2.2: a link of another series opens neither page nor file, and says nothing', async () => {
  const { db, ask, checks } = await startWithThree()
  const [stranger] = await storeSeries(db, [{ answers: open, finishedAt: '2026-11-22T10:00:00Z' }])
  const tries = [
    { token: stranger?.token ?? '', id: checks[0].id },
    { token: checks[0].token, id: stranger?.id ?? '' },
    { token: checks[0].token, id: randomUUID() },
    { token: checks[0].token, id: `${checks[1].id}' or '1'='1` },
    { token: newToken(), id: checks[0].id },
    { token: 'short', id: checks[0].id },
  ]
  const answers = await Promise.all(
    tries.flatMap((params) => [refusalOf(loadPage(ask(params))), loadPdf(ask(params))]),
  )
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404))
  const texts = await Promise.all(answers.map((answer) => answer.text()))
  expect(new Set(texts).size).toBe(2)
})

test('the check of the link itself has its page there, not among the earlier ones', async () => {
  const { ask, checks } = await startWithThree()
  const { token, id } = checks[0]
  const { status, headers } = await refusalOf(loadPage(ask({ token, id })))
  expect([status, headers.get('location')]).toEqual([302, `/r/${token}`])
})

test('the comparison is with the check before, and only on the newest one’s page', async () => {
  const { ask, checks } = await startWithThree()
  const { token } = checks[0]
  const newest = await (await loadPage(ask({ token, id: checks[2].id }))).json()
  expect(newest.history.progress?.before.id).toBe(checks[1].id)
  expect(newest.history.progress?.since.yours.better.map(({ id }) => id)).toEqual([
    'open-database',
    'no-backup',
  ])
  const earlier = await (await loadPage(ask({ token, id: checks[1].id }))).json()
  expect(earlier.history.progress).toBeNull()
})

test('an earlier report stays as it was after the rules have changed, and says so', async () => {
  const { db, ask, checks, rendered } = await startWithThree()
  await makeOlder(db, { id: checks[1].id, version: '0.9.0', score: 77 })
  const { token } = checks[0]
  const { report, history } = await (await loadPage(ask({ token, id: checks[1].id }))).json()
  expect(report).toMatchObject({ rulesVersion: '0.9.0', score: { value: 77 } })
  expect(report.buildUp.steps.at(-1)?.label).toBe('A modem answers calls')
  expect([history.shown.rulesVersion, history.currentRules]).toEqual(['0.9.0', RULES_VERSION])
  await loadPdf(ask({ token, id: checks[1].id }))
  expect(rendered[0]).toEqual(report)

  const newest = await (await loadPage(ask({ token, id: checks[2].id }))).json()
  const rules = newest.history.progress?.since.rules
  expect(rules?.versions).toEqual({ before: '0.9.0', after: RULES_VERSION })
  expect(rules?.effect).toMatchObject({ leftOpen: 0, goneRules: ['rule-of-old'] })
})

test('two checks of one day are told apart by the time', async () => {
  const { db, ask } = await start()
  const [first, second] = await storeSeries(db, [
    { answers: open, finishedAt: '2026-11-22T09:05:00Z' },
    { answers: open, finishedAt: '2026-11-22T17:30:00Z' },
  ])
  const params = { token: first?.token ?? '', id: second?.id ?? '' }
  const { history } = await (await loadPage(ask(params))).json()
  expect(history.checks.map(({ day }) => day)).toEqual([
    '22 November 2026, 09:05 UTC',
    '22 November 2026, 17:30 UTC',
  ])
  expect(history.progress?.since.yours.isSame).toBe(true)
})
