import { expect, test } from 'vitest'
import type { AuditView } from '#app/desk/audit/audit-view.ts'
import { plain } from '#app/desk/audit/tell-entry.ts'
import { loader } from '#app/routes/desk.audit.tsx'
import { loader as fileLoader } from '#app/routes/desk.audit[.]csv.tsx'
import { type AuditEntry, recordAudit } from '#db/desk/audit.server.ts'
import { appContext, type TestContext } from '../../server/app-context.ts'
import { parseCsv } from '../export/parse-csv.ts'
import { type SignedIn, signIn } from '../sign-in.ts'

async function desk() {
  const app = await appContext()
  const admin = await signIn(app.context, 'admin', 'ben@desk.example')
  const anna = await signIn(app.context, 'reviewer', 'anna@desk.example')
  return { app, admin, anna }
}

const ask = ({ headers }: SignedIn, path: string, init: RequestInit = {}) =>
  new Request(`https://check.example${path}`, { ...init, headers })

async function show(app: TestContext, admin: SignedIn, query = ''): Promise<AuditView> {
  const request = ask(admin, `/desk/audit${query}`)
  return (await (await loader({ request, context: app.context, params: {} })).json()).view
}

const file = (app: TestContext, admin: SignedIn, query = '', init: RequestInit = {}) =>
  fileLoader({
    request: ask(admin, `/desk/audit.csv${query}`, init),
    context: app.context,
    params: {},
  })

const note = ({ context }: TestContext, at: string, entry: Omit<AuditEntry, 'now'>) =>
  recordAudit(context.db, { ...entry, now: new Date(at) })

const linesOf = (view: AuditView) => view.days.flatMap(({ lines }) => lines)
const sentences = (view: AuditView) =>
  linesOf(view).map(({ who, what }) => `${plain([who])} ${plain(what)}`)

test('an empty log says so, and a filter that finds nothing leads back', async () => {
  const { app, admin } = await desk()
  expect(await show(app, admin)).toMatchObject({ isEmpty: true, days: [], older: null })
  await note(app, '2026-11-22T10:00:00.000Z', { memberId: admin.id, kind: 'signed-out' })
  expect(await show(app, admin, '?kind=erased')).toMatchObject({ isEmpty: false, days: [] })
})

test('a person’s entries are what they did and what was done to them, and nobody else’s', async () => {
  const { app, admin, anna } = await desk()
  await note(app, '2026-11-20T10:00:00.000Z', { memberId: anna.id, kind: 'signed-out' })
  await note(app, '2026-11-20T11:00:00.000Z', { memberId: admin.id, kind: 'signed-out' })
  const tried = { memberId: null, kind: 'sign-in-refused', detail: { step: 'password' } } as const
  await note(app, '2026-11-20T12:00:00.000Z', { ...tried, subject: anna.id })
  const own = { memberId: anna.id, subject: anna.id, kind: 'recovery-codes-made' } as const
  await note(app, '2026-11-20T13:00:00.000Z', own)
  const disabled = { memberId: admin.id, subject: anna.id, kind: 'member-disabled' } as const
  await note(app, '2026-11-20T14:00:00.000Z', disabled)
  expect(sentences(await show(app, admin, `?who=${anna.id}`))).toEqual([
    'ben@desk.example disabled anna@desk.example.',
    'anna@desk.example made new recovery codes.',
    'Somebody tried to sign in as anna@desk.example, and was refused.',
    'anna@desk.example signed out.',
  ])
  expect(sentences(await show(app, admin, '?who=nobody'))).toEqual([
    'Somebody tried to sign in as anna@desk.example, and was refused.',
  ])
  const both = await show(app, admin, `?who=${anna.id}&kind=signing-in`)
  expect(linesOf(both)).toHaveLength(2)
})

test('days are whole, in whichever order they are typed; what is no day is left out', async () => {
  const { app, admin } = await desk()
  for (const at of ['19T23:59:59.999', '20T00:00:00.000', '21T23:59:59.999', '22T00:00:00.000']) {
    await note(app, `2026-11-${at}Z`, { memberId: admin.id, kind: 'signed-out' })
  }
  const times = async (query: string) =>
    linesOf(await show(app, admin, query)).map(({ at }) => at.slice(8, 13))
  expect(await times('?from=2026-11-20&to=2026-11-21')).toEqual(['21T23', '20T00'])
  expect(await times('?from=2026-11-21&to=2026-11-20')).toEqual(['21T23', '20T00'])
  expect(await times('?from=2026-11-22')).toEqual(['22T00'])
  expect(await times('?to=2026-11-19')).toEqual(['19T23'])
  expect(await times('?from=2026-02-30&to=soon&who=x&kind=y&after=z')).toHaveLength(4)
})

test('pages follow one another without a gap or a double, also within one moment', async () => {
  const { app, admin, anna } = await desk()
  for (let n = 0; n < 130; n += 1) {
    const at = `2026-11-${n < 60 ? 20 : 21}T10:00:00.000Z`
    await note(app, at, { memberId: n % 3 === 0 ? anna.id : admin.id, kind: 'signed-out' })
  }
  for (const [query, expected] of [
    ['', 130],
    [`?who=${anna.id}`, 44],
    ['?kind=signing-in&from=2026-11-21', 70],
  ] as const) {
    const numbers = []
    let view = await show(app, admin, query)
    expect(view.newest).toBeNull()
    for (;;) {
      numbers.push(...linesOf(view).map(({ number }) => number))
      if (view.older === null) break
      view = await show(app, admin, new URL(view.older, 'http://x').search)
      expect(view.newest).toBe(`/desk/audit${query}`)
    }
    expect(numbers).toHaveLength(expected)
    expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => b - a))
  }
})

test('an entry that comes meanwhile moves nothing on the older page', async () => {
  const { app, admin } = await desk()
  for (let n = 0; n < 60; n += 1) {
    await note(app, '2026-11-20T10:00:00.000Z', { memberId: admin.id, kind: 'signed-out' })
  }
  const first = await show(app, admin)
  const older = new URL(first.older ?? '', 'http://x').search
  const before = linesOf(await show(app, admin, older))
  await note(app, '2026-11-22T10:00:00.000Z', { memberId: admin.id, kind: 'signed-out' })
  expect(linesOf(await show(app, admin, older))).toEqual(before)
})

test('V1.2.10 no cell of the file is a formula, whatever stands in the log', async () => {
  const { app, admin } = await desk()
  const host = '=HYPERLINK("https://evil.example","x")\0'
  await app.context.db
    .updateTable('member')
    .set({ email: '=cmd@desk.example' })
    .where('id', '=', admin.id)
    .execute()
  const entry = { memberId: admin.id, subject: '@SUM(1)', detail: { did: 'paused', host } }
  await note(app, '2026-11-20T10:00:00.000Z', { ...entry, kind: 'webhook-changed' })
  const text = await (await file(app, admin)).text()
  const cells = parseCsv(text.replace('\ufeff', '')).flat()
  expect(cells.filter((cell) => /^[=+\-@\t\r\0]/.test(cell))).toEqual([])
  expect(cells).toContain("'=cmd@desk.example")
  expect(cells).toContain("'@SUM(1)")
})

test('V3.2.1 the file is an attachment of an exact type, and asking for its head takes nothing out', async () => {
  const { app, admin } = await desk()
  const { headers, body } = await file(app, admin, '', { method: 'HEAD' })
  expect(headers.get('Content-Type')).toBe('text/csv; charset=utf-8; header=present')
  expect(headers.get('Content-Disposition')).toMatch(/^attachment; filename="audit-log-2026-11-22/)
  expect(headers.get('Cache-Control')).toContain('no-store')
  expect(body).toBeNull()
  expect((await show(app, admin)).isEmpty).toBe(true)
})

test('a download that breaks off is noted with what had left by then', async () => {
  const { app, admin } = await desk()
  for (let n = 0; n < 250; n += 1) {
    await note(app, '2026-11-20T10:00:00.000Z', { memberId: admin.id, kind: 'signed-out' })
  }
  const reader = (await file(app, admin, '?kind=signing-in')).body?.getReader()
  await reader?.read()
  await reader?.read()
  await reader?.cancel()
  expect(sentences(await show(app, admin, '?kind=exports'))).toEqual([
    'ben@desk.example exported 200 entries of this log before the download broke off (kind: signing-in).',
    'ben@desk.example began to export this log (kind: signing-in).',
  ])
})
