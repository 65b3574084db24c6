import type { Browser, Page } from 'playwright-core'
import { expect } from 'vitest'
import { founderById } from '../golden/founders.ts'
import { storeResult } from '../report/store-result.ts'
import type { App } from '../start-app.ts'
import { test } from './app.ts'

test('a result is printed without anything to press, and dark words on white', async ({
  app,
  openPage,
}) => {
  const token = await storeResult(app.databaseFile, founderById('lovable-shop-open'))
  const page = await openPage(`/r/${token}`, { colorScheme: 'dark', device: 'desktop' })
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  const visible = await page
    .locator('main :is(button, input, nav, form, .button)')
    .evaluateAll((elements) =>
      elements.filter((element) => element.checkVisibility()).map(({ outerHTML }) => outerHTML),
    )
  expect(visible).toEqual([])
  const colours = await page
    .locator('.next-step h2, .finding h3, .score-value')
    .evaluateAll((elements) => elements.map((element) => getComputedStyle(element).color))
  expect(new Set(colours)).toEqual(new Set(['rgb(33, 28, 22)']))
  const ground = await page.evaluate(
    () => getComputedStyle(document.documentElement).backgroundColor,
  )
  expect(ground).toBe('rgb(255, 255, 255)')
})

test('a printed result shows the wide drawings, and where its links lead', async ({
  app,
  openPage,
}) => {
  const token = await storeResult(app.databaseFile, founderById('lovable-shop-open'))
  const page = await openPage(`/r/${token}`)
  await page.emulateMedia({ media: 'print' })
  for (const part of ['#map', '#areas']) {
    const drawings = page.locator(`section[aria-labelledby="${part.slice(1)}"] > svg`)
    const shown = await drawings.evaluateAll((elements) =>
      elements.map((element) => element.checkVisibility()),
    )
    expect(shown).toEqual([true, false])
  }
  const links = page.locator('.links a').first()
  const address = await links.getAttribute('href')
  const printed = await links.evaluate((link) => getComputedStyle(link, '::after').content)
  expect(printed).toContain(address)
})

/** What is printed on one sheet of A4, within the margins of the style sheet, in pixels. */
const SHEET = { width: Math.floor(((210 - 32) / 25.4) * 96), height: ((297 - 15 - 18) / 25.4) * 96 }

/** A result as it is laid out on sheets of A4. */
async function openPrinted(app: App, browser: Browser, founder: string): Promise<Page> {
  const token = await storeResult(app.databaseFile, founderById(founder))
  const page = await browser.newPage()
  await page.goto(`${app.url}/r/${token}`)
  await page.setViewportSize({ width: SHEET.width, height: 1000 })
  await page.emulateMedia({ media: 'print' })
  return page
}

test('the first sheet has the verdict beside the score, each as wide as it has to be', async ({
  app,
  browser,
}) => {
  const page = await openPrinted(app, browser, 'lovable-shop-open')
  const title = await page.locator('.result-title').boundingBox()
  const verdict = await page.locator('.result-verdict').boundingBox()
  const score = await page.locator('.score').boundingBox()
  if (!title || !verdict || !score) throw new Error('The opening is not there.')
  for (const { width } of [title, verdict]) expect(width).toBeGreaterThan(SHEET.width / 2)
  expect(score.width).toBeGreaterThan(SHEET.width / 5)
  expect(score.x).toBeGreaterThan(title.x + title.width)
  const nextStep = await page.locator('.next-step').boundingBox()
  if (!nextStep) throw new Error('The next step is not there.')
  expect(nextStep.y + nextStep.height).toBeLessThan(SHEET.height)
  await page.close()
})

test('no finding is torn in two', async ({ app, browser }) => {
  const page = await openPrinted(app, browser, 'everything-open')
  const findings = await page.locator('.finding').evaluateAll((elements) =>
    elements.map((element) => ({
      height: element.getBoundingClientRect().height,
      rule: getComputedStyle(element).breakInside,
    })),
  )
  expect(findings.length).toBeGreaterThan(20)
  for (const { height, rule } of findings) {
    expect(rule).toBe('avoid')
    expect(height).toBeLessThan(SHEET.height)
  }
  await page.close()
})
