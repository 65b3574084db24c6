import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { loader as reportLoader } from '#app/routes/desk.assessments.$number_.checks.$id.tsx'
import { loader as checkPdfLoader } from '#app/routes/desk.assessments.$number_.checks.$id_.report[.]pdf.tsx'
import { loader as pdfLoader } from '#app/routes/desk.assessments.$number_.report[.]pdf.tsx'
import type { ReportView } from '#rules/report-view.ts'
import { founderById } from '../../golden/founders.ts'
import { storeSeries } from '../../report/store-series.ts'
import { appContext } from '../../server/app-context.ts'
import { type SignedIn, signIn } from '../sign-in.ts'
import { answerOf } from './lead-route.ts'

const { answers } = founderById('lovable-shop-open')

async function start() {
  const app = await appContext()
  const rendered: ReportView[] = []
  const pdf = {
    render: async (report: ReportView) => {
      rendered.push(report)
      return new Uint8Array([1])
    },
    stop: async () => {},
  }
  const context = { ...app.context, pdf }
  const names = { appName: 'Geheimladen', companyName: 'Geheim GmbH' }
  const [earlier, newest] = await storeSeries(app.context.db, [
    { answers, finishedAt: '2026-09-01T10:00:00Z', ...names },
    { answers, finishedAt: '2026-11-01T10:00:00Z', ...names },
  ])
  const [foreign] = await storeSeries(app.context.db, [
    { answers, finishedAt: '2026-11-02T10:00:00Z', ...names },
  ])
  if (!earlier || !newest || !foreign) throw new Error('Three checks were to be stored.')
  const args = (member: SignedIn, id?: string) => ({
    params: { number: '1', ...(id === undefined ? {} : { id }) },
    request: new Request('http://localhost/desk/assessments/1', { headers: member.headers }),
    context,
  })
  return { app, rendered, earlier, newest, foreign, args }
}

test('the team reads every report of a lead as its founder has it, and as a PDF', async () => {
  const { app, rendered, earlier, newest, args } = await start()
  const reviewer = await signIn(app.context, 'reviewer')
  const { report, back, pdf } = await (await reportLoader(args(reviewer, earlier.id))).json()
  expect(report).toMatchObject({ appName: 'Geheimladen', completedOn: '2026-09-01' })
  expect([back, pdf]).toEqual([
    '/desk/assessments/1',
    `/desk/assessments/1/checks/${earlier.id}/report.pdf`,
  ])
  const file = await pdfLoader(args(reviewer))
  expect(file.headers.get('Content-Type')).toBe('application/pdf')
  expect(file.headers.get('Cache-Control')).toBe('no-store')
  expect(file.headers.get('Content-Disposition')).toContain('geheimladen')
  await checkPdfLoader(args(reviewer, earlier.id))
  await checkPdfLoader(args(reviewer, newest.id))
  expect(rendered.map(({ completedOn }) => completedOn)).toEqual([
    '2026-11-01',
    '2026-09-01',
    '2026-11-01',
  ])
  const seen = await app.context.db.selectFrom('audit').select(['kind', 'subject']).execute()
  expect(seen).toEqual([{ kind: 'saw-personal', subject: '#1' }])
})

test('V8.2.1 a viewer gets the same report without a name, also in the name of the file', async () => {
  const { app, rendered, earlier, args } = await start()
  const viewer = await signIn(app.context, 'viewer')
  const page = await (await reportLoader(args(viewer, earlier.id))).text()
  const files = [await pdfLoader(args(viewer)), await checkPdfLoader(args(viewer, earlier.id))]
  expect(page.includes('eheim')).toBe(false)
  expect(JSON.stringify(rendered).includes('eheim')).toBe(false)
  expect(rendered).toMatchObject([{ appName: null }, { companyName: null }])
  for (const { headers } of files) expect(headers.get('Content-Disposition')).not.toContain('eheim')
  expect(await app.context.db.selectFrom('audit').select('kind').execute()).toEqual([])
})

test('V8.2.2 a check of another lead, a draft, or none at all is a 404', async () => {
  const { app, rendered, foreign, args } = await start()
  const reviewer = await signIn(app.context, 'reviewer')
  await app.context.db
    .updateTable('assessment')
    .set({ completed_at: null })
    .where('id', '=', foreign.id)
    .execute()
  for (const id of [foreign.id, randomUUID(), 'x', '']) {
    expect((await answerOf(reportLoader(args(reviewer, id)))).status, id).toBe(404)
    expect((await answerOf(checkPdfLoader(args(reviewer, id)))).status, id).toBe(404)
  }
  expect(rendered).toEqual([])
})
