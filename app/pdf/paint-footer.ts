import { Font } from '@react-pdf/renderer'
import { FONTS, LIGHT } from '#app/ui/tokens.ts'
import { longDate } from '#rules/long-date.ts'
import type { ReportView } from '#rules/report-view.ts'
import type { PdfBrand } from './ReportDocument.tsx'
import type { Paper } from './tags/paper.ts'
import { CONTENT_WIDTH, MARGIN } from './theme.ts'

/** How far the line above it is from the foot of the page, and the words from the line. */
const FROM_FOOT = 34
const BELOW_LINE = 5
const SIZE = 7.6

/**
 * At the foot of every page: where it comes from, and which page it is. Painted once the pages are
 * known; as a part of their layout it would have all of them laid out twice.
 */
export function paintFooter(
  paper: Paper,
  {
    report,
    brand,
    page,
    total,
  }: { report: ReportView; brand: PdfBrand; page: number; total: number },
): void {
  const line = paper.page.height - FROM_FOOT
  const words = { lineBreak: false, width: CONTENT_WIDTH }
  const font = Font.getFont({ fontFamily: FONTS.sans, fontWeight: 400 })
  paper.save()
  paper.lineWidth(0.75).strokeColor(LIGHT.line)
  paper
    .moveTo(MARGIN, line)
    .lineTo(MARGIN + CONTENT_WIDTH, line)
    .stroke()
  paper.font(font?.data).fontSize(SIZE).fillColor(LIGHT.muted)
  paper.text(`${brand.name}, ${longDate(report.completedOn)}`, MARGIN, line + BELOW_LINE, words)
  paper.text(`${page} of ${total}`, MARGIN, line + BELOW_LINE, { ...words, align: 'right' })
  paper.restore()
}
