import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { renderPdf } from '#app/pdf/render.tsx'
import type { PdfJob } from '#app/pdf/worker.server.ts'
import { goldenReport } from '../report/golden-report.ts'

const brand = { name: 'Backend Check' }
const FOUNDERS = ['everything-open', 'careful-replit-app', 'brochure-site', 'everything-open']

/** Only the program that is built remembers how texts were broken into lines. */
test('the built worker draws what the source draws, also once it remembers lines', {
  timeout: 90_000,
}, async () => {
  const worker: { default: (job: PdfJob) => Promise<Uint8Array> } = await import(
    pathToFileURL('build/server/pdf-worker.js').href
  )
  for (const [index, id] of FOUNDERS.entries()) {
    const report = { ...goldenReport(id), appName: `App ${index}` }
    const built = await worker.default({ report, brand })
    expect(Buffer.from(built).equals(await renderPdf(report, brand)), id).toBe(true)
  }
})
