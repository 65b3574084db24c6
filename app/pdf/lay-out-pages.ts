import layOut from '@react-pdf/layout'
import { Font, pdf } from '@react-pdf/renderer'
import type { ReportView } from '#rules/report-view.ts'
import { chooseDensities, type Density, MOST_PAGES } from './density.ts'
import type { LaidOutNode } from './tags/laid-out.ts'
import { BOTTOM, TOP } from './theme.ts'

type DocumentElement = NonNullable<Parameters<typeof pdf>[0]>
type MakeDocument = (density: Density) => DocumentElement
type Pages = readonly LaidOutNode[]

/** The share of the last page that must be used. */
const LEAST_OF_LAST = 0.2

/** Lays a report out in the roomiest way that neither takes too many pages nor wastes the last one. */
export async function layOutPages(report: ReportView, makeDocument: MakeDocument): Promise<Pages> {
  const [likely, tight, tightest] = chooseDensities(report)
  const roomy = await layOutWith(likely, makeDocument)
  const fits = roomy.length <= MOST_PAGES
  if (fits && !isWasteful(roomy)) return roomy
  const closer = await layOutWith(tight, makeDocument)
  if (closer.length < roomy.length && closer.length <= MOST_PAGES) return closer
  return fits ? roomy : layOutWith(tightest, makeDocument)
}

async function layOutWith(density: Density, makeDocument: MakeDocument): Promise<Pages> {
  const { container } = pdf(makeDocument(density))
  return (await layOut(container.document, Font)).children
}

/** A few lines on a page of their own. */
function isWasteful(pages: Pages): boolean {
  const last = pages.at(-1)
  const room = (last?.box?.height ?? 0) - TOP - BOTTOM
  const used = (last?.children ?? []).map(({ box }) => box?.height ?? 0)
  return Math.max(0, ...used) < LEAST_OF_LAST * room
}
