import { buffer } from 'node:stream/consumers'
import type { ReportView } from '#rules/report-view.ts'
import { loadFonts } from './fonts.ts'
import { layOutPages } from './lay-out-pages.ts'
import { nameLinks } from './link-names.ts'
import { makeLookup } from './lookup.ts'
import { paintFooter } from './paint-footer.ts'
import { cleanTitle, makePrintable } from './printable.ts'
import { type PdfBrand, ReportDocument } from './ReportDocument.tsx'
import { paintReport } from './tags/paint-report.ts'
import { Paper } from './tags/paper.ts'

/** Letters of a name that are printed; at the size of the first page the widest still fit its line. */
const LONGEST_NAME = 48

/** Between the names of an app and its company. */
const NAME_GAP = ' · '

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
  const typed = [...new Set([report.appName, report.companyName])].filter((name) => name !== null)
  const printed = typed.map((name) => makePrintable(name, { hasGlyph, most: LONGEST_NAME }))
  const title = [brand.name, ...typed.slice(0, 1).map((name) => cleanTitle(name, LONGEST_NAME))]
  const lookup = makeLookup(report)
  const names = {
    printed: printed.filter((name) => name !== '').join(NAME_GAP),
    spoken: typed.map((name) => cleanTitle(name, LONGEST_NAME)).join(NAME_GAP),
  }
  const pages = await layOutPages(report, (density) => (
    <ReportDocument report={report} brand={brand} lookup={lookup} density={density} names={names} />
  ))
  const completed = new Date(`${report.completedOn}T12:00:00Z`)
  const paper = new Paper(
    {
      Title: title.join(': '),
      Author: brand.name,
      Subject: report.verdict.headline,
      Creator: brand.name,
      Producer: brand.name,
      CreationDate: completed,
      ModDate: completed,
    },
    'en-GB',
  )
  paintReport(paper, pages, {
    nameLink: nameLinks(report, { lookup, brand }),
    paintMargin: (page, total) => paintFooter(paper, { report, brand, page, total }),
  })
  paper.finish()
  // A copy of its own: the buffer may be a slice of a larger one.
  return new Uint8Array(await buffer(paper))
}
