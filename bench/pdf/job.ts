import { pathToFileURL } from 'node:url'
import type { PdfJob } from '#app/pdf/worker.server.ts'
import { goldenReport } from '#tests/report/golden-report.ts'

export const FULLEST = 'everything-open'

/** What the server hands to a worker for a golden founder. Another name makes another report. */
export function makeJob(founderId: string, appName: string): PdfJob {
  const report = { ...goldenReport(founderId), appName }
  const brand = {
    name: 'Backend Check',
    auditUrl: 'https://audit.example',
    buildUrl: 'https://build.example',
    contactEmail: 'hello@backend-check.example',
  }
  return { report, brand }
}

export const workerFile = pathToFileURL('build/server/pdf-worker.js')

/** The worker's own function, from the build, in this thread. */
export async function loadDraw(): Promise<(job: PdfJob) => Promise<Uint8Array>> {
  const module: { default: (job: PdfJob) => Promise<Uint8Array> } = await import(
    /* @vite-ignore */ workerFile.href
  )
  return module.default
}
