import layOut from '@react-pdf/layout'
import { Font, pdf } from '@react-pdf/renderer'
import type { ReportView } from '#rules/report-view.ts'
import { chooseDensities, type Density, MOST_PAGES } from './density.ts'
import { emptyShare } from './empty-share.ts'
import type { LaidOutNode } from './tags/laid-out.ts'

type DocumentElement = NonNullable<Parameters<typeof pdf>[0]>
type MakeDocument = (density: Density) => DocumentElement
type Pages = readonly LaidOutNode[]

/** The share of the last page that may be empty. */
const MOST_OF_LAST = 0.8

/** The share of a page between the first and the last that may be empty. */
const MOST_OF_MIDDLE = 0.2

/** In a longer report a hole shows less than the time it takes to lay it out again. */
const SHORT = 6

/** A last page of a few lines is as bad as a hole of this share. */
const WASTED_PAGE = 0.3

/** Lays a report out in the roomiest way that neither takes too many pages nor wastes them. */
export async function layOutPages(report: ReportView, makeDocument: MakeDocument): Promise<Pages> {
  const { usual, tightest } = chooseDensities(report)
  let best: Pages | undefined
  for (const density of usual) {
    const pages = await layOutWith(density, makeDocument)
    if (pages.length > MOST_PAGES) continue
    if (!isWasteful(pages)) return pages
    if (best === undefined || wasteOf(pages) < wasteOf(best)) best = pages
  }
  return best ?? layOutWith(tightest, makeDocument)
}

async function layOutWith(density: Density, makeDocument: MakeDocument): Promise<Pages> {
  const { container } = pdf(makeDocument(density))
  return (await layOut(container.document, Font)).children
}

/** A few lines on a page of their own, or a hole before the next part. */
function isWasteful(pages: Pages): boolean {
  return endsInFewLines(pages) || (pages.length <= SHORT && largestHole(pages) > MOST_OF_MIDDLE)
}

const wasteOf = (pages: Pages): number =>
  Math.max(largestHole(pages), endsInFewLines(pages) ? WASTED_PAGE : 0)

function endsInFewLines(pages: Pages): boolean {
  const last = pages.at(-1)
  return last !== undefined && emptyShare(last) > MOST_OF_LAST
}

/** Of the pages between the first, which stands for itself, and the last, which may end anywhere. */
const largestHole = (pages: Pages): number => Math.max(0, ...pages.slice(1, -1).map(emptyShare))
