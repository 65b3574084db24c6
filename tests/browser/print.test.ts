import { expect } from 'vitest'
import { founderById } from '../golden/founders.ts'
import { storeResult } from '../report/store-result.ts'
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

test('no finding is torn in two', async ({ app, browser }) => {
  const token = await storeResult(app.databaseFile, founderById('everything-open'))
  const page = await browser.newPage()
  await page.goto(`${app.url}/r/${token}`)
  // The height of what is printed on one sheet of A4, within the margins of the style sheet.
  const sheet = ((297 - 15 - 18) / 25.4) * 96
  await page.setViewportSize({ width: Math.floor(((210 - 32) / 25.4) * 96), height: 1000 })
  await page.emulateMedia({ media: 'print' })
  const findings = await page.locator('.finding').evaluateAll((elements) =>
    elements.map((element) => ({
      height: element.getBoundingClientRect().height,
      rule: getComputedStyle(element).breakInside,
    })),
  )
  expect(findings.length).toBeGreaterThan(20)
  for (const { height, rule } of findings) {
    expect(rule).toBe('avoid')
    expect(height).toBeLessThan(sheet)
  }
  await page.close()
})
