import { describe, expect } from 'vitest'
import { founderById } from '#tests/golden/founders.ts'
import { expectAccessible, expectNoSideways, test } from './app.ts'
import { answer, goOn, placeOf } from './quiz-steps.ts'

const plain = founderById('brochure-site')
const full = founderById('lovable-shop-open')

const ways = [
  { javaScript: true, device: 'phone' },
  { javaScript: false, device: 'desktop' },
] as const

describe.each(ways)('with JavaScript $javaScript, on a $device', (way) => {
  test.for([plain, full])(
    'a founder gets from the first page to a result: $id',
    { timeout: 90_000 },
    async ({ answers, appName }, { openPage }) => {
      const page = await openPage('/', way)
      await page.getByRole('link', { name: 'Start the check' }).first().click()
      await page.waitForURL('**/quiz/builders')
      const seen: string[] = []
      await answer(page, answers, async () => {
        seen.push(placeOf(page))
        await expectNoSideways(page)
        expect(await page.locator('h1').count()).toBe(1)
      })
      expect(placeOf(page)).toBe('check')
      expect(new Set(seen).size).toBe(seen.length)
      expect(await page.getByRole('link', { name: /^Change: / }).count()).toBe(seen.length)
      await expectNoSideways(page)
      await page.getByLabel('App name').fill(appName ?? '')
      await goOn(page)
      expect(page.url()).toMatch(/\/r\/[\w-]{32}$/)
      expect(await page.locator('h1').count()).toBe(1)
    },
  )
})

test('every question can be used with a screen reader, as far as a machine can tell', {
  timeout: 120_000,
}, async ({ openPage }) => {
  const page = await openPage('/quiz')
  await answer(page, full.answers, expectAccessible)
  await expectAccessible(page)
})

test('no address holds an answer', async ({ openPage }) => {
  const page = await openPage('/quiz')
  const addresses: string[] = []
  page.on('request', (request) => addresses.push(request.url()))
  await answer(page, plain.answers)
  const chosen = Object.values(plain.answers).flat()
  expect(addresses.filter((address) => chosen.some((id) => address.includes(id)))).toEqual([])
})

test('the draft’s key is a cookie that no script can read', async ({ openPage }) => {
  const page = await openPage('/quiz')
  const cookies = await page.context().cookies()
  expect(cookies).toMatchObject([{ name: 'draft', httpOnly: true, sameSite: 'Lax', path: '/' }])
  expect(await page.evaluate(() => document.cookie)).toBe('')
})

test('quiz pages are kept by nobody, and found by no search engine', async ({ openPage }) => {
  const page = await openPage('/quiz')
  const response = await page.reload()
  expect(response?.headers()['cache-control']).toContain('no-store')
  const robots = await page.request.get('/robots.txt')
  expect(await robots.text()).toContain('Disallow: /quiz')
})
