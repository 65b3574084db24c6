import { expect, test, vi } from 'vitest'
import { PdfBusyError, PdfTimeoutError } from '#app/pdf/pdf-errors.ts'
import type { PdfRenderer } from '#app/pdf/pdf-renderer.server.ts'
import { loader } from '#app/routes/r.$token.report[.]pdf.tsx'
import { FOUNDERS } from '../golden/founders.ts'
import { storeDraft, storeResult } from '../report/store-result.ts'
import { startTestServer } from '../server/test-server.ts'

async function askFor(render: PdfRenderer['render'], findToken = storeResult) {
  const { services, log } = await startTestServer()
  const [founder] = FOUNDERS
  if (founder === undefined) throw new Error('There are no golden founders.')
  const token = await findToken(services.env.databaseFile, founder)
  const response = await loader({
    params: { token },
    request: new Request(`http://localhost/r/${token}/report.pdf`),
    context: {
      ...services,
      pdf: { render, stop: async () => {} },
      nonce: 'nonce',
      caller: '203.0.113.7',
      requestId: 'request',
      untilTaken: async () => {},
    },
  })
  return { response, html: await response.clone().text(), log }
}

const fail = (error: Error) => () => Promise.reject(error)

test('a report is a file with a name', async () => {
  const { response } = await askFor(async () => new Uint8Array([1, 2, 3]))
  expect(response.status).toBe(200)
  expect(Object.fromEntries(response.headers)).toEqual({
    'cache-control': 'no-store',
    'content-disposition':
      'attachment; filename="backend-check-hartmann-joinery-2026-11-22.pdf"; ' +
      "filename*=UTF-8''backend-check-hartmann-joinery-2026-11-22.pdf",
    'content-length': '3',
    'content-type': 'application/pdf',
  })
})

test('the report says where it is a web page', async () => {
  const render = vi.fn<PdfRenderer['render']>(async () => new Uint8Array())
  await askFor(render)
  expect(render.mock.lastCall?.[1]).toMatchObject({ siteUrl: 'http://localhost' })
})

test('V15.2.2: a full queue is a page that says when to come back', async () => {
  const { response, html } = await askFor(fail(new PdfBusyError('full')))
  expect(response.status).toBe(503)
  expect(response.headers.get('retry-after')).toBe('30')
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(html).toContain('try the download again')
})

test('so is a report that takes too long, and the operator hears of it', async () => {
  const { response, html, log } = await askFor(fail(new PdfTimeoutError('too long')))
  expect(response.status).toBe(503)
  expect(html).toContain('in time')
  expect(log).toContainEqual(expect.objectContaining({ msg: 'a PDF took too long' }))
})

test('any other failure is ours, not the visitor’s', async () => {
  await expect(askFor(fail(new Error('no ink')))).rejects.toThrow('no ink')
})

test('a draft has no file', async () => {
  const { response } = await askFor(async () => new Uint8Array(), storeDraft)
  expect(response.status).toBe(404)
})
