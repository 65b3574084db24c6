import { describe, expect, test } from 'vitest'
import { renderPdf } from '#app/pdf/render.tsx'
import { partsOf } from '#app/report/labels.ts'
import { FOUNDERS } from '../golden/founders.ts'
import { goldenReport } from '../report/golden-report.ts'
import { readPdf } from './read-pdf.ts'
import { readTags } from './read-tags.ts'

const brand = {
  name: 'Backend Check',
  auditUrl: 'https://audit.example/',
  buildUrl: 'https://build.example/',
  siteUrl: 'https://check.example',
}
const FONTS = ['IBMPlexSans-Regular', 'IBMPlexSans-SemiBold', 'IBMPlexSerif-Medium']
const PLAINEST = ['brochure-site', 'payment-link', 'contact-form']

describe.each(FOUNDERS.map(({ id }) => id))('the PDF of %s', (id) => {
  test('says what the report says', { timeout: 30_000 }, async () => {
    const report = goldenReport(id)
    const bytes = await renderPdf(report, brand)
    expect(bytes.length).toBeLessThan(250_000)
    const pdf = await readPdf(bytes)
    expect(pdf.pages.length).toBeLessThanOrEqual(PLAINEST.includes(id) ? 3 : 10)
    // Measured by the reader, in its own rounding.
    expect(pdf.smallestType).toBeGreaterThanOrEqual(7.4)
    expect(pdf).toMatchObject({ author: 'Backend Check', language: 'en-GB', deadEnds: [] })
    expect(pdf.title).toBe(['Backend Check', report.appName ?? []].flat().join(': '))

    const [first = ''] = pdf.pages
    for (const words of [
      report.verdict.headline,
      `${report.score.value}`,
      report.score.bandLabel,
      ...report.thisWeek.map(({ title }) => title),
      report.nextStep.title,
    ]) {
      expect(first).toContain(words)
    }
    for (const [index, page] of pdf.pages.entries()) {
      expect(page).toContain(`${index + 1} of ${pdf.pages.length}`)
    }
    for (const { title, references } of report.findings) {
      expect(pdf.text).toContain(title)
      expect(pdf.links).toEqual(expect.arrayContaining(references.map(({ url }) => url)))
    }
    // Another font would mean that ours lack a letter, and that a wrong one may be printed.
    expect([...pdf.fonts].sort()).toEqual(FONTS)
    expect(pdf.outline).toEqual(
      expect.arrayContaining([
        ...partsOf(report).map(({ title }) => title),
        ...report.findings.map(({ number, title }) => `${number}. ${title}`),
      ]),
    )
  })
})

describe('the door of the next step', () => {
  const report = goldenReport('lovable-shop-open')

  test('is a link to the operator’s page', async () => {
    const { links } = await readPdf(await renderPdf(report, brand))
    expect(links).toContain(report.nextStep.door === 'build' ? brand.buildUrl : brand.auditUrl)
  })

  test('is an e-mail where no page is set', async () => {
    const contact = { name: 'Backend Check', contactEmail: 'hello@example.org' }
    const { links } = await readPdf(await renderPdf(report, contact))
    expect(links.some((link) => link.startsWith('mailto:hello@example.org'))).toBe(true)
  })

  test('is no link where neither is', async () => {
    const { links } = await readPdf(await renderPdf(report, { name: 'Backend Check' }))
    const sources = [
      ...report.findings.flatMap(({ references }) => references),
      ...report.where.guides.flatMap((guide) => guide.sources),
    ].map(({ url }) => url)
    expect(links.filter((link) => !sources.includes(link))).toEqual([])
  })
})

test('a finding begins on the page before it where less room between the parts lets it', async () => {
  const report = goldenReport('careful-but-unsure')
  const [, second = ''] = (await readPdf(await renderPdf(report, brand))).pages
  expect(second).toContain(report.findings[0]?.title)
})

test('words that only the web page has are said to be there', async () => {
  const report = goldenReport('everything-open')
  const { text } = await readPdf(await renderPdf(report, brand))
  expect(text).toContain('The words to paste for them stand on the web page of this report.')
})

test('a report that tells some findings only as open questions says how many', async () => {
  const report = goldenReport('knows-nothing')
  const { text } = await readPdf(await renderPdf(report, brand))
  const [told, all] = [report.findings.length, report.buildUp.steps.length]
  expect(text).toContain(`Here are ${told} of ${all} findings. The other ${all - told} hang on`)
})

test.each([
  ['careful-replit-app', 3],
  ['knows-nothing', 5],
])('the report of %s has %i pages: a few lines get no page of their own', async (id, pages) => {
  const pdf = await readPdf(await renderPdf(goldenReport(id), brand))
  expect(pdf.pages).toHaveLength(pages)
})

describe('the report as a web page', () => {
  const report = goldenReport('careful-replit-app')
  const heading = 'This report as a web page'

  test('is named, with a link to where it stands', async () => {
    const bytes = await renderPdf(report, brand)
    const { text, links } = await readPdf(bytes)
    expect(text).toContain(heading)
    expect(text).toContain('check.example')
    expect(links.map((link) => new URL(link).origin)).toContain('https://check.example')
    expect((await readTags(bytes)).links).toContain('The start page of Backend Check')
  })

  test('is not spoken of where no server has it', async () => {
    const { text } = await readPdf(await renderPdf(report, { name: 'Backend Check' }))
    expect(text).not.toContain(heading)
  })
})
