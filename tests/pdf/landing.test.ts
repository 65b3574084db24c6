import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, test } from 'vitest'
import { renderPdf } from '#app/pdf/render.tsx'
import { findingAnchor } from '#app/report/labels.ts'
import { goldenReport } from '../report/golden-report.ts'

/** How far below the top of the window a heading may begin, in points. */
const NEAR = 30

test('links and bookmarks open the page where the finding begins', {
  timeout: 60_000,
}, async () => {
  const report = goldenReport('lovable-shop-open')
  const data = await renderPdf(report, { name: 'Backend Check' })
  const document = await getDocument({ data, verbosity: 0 }).promise
  const words = async (index: number, top: number): Promise<string> => {
    const { items } = await (await document.getPage(index + 1)).getTextContent()
    return items
      .flatMap((item) => ('str' in item && isBelow(Number(item.transform[5]), top) ? item.str : []))
      .join('')
  }
  const outline = (await document.getOutline()) ?? []
  const entries = outline.flatMap((entry) => [entry, ...entry.items])
  for (const { id, number, title } of report.findings) {
    const entry = entries.find((one) => one.title === `${number}. ${title}`)
    for (const place of [await document.getDestination(findingAnchor(id)), entry?.dest]) {
      if (!Array.isArray(place)) throw new Error(`Nothing leads to finding ${number}.`)
      const index = await document.getPageIndex(place[0])
      expect(await words(index, Number(place[3])), `finding ${number}`).toContain(title)
    }
  }
})

const isBelow = (y: number, top: number): boolean => y <= top && y >= top - NEAR
