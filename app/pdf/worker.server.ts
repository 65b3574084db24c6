import { setPriority } from 'node:os'
import { isMainThread } from 'node:worker_threads'
import type { ReportView } from '#rules/report-view.ts'
import type { PdfBrand } from './ReportDocument.tsx'
import { renderPdf } from './render.tsx'

/**
 * How far behind the thread that answers requests this one stands, on the scale of `nice`. At its end
 * (19), reports would starve on a busy machine.
 */
const BEHIND = 10

// Linux knows a priority of each thread; elsewhere this would slow the whole program down.
if (!isMainThread && process.platform === 'linux') setPriority(BEHIND)

/** What a worker thread does: one report at a time, because drawing blocks the thread. */
export default function draw({ report, brand }: PdfJob): Promise<Uint8Array<ArrayBuffer>> {
  return renderPdf(report, brand)
}

export interface PdfJob {
  readonly report: ReportView
  readonly brand: PdfBrand
}
