import { readFileSync } from 'node:fs'
import { describe, expect } from 'vitest'
import { founderById } from '../golden/founders.ts'
import { storeDraft, storeResult } from '../report/store-result.ts'
import { expectAccessible, expectGood, expectNoSideways, test } from './app.ts'
import { choose, goOn } from './quiz-steps.ts'

const shop = founderById('lovable-shop-open')

const looks = [
  { javaScript: true, colorScheme: 'light', device: 'phone' },
  { javaScript: false, colorScheme: 'dark', device: 'desktop' },
] as const

describe.each(looks)('with JavaScript $javaScript, $colorScheme, on a $device', (look) => {
  test('from the result: see everything, take it along, erase it', async ({ app, openPage }) => {
    const founder = { ...shop, appName: `Very${'long'.repeat(18)}`, companyName: 'Łódź Candles' }
    const token = await storeResult(app.databaseFile, founder)
    const page = await openPage(`/r/${token}`, { ...look, allow: /status of 404/ })
    await page.getByRole('link', { name: 'Your data: see, export or erase it' }).click()
    await page.waitForURL('**/data')
    await expectGood(page)
    await page.getByText(/The \d+ answers you gave/).click()
    expect(await page.getByText('Łódź Candles').isVisible()).toBe(true)
    expect(await page.locator('details .data-rows > div').count()).toBe(
      Object.keys(shop.answers).length,
    )
    await expectNoSideways(page)

    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Download it all (JSON)' }).click()
    const file = await download
    expect(file.suggestedFilename()).toBe('your-data.json')
    const content = JSON.parse(readFileSync(await file.path(), 'utf8'))
    expect(content.checks[0].companyName).toBe('Łódź Candles')

    await page.getByRole('link', { name: 'Erase it all' }).click()
    await page.waitForURL('**/data/erase')
    await expectGood(page)
    await page.getByRole('link', { name: 'Keep it' }).click()
    await page.waitForURL('**/data')
    await page.goto(`/r/${token}/data/erase`)
    await page.getByRole('button', { name: 'Erase everything now' }).click()
    await page.waitForURL('**/erased')
    await expectAccessible(page)
    await page.goBack()
    const gone = await page.goto(`/r/${token}`)
    expect(gone?.status()).toBe(404)
  })
})

test('a draft is seen and erased from “Continue later”, and the cookie goes with it', async ({
  openPage,
}) => {
  const page = await openPage('/quiz')
  await choose(page, 'carrd')
  await goOn(page)
  await page.goto('/privacy')
  expect(await page.locator('.notice').textContent()).toContain('an unfinished check')
  await page.goto('/quiz/later')
  expect(await page.locator('main').textContent()).toContain('for 7 days after your last answer')
  await page.getByRole('link', { name: 'See or erase what is saved now' }).click()
  await page.waitForURL('**/data')
  await page.locator('main h2', { hasText: 'Unfinished check' }).waitFor()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Erase it all' }).click()
  await page.getByRole('button', { name: 'Erase everything now' }).dblclick()
  await page.waitForURL('**/erased')
  expect(await page.context().cookies()).toEqual([])
  await page.goto('/privacy')
  expect(await page.locator('.notice').count()).toBe(0)
})

test('V3.5.3: looking at the page that erases, erases nothing', async ({ app, openPage }) => {
  const token = await storeDraft(app.databaseFile, shop)
  const page = await openPage(`/r/${token}/data/erase`)
  await page.reload()
  expect((await page.goto(`/r/${token}/data`))?.status()).toBe(200)
})

test('erasing works with the keyboard alone', async ({ app, openPage }) => {
  const token = await storeDraft(app.databaseFile, shop)
  const page = await openPage(`/r/${token}/data`, { device: 'desktop' })
  await page.getByRole('link', { name: 'Erase it all' }).focus()
  await page.keyboard.press('Enter')
  await page.waitForURL('**/data/erase')
  await page.getByRole('button', { name: 'Erase everything now' }).focus()
  await page.keyboard.press('Enter')
  await page.waitForURL('**/erased')
})

test.for([320, 512])(
  '%i pixels are enough for all of these pages',
  async (width, { app, openPage }) => {
    const token = await storeResult(app.databaseFile, shop)
    const page = await openPage('/privacy', { device: 'desktop' })
    await page.setViewportSize({ width, height: 640 })
    const paths = ['/privacy', '/privacy/complaint', '/privacy/complaint/sent', '/erased']
    const behind = ['talk', 'talk/sent', 'data', 'data/erase'].map((path) => `/r/${token}/${path}`)
    for (const path of [...paths, ...behind]) {
      await page.goto(path)
      await expectNoSideways(page)
    }
  },
)
