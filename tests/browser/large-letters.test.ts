import type { Page } from 'playwright-core'
import { describe } from 'vitest'
import { founderById } from '../golden/founders.ts'
import { storeResult } from '../report/store-result.ts'
import { expectNoSideways, test } from './app.ts'

const PAGES = [
  '/',
  '/quiz/builders',
  '/method',
  '/words',
  '/privacy',
  '/privacy/complaint',
] as const
const UNDER_THE_LINK = ['', '/sharing', '/talk', '/data', '/data/erase'] as const

describe('the narrowest phone, with letters twice as large', () => {
  for (const path of PAGES) {
    test(`scrolls one way on ${path}`, async ({ openPage }) => {
      const page = await openPage(path)
      await enlarge(page)
      await expectNoSideways(page)
    })
  }

  for (const path of UNDER_THE_LINK) {
    test(`scrolls one way on ${path === '' ? 'a result' : path}`, async ({ app, openPage }) => {
      const founder = founderById('lovable-shop-open')
      const page = await openPage(`/r/${await storeResult(app.databaseFile, founder)}${path}`)
      await enlarge(page)
      await expectNoSideways(page)
    })
  }
})

async function enlarge(page: Page): Promise<void> {
  await page.setViewportSize({ width: 320, height: 640 })
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%'
    for (const fold of document.querySelectorAll('details')) fold.open = true
  })
}
