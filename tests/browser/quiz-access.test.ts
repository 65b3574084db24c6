import { gzipSync } from 'node:zlib'
import { describe, expect } from 'vitest'
import { founderById } from '#tests/golden/founders.ts'
import { expectAccessible, expectGood, expectNoSideways, test } from './app.ts'
import { answer, choose, goOn, placeOf } from './quiz-steps.ts'

const { answers } = founderById('brochure-site')
const full = founderById('lovable-shop-open')
const beforeAccess = Object.fromEntries(
  Object.entries(full.answers).filter(([id]) => id !== 'database-access'),
)

test('the quiz can be walked with the keyboard alone', async ({ openPage }) => {
  const page = await openPage('/quiz', { device: 'desktop' })
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Skip')
  await page.keyboard.press('Enter')
  await page.locator('#choice-carrd').focus()
  await page.keyboard.press('Space')
  const button = page.getByRole('button', { name: 'Save and continue' })
  for (let tabs = 0; tabs < 60; tabs += 1) {
    await page.keyboard.press('Tab')
    if (await button.evaluate((element) => element === document.activeElement)) break
  }
  await page.keyboard.press('Enter')
  await page.waitForURL('**/quiz/stage')
  // From the heading, the next stop is the first radio button.
  await page.locator('h1:focus').waitFor()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  expect(await page.locator('#choice-testers').isChecked()).toBe(true)
  await page.keyboard.press('Enter')
  await page.waitForURL('**/quiz/made-of')
})

test('after each question the heading of the next one is read out, from the top', async ({
  openPage,
}) => {
  const page = await openPage('/quiz')
  await choose(page, 'carrd')
  await goOn(page)
  await page.locator('h1:focus').waitFor()
  expect(await page.evaluate(() => window.scrollY)).toBe(0)
})

test('“How do I find out?” opens without scripts, with the founder’s own menus first', async ({
  openPage,
}) => {
  const page = await openPage('/quiz', { javaScript: false })
  await answer(page, beforeAccess)
  expect(placeOf(page)).toBe('database-access')
  await page.getByText('How do I find out?').click()
  const first = page.locator('details h2').first()
  expect(await first.textContent()).toContain('Lovable')
  await expectGood(page)
})

test('a word’s meaning stands on the page that uses it', async ({ openPage }) => {
  const page = await openPage('/quiz')
  const word = page.locator('main a.word').first()
  const target = (await word.getAttribute('href')) ?? ''
  expect(await page.locator(`dl ${target}`).count()).toBe(1)
  await word.click()
  expect(placeOf(page)).toBe('builders')
  expect(await page.locator('#choice-carrd').count()).toBe(1)
})

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  test.for(['/', '/words', '/privacy', '/quiz', '/quiz/later'])(
    '%s is accessible and fits a phone',
    async (path, { openPage }) => {
      const page = await openPage(path, { colorScheme })
      await expectGood(page)
    },
  )

  test('so are the check, a finished check and a missing page', async ({ openPage }) => {
    const page = await openPage('/quiz', { colorScheme, allow: /status of 404/ })
    await answer(page, answers)
    await expectAccessible(page)
    await goOn(page)
    await page.goto('/quiz')
    expect(placeOf(page)).toBe('finished')
    await expectAccessible(page)
    await page.goto('/nope')
    await expectAccessible(page)
  })
})

test.for([
  ['a window of 320 pixels', 320],
  ['200 % zoom on a small laptop', 512],
] as const)('%s needs no sideways scrolling', async ([, width], { openPage }) => {
  const page = await openPage('/', { device: 'desktop' })
  await page.setViewportSize({ width, height: 640 })
  for (const path of ['/', '/quiz', '/words', '/privacy']) {
    await page.goto(path)
    await expectNoSideways(page)
  }
  await answer(page, {})
  await page.goto('/quiz')
  await answer(page, answers, expectNoSideways)
  await expectNoSideways(page)
})

test('rows and buttons are large enough for a thumb', async ({ openPage }) => {
  const page = await openPage('/quiz')
  const heights = await page
    .locator('.option-row, .button, summary, .back-link, .wordmark')
    .evaluateAll((all) => all.map((element) => element.getBoundingClientRect().height))
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(44)
})

test('nothing moves for those who asked for that', async ({ openPage }) => {
  const page = await openPage('/quiz')
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.locator('.option-row').first().hover()
  const running = await page.evaluate(() => document.getAnimations().length)
  expect(running).toBe(0)
})

test('the first page needs no script, and a question at most 105 kB of it, gzipped', async ({
  openPage,
}) => {
  const page = await openPage('/')
  const sizes: Promise<number>[] = []
  page.on('response', (response) => {
    if (!response.url().endsWith('.js')) return
    sizes.push(response.body().then((body) => gzipSync(body).length))
  })
  await page.reload({ waitUntil: 'networkidle' })
  expect(sizes).toEqual([])
  await page.goto('/quiz', { waitUntil: 'networkidle' })
  const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
  expect(total).toBeGreaterThan(0)
  expect(total).toBeLessThanOrEqual(105_000)
})
