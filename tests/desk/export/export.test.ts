import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AssessmentRecord } from '#app/desk/api/assessment-schema.server.ts'
import { describeRecord } from '#app/desk/api/describe-record.server.ts'
import { CSV_COLUMNS } from '#app/desk/export/csv-columns.server.ts'
import { CSV } from '#app/desk/export/formats.server.ts'
import { loader as pageLoader } from '#app/routes/desk.export.tsx'
import { loader as csvLoader } from '#app/routes/desk.export[.]csv.tsx'
import { loader as jsonLoader } from '#app/routes/desk.export[.]json.tsx'
import { hashToken } from '#app/server/token.server.ts'
import { readLeadRecords } from '#db/desk/lead-records.server.ts'
import { eraseSeries } from '#db/erase.server.ts'
import { appContext, type TestContext } from '../../server/app-context.ts'
import { signIn } from '../sign-in.ts'
import { storeContact, storeLead, storeNote } from '../store-lead.ts'
import { parseCsv } from './parse-csv.ts'

type Loader = typeof csvLoader

const ORIGIN = 'https://check.example'

async function read(
  app: TestContext,
  load: Loader,
  { headers, query = '' }: { headers?: Record<string, string>; query?: string } = {},
): Promise<Response> {
  const request = new Request(`${ORIGIN}/desk/export${query}`, headers ? { headers } : {})
  try {
    return await load({ request, context: app.context, params: {} })
  } catch (answer) {
    if (answer instanceof Response) return answer
    throw answer
  }
}

/** Two founders, one of whom wrote; and a reviewer who noted something. */
async function fill(app: TestContext) {
  const { db } = app.context
  const reviewer = await signIn(app.context, 'reviewer')
  const { now } = app.clock
  const shop = await storeLead(db, { now, founder: 'lovable-shop-open', companyName: 'Shop Ltd' })
  await storeContact(db, { assessmentId: shop.assessmentId, now })
  const later = new Date(now.getTime() + 60_000)
  const yoga = await storeLead(db, { now: later, founder: 'payment-link' })
  const note = { leadNumber: shop.number, authorId: reviewer.id, now: later }
  await storeNote(db, { ...note, text: '=HYPERLINK("https://evil.example")' })
  return { reviewer, shop, yoga }
}

async function rowsOf(response: Response): Promise<Record<string, string>[]> {
  const [head = [], ...rows] = parseCsv((await response.text()).replace('\ufeff', ''))
  return rows.map((row) => Object.fromEntries(head.map((name, at) => [name, row[at] ?? ''])))
}

const auditOf = (app: TestContext) =>
  app.context.db
    .selectFrom('audit')
    .select(['kind', 'member_id', 'subject', 'detail_json'])
    .where('kind', 'in', ['export-begun', 'exported'])
    .orderBy('number')
    .execute()

/** A record in which every text is `text`. */
async function recordWith(app: TestContext, text: string): Promise<AssessmentRecord> {
  const { shop } = await fill(app)
  const [lead] = await app.context.db
    .transaction()
    .execute((trx) => readLeadRecords(trx, { numbers: [shop.number] }))
  if (lead?.contact == null) throw new Error('The lead is not there.')
  const contact = { ...lead.contact, name: text, message: text, appUrl: text, company: text }
  return describeRecord(
    { ...lead, appName: text, nextAction: text, statusReason: text, contact },
    { origin: ORIGIN },
  )
}

const TYPED = ['App', 'Next action', 'Reason', 'Contact', 'Message', 'Link to the app', 'Company']

test('V1.2.10 a cell that begins like a formula gets an apostrophe, also full-width or after a NUL', async () => {
  const record = await recordWith(await appContext(), 'x')
  for (const sign of ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠', '\0=', '\0\0@']) {
    const text = `${sign}1+cmd|' /C calc'!A0`
    const { contact } = record
    if (contact === null) throw new Error('There is no contact.')
    const typed = { ...record, appName: text, contact: { ...contact, message: text } }
    const [cells = []] = parseCsv(CSV.write([typed], true))
    const cellOf = (name: string) => cells[CSV_COLUMNS.findIndex(([head]) => head === name)]
    const shown = `'${text.replaceAll('\0', '')}`
    expect([cellOf('App'), cellOf('Message')], JSON.stringify(sign)).toEqual([shown, shown])
  }
})

test('V1.2.10 RFC 4180 quoting round-trips whatever was typed', async () => {
  const record = await recordWith(await appContext(), 'x')
  const { contact } = record
  if (contact === null) throw new Error('There is no contact.')
  const nasty = fc.string({
    unit: fc.constantFrom('"', ',', '\r', '\n', ';', "'", ' ', 'é', '漢', 'a', '='),
  })
  fc.assert(
    fc.property(fc.oneof(nasty, fc.string({ unit: 'grapheme' })), (text) => {
      const typed = { ...record, appName: text, contact: { ...contact, message: text } }
      const rows = parseCsv(CSV.write([typed, typed], true))
      expect(rows).toHaveLength(2)
      const cell = rows[1]?.[CSV_COLUMNS.findIndex(([head]) => head === 'Message')] ?? ''
      const plain = text.replaceAll('\0', '')
      expect(cell).toBe(/^[=+\-@\t\r＝＋－＠]/.test(plain) ? `'${plain}` : plain)
      expect(rows[1]).toHaveLength(CSV_COLUMNS.length)
    }),
  )
})

test('what was typed is in the file as it was typed, in every column that has it', async () => {
  const text = 'Grüße aus Łódź, “5 > 3”\nund 漢字'
  const record = await recordWith(await appContext(), text)
  const [cells = []] = parseCsv(CSV.write([record], true))
  for (const name of TYPED) {
    expect(cells[CSV_COLUMNS.findIndex(([head]) => head === name)], name).toBe(text)
  }
})

test('the file has the result, who asked, what they agreed to, and the team’s work', async () => {
  const app = await appContext()
  const { reviewer, shop, yoga } = await fill(app)
  const rows = await rowsOf(await read(app, csvLoader, reviewer))
  expect(rows.map((row) => row.Number)).toEqual([String(yoga.number), String(shop.number)])
  expect(rows[1]).toMatchObject({
    'Completed (UTC)': '2026-11-22 10:00:00',
    Status: 'New',
    Verdict: 'Has a backend',
    Band: 'Critical',
    Builders: 'Lovable',
    App: 'Kerzenladen',
    Company: 'Doe & Sons',
    Contact: 'Jane Doe',
    'E-mail': 'jane@example.com',
    'Asks for': 'a systems audit',
    Message: 'Please call me.\nToday, if you can.',
    'May get advertising': 'yes',
    'Agreed to': '“Yes, write to me.” (given on 2026-11-22)',
    Notes: `2026-11-22 10:01, ${reviewer.email}\n=HYPERLINK("https://evil.example")`,
    'At the desk': `${ORIGIN}/desk/assessments/${shop.number}`,
  })
  expect(rows[1]?.['Top findings']?.split('; ')).toHaveLength(3)
  expect(Number(rows[1]?.['Range from'])).toBeLessThanOrEqual(Number(rows[1]?.Score))
  expect(rows[0]).toMatchObject({ App: 'Morning Yoga Course', 'E-mail': '', Notes: '' })
})

test('CSV begins with a byte order mark, so that Excel reads “Łódź” as it is', async () => {
  const app = await appContext()
  const { reviewer } = await fill(app)
  const bytes = new Uint8Array(await (await read(app, csvLoader, reviewer)).arrayBuffer())
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  expect([...bytes.subarray(3, 9)]).toEqual([...Buffer.from('Number')])
})

test('JSON is one valid array, a record a line; broken off it is none', async () => {
  const app = await appContext()
  const { reviewer, shop } = await fill(app)
  const text = await (await read(app, jsonLoader, reviewer)).text()
  const records = JSON.parse(text)
  expect(records).toHaveLength(2)
  expect(records[1]).toMatchObject({
    number: shop.number,
    contact: { email: 'jane@example.com', mayGetMarketing: true },
    notes: [{ author: reviewer.email }],
  })
  expect(text.trim().split('\n')).toHaveLength(4)
  for (const end of [1, 2, 20, 200]) expect(() => JSON.parse(text.slice(0, -end - 1))).toThrow()
})

test('an empty list is an empty file: a head in CSV, an empty array in JSON', async () => {
  const app = await appContext()
  const reviewer = await signIn(app.context, 'reviewer')
  expect(await rowsOf(await read(app, csvLoader, reviewer))).toEqual([])
  expect(await (await read(app, jsonLoader, reviewer)).json()).toEqual([])
})

test('the filters and the order of the list are those of the file', async () => {
  const app = await appContext()
  const { reviewer, shop, yoga } = await fill(app)
  const numbers = async (query: string) => {
    const records = await (await read(app, jsonLoader, { ...reviewer, query })).json()
    return records.map(({ number }: { number: number }) => number)
  }
  expect(await numbers('?contact=yes')).toEqual([shop.number])
  expect(await numbers('?contact=no')).toEqual([yoga.number])
  expect(await numbers('?sort=score')).toEqual([shop.number, yoga.number])
  expect(await numbers('?q=jane%40example.com')).toEqual([shop.number])
  expect(await numbers('?band=high')).toEqual([])
})

test('V3.2.1 V5.4.1 the files are attachments of an exact type, with a name nobody can choose', async () => {
  const app = await appContext()
  const { reviewer } = await fill(app)
  const query = '?q=%22%3B..%2F%E6%BC%A2%E5%AD%97'
  const csv = (await read(app, csvLoader, { ...reviewer, query })).headers
  expect(csv.get('Content-Type')).toBe('text/csv; charset=utf-8; header=present')
  expect(csv.get('Content-Disposition')).toBe(
    `attachment; filename="assessments-2026-11-22.csv"; filename*=UTF-8''assessments-2026-11-22.csv`,
  )
  expect(csv.get('Cache-Control')).toContain('no-store')
  const json = (await read(app, jsonLoader, { ...reviewer, query })).headers
  expect(json.get('Content-Type')).toBe('application/json; charset=utf-8')
  expect(json.get('Content-Disposition')).toContain('filename="assessments-2026-11-22.json"')
})

test('the audit log says who exported how many with which filter, and never what was searched', async () => {
  const app = await appContext()
  const { reviewer } = await fill(app)
  const query = '?q=jane%40example.com&contact=yes'
  await (await read(app, csvLoader, { ...reviewer, query })).text()
  const [begun, done, ...more] = await auditOf(app)
  expect(more).toEqual([])
  expect([begun?.kind, done?.kind]).toEqual(['export-begun', 'exported'])
  expect(begun?.subject).toBe(done?.subject)
  expect(done?.member_id).toBe(reviewer.id)
  const filter = { format: 'csv', filter: 'contact=yes', searched: true }
  expect(JSON.parse(begun?.detail_json ?? '')).toEqual(filter)
  expect(JSON.parse(done?.detail_json ?? '')).toEqual({ ...filter, assessments: 1, whole: true })
  expect(JSON.stringify(await auditOf(app)) + app.lines.join()).not.toContain('jane')
})

test('a download that breaks off is in the audit log with what had left by then', async () => {
  const app = await appContext()
  const { reviewer } = await fill(app)
  const { body } = await read(app, csvLoader, reviewer)
  const reader = body?.getReader()
  await reader?.read()
  await reader?.read()
  await reader?.cancel()
  const [, done] = await auditOf(app)
  expect(JSON.parse(done?.detail_json ?? '')).toMatchObject({ assessments: 2, whole: false })
})

test('the line is in the audit log before the first byte leaves', async () => {
  const app = await appContext()
  const { reviewer } = await fill(app)
  await read(app, csvLoader, reviewer)
  expect((await auditOf(app)).map(({ kind }) => kind)).toEqual(['export-begun'])
})

test('asking for the headers alone exports nothing', async () => {
  const app = await appContext()
  const { reviewer } = await fill(app)
  const request = new Request(`${ORIGIN}/desk/export.csv`, { ...reviewer, method: 'HEAD' })
  const response = await csvLoader({ request, context: app.context, params: {} })
  expect(response.headers.get('Content-Disposition')).toContain('attachment')
  expect(response.body).toBeNull()
  expect(await auditOf(app)).toEqual([])
})

test('V8.2.1 a viewer and a stranger get no file and no page, and the log says who tried', async () => {
  const app = await appContext()
  await fill(app)
  const viewer = await signIn(app.context, 'viewer')
  for (const load of [csvLoader, jsonLoader, pageLoader] as Loader[]) {
    expect((await read(app, load, viewer)).status).toBe(403)
    const stranger = await read(app, load)
    expect([stranger.status, stranger.headers.get('Location')]).toEqual([
      303,
      expect.stringContaining('/desk/sign-in'),
    ])
  }
  expect(await auditOf(app)).toEqual([])
  const refused = app.context.db.selectFrom('audit').selectAll().where('kind', '=', 'refused')
  expect(await refused.execute()).toHaveLength(3)
})

test('what a founder erased is in no file from then on, also in one that is under way', async () => {
  const app = await appContext()
  const { reviewer, shop } = await fill(app)
  const { body } = await read(app, jsonLoader, reviewer)
  await eraseSeries(app.context.db, { tokenHash: hashToken(shop.token) })
  const records = await new Response(body).json()
  expect(JSON.stringify(records)).not.toContain('jane')
  expect(records).toHaveLength(1)
})

test('the page says how many there are, and keeps the filter for the file and the way back', async () => {
  const app = await appContext()
  const { reviewer } = await fill(app)
  const view = async (query: string) =>
    (await (await read(app, pageLoader as Loader, { ...reviewer, query })).json()).view
  expect(await view('')).toEqual({
    total: 2,
    isCut: false,
    filters: [],
    query: '',
  })
  const query = '?band=critical&sort=score&after=x&odd=1'
  expect(await view(query)).toEqual({
    total: 1,
    isCut: false,
    filters: ['Risk: Critical'],
    query: 'band=critical&sort=score',
  })
  expect((await view('?band=high')).total).toBe(0)
})

test('a filter that is not understood gives no file at all, instead of everybody', async () => {
  const app = await appContext()
  const { reviewer } = await fill(app)
  for (const [load, query] of [
    [csvLoader, '?band=purple'],
    [jsonLoader, '?nobody=knows'],
    [csvLoader, '?band=high&band=purple'],
  ] as const) {
    const refused = await read(app, load, { headers: reviewer.headers, query })
    expect([refused.status, refused.headers.get('Content-Disposition')], query).toEqual([400, null])
    expect(await refused.text()).toMatch(/^Unknown or unreadable: (band|nobody)\. Begin with/)
  }
  expect(await auditOf(app)).toEqual([])
  const twice = await read(app, csvLoader, {
    headers: reviewer.headers,
    query: '?band=high&band=high',
  })
  expect(twice.status).toBe(200)
})
