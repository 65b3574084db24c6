import type { ReportView } from '#rules/report-view.ts'
import type { PdfBrand } from './ReportDocument.tsx'
import { renderPdf } from './render.tsx'

/** What a worker thread does: one report at a time, because drawing blocks the thread. */
export default function draw({ report, brand }: PdfJob): Promise<Uint8Array<ArrayBuffer>> {
  return renderPdf(report, brand)
}

export interface PdfJob {
  readonly report: ReportView
  readonly brand: PdfBrand
}
