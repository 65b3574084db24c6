import { gzipSync } from 'node:zlib'
import SQLite from 'better-sqlite3'
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { assess } from '#rules/assess.ts'
import { AS_IT_IS, assessAsIf, bestSteps } from '#rules/what-if.ts'
import { founderById } from '../golden/founders.ts'
import { goldenReport } from '../report/golden-report.ts'
import { storeResult } from '../report/store-result.ts'
import type { App } from '../start-app.ts'
import { expectAccessible, expectGood, expectNoSideways, test } from './app.ts'

const ID = 'internal-tool-public'
const { answers } = founderById(ID)
const { score } = assess(answers)
const risks = goldenReport(ID)
  .findings.filter(({ outcome }) => outcome === 'risk')
  .map(({ id }) => id)
const [first = '', second = ''] = risks

const addressOf = async (app: App, id = ID) =>
  `/r/${await storeResult(app.databaseFile, founderById(id))}`
const afterFixing = (...ids: readonly string[]) =>
  assessAsIf(answers, { ...AS_IT_IS, fixed: new Set(ids) })

const boxOf = (page: Page, id: string) => page.locator(`.plan-rows input[value="${id}"]`)
const figureOf = async (page: Page) => Number(await page.locator('.plan-to').textContent())
const isLive = (page: Page) => page.locator('.plan-live').waitFor()
const isSaved = (page: Page) => page.getByText('Saved.', { exact: true }).waitFor()

test('ticking moves the score to what the engine says on the server, and is kept', async ({
  app,
  openPage,
}) => {
  const address = await addressOf(app)
  const page = await openPage(address)
  await isLive(page)
  expect(await figureOf(page)).toBe(score)
  await boxOf(page, first).check()
  expect(await figureOf(page)).toBe(afterFixing(first).score)
  await boxOf(page, second).check()
  const { score: after, range, band } = afterFixing(first, second)
  expect(await figureOf(page)).toBe(after)
  expect(await page.locator('.plan-side .gauge').textContent()).toContain(
    `could be ${range.low} to ${range.high}`,
  )
  expect(await page.locator('.plan-figure .band-mark').getAttribute('class')).toContain(band)
  expect(await page.locator('.plan-bar [role=status]').textContent()).toContain(
    `These two take you from ${score} to ${after}`,
  )
  await isSaved(page)
  await page.reload()
  await isLive(page)
  expect(await boxOf(page, first).isChecked()).toBe(true)
  expect(await boxOf(page, second).isChecked()).toBe(true)
  expect(await figureOf(page)).toBe(after)
  await boxOf(page, first).uncheck()
  await isSaved(page)
  await page.reload()
  expect(await boxOf(page, first).isChecked()).toBe(false)
  expect(await boxOf(page, second).isChecked()).toBe(true)
})

test('what is folded away can be ticked too', async ({ app, openPage }) => {
  const page = await openPage(await addressOf(app))
  await isLive(page)
  await page.locator('.plan-more summary').click()
  for (const id of risks) await boxOf(page, id).check()
  expect(await figureOf(page)).toBe(afterFixing(...risks).score)
})

test('an answer is tried, moves the score, and is not saved', async ({ app, openPage }) => {
  const page = await openPage(await addressOf(app))
  await isLive(page)
  const question = page.locator('.plan-question').first()
  await question.locator('summary').click()
  await question.getByLabel('Yes: there are tables without any rules').check()
  const after = assess({ ...answers, 'database-access': ['no-rules'] })
  expect(await figureOf(page)).toBe(after.score)
  await page.getByText('That answer would confirm a risk').waitFor()
  await question.getByLabel('I still don’t know').check()
  expect(await figureOf(page)).toBe(score)
  await question.getByLabel('Yes: there are tables without any rules').check()
  await page.reload()
  await isLive(page)
  expect(await figureOf(page)).toBe(score)
})

test('starting over takes everything back, and can itself be undone', async ({ app, openPage }) => {
  const page = await openPage(await addressOf(app))
  await isLive(page)
  await boxOf(page, first).check()
  await page.getByRole('button', { name: 'Start over' }).click()
  expect(await figureOf(page)).toBe(score)
  await page.getByRole('button', { name: 'Undo' }).click()
  expect(await figureOf(page)).toBe(afterFixing(first).score)
  await isSaved(page)
  await page.reload()
  expect(await boxOf(page, first).isChecked()).toBe(true)
})

test('what could not be saved is said, and can be tried again', async ({ app, openPage }) => {
  const page = await openPage(await addressOf(app), { allow: /net::ERR_FAILED/ })
  await isLive(page)
  await page.route('**/plan', (route) => route.abort())
  await boxOf(page, first).check()
  await page.getByRole('alert').getByText('Could not save your ticks.').waitFor()
  expect(await figureOf(page)).toBe(afterFixing(first).score)
  await expectAccessible(page)
  await page.unroute('**/plan')
  await page.getByRole('button', { name: 'Try again' }).click()
  await isSaved(page)
  await page.reload()
  expect(await boxOf(page, first).isChecked()).toBe(true)
})

test('two tabs keep what the other one ticked', async ({ app, openPage }) => {
  const address = await addressOf(app)
  const [one, other] = [await openPage(address), await openPage(address)]
  for (const [page, id] of [
    [one, first],
    [other, second],
  ] as const) {
    await isLive(page)
    await boxOf(page, id).dblclick()
    await boxOf(page, id).check()
    await isSaved(page)
  }
  await one.reload()
  expect(await boxOf(one, first).isChecked()).toBe(true)
  expect(await boxOf(one, second).isChecked()).toBe(true)
})

describe('without JavaScript', () => {
  test('the best steps stand there with their effect worked out', async ({ app, openPage }) => {
    const page = await openPage(await addressOf(app), { javaScript: false })
    const steps = bestSteps(answers, 3)
    const figures = await page.locator('.next-best-score').allTextContents()
    expect(figures.map((text) => Number(/\d+$/.exec(text)?.[0]))).toEqual(
      steps.map(({ after }) => after.score),
    )
    await page.getByText(`These three take you from ${score} to ${steps[2]?.after.score}`).waitFor()
  })

  test('nothing is offered that needs a script', async ({ app, openPage }) => {
    const address = await addressOf(app, 'careful-but-unsure')
    const withScript = await openPage(address)
    await withScript.getByRole('heading', { name: 'Try an answer' }).waitFor()
    const page = await openPage(address, { javaScript: false })
    await page.getByRole('heading', { name: 'What lowers your score most' }).waitFor()
    expect(await page.getByRole('heading', { name: 'Try an answer' }).isVisible()).toBe(false)
    expect(await page.getByRole('button', { name: 'Start over' }).isVisible()).toBe(false)
  })

  test('ticks are saved with the button, and taken back', async ({ app, openPage }) => {
    const page = await openPage(await addressOf(app), { javaScript: false })
    const save = page.getByRole('button', { name: 'Save my ticks' })
    await boxOf(page, first).check()
    await save.click()
    await page.waitForURL('**#plan')
    expect(await boxOf(page, first).isChecked()).toBe(true)
    expect(await figureOf(page)).toBe(afterFixing(first).score)
    await boxOf(page, first).uncheck()
    await save.click()
    await page.waitForURL('**#plan')
    expect(await boxOf(page, first).isChecked()).toBe(false)
    expect(await figureOf(page)).toBe(score)
  })
})

describe.each([
  { javaScript: true, colorScheme: 'light', device: 'phone' },
  { javaScript: false, colorScheme: 'dark', device: 'desktop' },
] as const)('with JavaScript $javaScript, $colorScheme, on a $device', (look) => {
  test('the plan is accessible, with everything unfolded', async ({ app, openPage }) => {
    const page = await openPage(await addressOf(app), look)
    if (look.javaScript) await isLive(page)
    await boxOf(page, first).check()
    for (const summary of await page.locator('.plan summary:visible').all()) await summary.click()
    await expectGood(page)
    await page.setViewportSize({ width: 320, height: 640 })
    await expectNoSideways(page)
  })
})

test('by keyboard alone, and nothing that has the focus is under the bar of a phone', async ({
  app,
  openPage,
}) => {
  const page = await openPage(await addressOf(app))
  await isLive(page)
  await page.locator('.next-best a').first().focus()
  const last = page.locator('.plan-update').getByRole('button', { name: 'Update my answers' })
  let ticked = 0
  for (let tabs = 0; tabs < 60; tabs += 1) {
    await page.keyboard.press('Tab')
    if (await last.evaluate((button) => button === document.activeElement)) break
    const focused = page.locator(':focus')
    const covered = await focused.evaluate((element) => {
      const bar = document.querySelector('.plan-bar')?.getBoundingClientRect()
      const { top, bottom } = element.getBoundingClientRect()
      return bar !== undefined && top < bar.bottom && bottom > bar.top
    })
    expect(covered, await focused.evaluate((element) => element.outerHTML)).toBe(false)
    if ((await focused.getAttribute('type')) !== 'checkbox') continue
    await page.keyboard.press('Space')
    ticked += 1
  }
  expect(ticked).toBe(6)
  expect(await figureOf(page)).toBe(afterFixing(...risks.slice(0, ticked)).score)
  await last.waitFor()
})

test('the sum of a plan stands beside the figure, never under it', async ({ app, openPage }) => {
  const page = await openPage(await addressOf(app), { device: 'desktop' })
  await isLive(page)
  await page.locator('.plan-sum > summary').click()
  for (const width of [1024, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    const sum = await page.locator('.plan-sum table').boundingBox()
    const side = await page.locator('.plan-side').boundingBox()
    if (!sum || !side) throw new Error('The sum or the figure is not there.')
    expect(sum.x + sum.width).toBeLessThanOrEqual(side.x)
  }
})

test('under other rules there is no plan, but a way to a new report', async ({ app, openPage }) => {
  const address = await addressOf(app)
  const db = new SQLite(app.databaseFile)
  db.prepare(
    `update assessment set report_json = json_set(report_json, '$.rulesVersion', '0.9.0')
     where completed_at is not null`,
  ).run()
  db.close()
  const page = await openPage(address)
  await page.getByText('Our rules have changed since this report was made').waitFor()
  expect(await page.locator('.plan').count()).toBe(0)
  await page.locator('.plan-update').getByRole('button', { name: 'Update my answers' }).click()
  await page.waitForURL('**/quiz/check')
})

test('where there is nothing to fix or find out, there is no plan', async ({ app, openPage }) => {
  const page = await openPage(await addressOf(app, 'brochure-site'))
  expect(await page.locator('#plan').count()).toBe(0)
})

test('the result needs at most 110 kB of script, gzipped', async ({ app, openPage }) => {
  const page = await openPage('/')
  const sizes: Promise<number>[] = []
  page.on('response', (response) => {
    if (!response.url().endsWith('.js')) return
    sizes.push(response.body().then((body) => gzipSync(body).length))
  })
  await page.goto(await addressOf(app), { waitUntil: 'networkidle' })
  await isLive(page)
  const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
  expect(total).toBeGreaterThan(50_000)
  expect(total).toBeLessThanOrEqual(110_000)
})

/** What a server sends on a new connection before it waits for the third time: 10 and 20 packets. */
const TWO_ROUND_TRIPS = 30 * 1460

test('the page of the fullest result comes in two round trips, gzipped', async ({
  app,
  openPage,
}) => {
  const page = await openPage('/')
  const response = await page.request.get(await addressOf(app, 'everything-open'))
  expect(gzipSync(await response.body()).length).toBeLessThan(TWO_ROUND_TRIPS)
})
