import { renderToBuffer } from '@react-pdf/renderer'
import type { ReportView } from '#rules/report-view.ts'
import { loadFonts } from './fonts.ts'
import { cleanTitle, makePrintable } from './printable.ts'
import { type PdfBrand, ReportDocument } from './ReportDocument.tsx'

/** Letters of a name that are printed; at the size of the first page the widest still fit its line. */
const LONGEST_NAME = 48

/**
 * Draws a report. Blocks its thread while it does: a server goes through a worker. The same report
 * and brand give the same bytes.
 */
export async function renderPdf(
  report: ReportView,
  brand: PdfBrand,
): Promise<Uint8Array<ArrayBuffer>> {
  const characters = await loadFonts()
  const hasGlyph = (codePoint: number) => characters.has(codePoint)
  const typed = [report.appName, report.companyName].filter((name) => name !== null)
  const printed = typed.map((name) => makePrintable(name, { hasGlyph, most: LONGEST_NAME }))
  const title = [brand.name, ...typed.slice(0, 1).map((name) => cleanTitle(name, LONGEST_NAME))]
  const buffer = await renderToBuffer(
    <ReportDocument
      report={report}
      brand={brand}
      names={{ printed: printed.filter((name) => name !== ''), title: title.join(': ') }}
    />,
  ) // A copy of its own: the buffer may be a slice of a larger one.
  return new Uint8Array(buffer)
}
