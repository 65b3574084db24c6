import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { countContact } from '#db/desk/funnel.server.ts'
import { openDatabase } from '#db/open.server.ts'
import { answer, answerAll } from '../desk/figures/quiz-walk.ts'
import { FOUNDERS } from '../golden/founders.ts'
import { type App, startApp } from '../start-app.ts'
import { test as base, expectGood, expectNoSideways } from './app.ts'
import { DESK_SETTINGS, signInPage } from './desk-session.ts'
import { choose, goOn } from './quiz-steps.ts'

const test = base.extend<{ app: App }>({
  app: [
    // biome-ignore lint/correctness/noEmptyPattern: vitest reads what a fixture needs from it
    async ({}, use) => {
      const app = await startApp(DESK_SETTINGS)
      await use(app)
      await app.stop()
    },
    { scope: 'file' },
  ],
})

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000)

/** The golden founders finish, one a day; the last one writes; somebody leaves at the second question. */
async function fill({ databaseFile }: App): Promise<void> {
  const db = await openDatabase({ file: databaseFile })
  const longest = `newsletter-${'of-a-very-long-name-'.repeat(2)}2026`
  for (const [index, { answers }] of FOUNDERS.entries()) {
    const now = daysAgo(index)
    const finishedAt = new Date(now.getTime() + 240_000)
    const source = index % 2 === 0 ? { utmSource: longest } : {}
    await answerAll(db, { tokenHash: `founder ${index}`, answers, source, now, finishedAt })
    const { seriesId } = await db
      .selectFrom('assessment')
      .select('series_id as seriesId')
      .where('token_hash', '=', `founder ${index}`)
      .executeTakeFirstOrThrow()
    if (index === 0) await countContact(db, { seriesId, now: new Date(now.getTime() + 600_000) })
  }
  const left = { tokenHash: 'left', questionId: 'builders', value: ['carrd'], now: daysAgo(1) }
  await answer(db, left)
  await db.destroy()
}

/** The figure under a heading of the first list. */
const figureOf = (page: Page, name: string) =>
  page
    .locator('.headline > div', { hasText: new RegExp(`^${name}`) })
    .locator('.headline-value')
    .textContent()

const looks = [
  { javaScript: false, colorScheme: 'light', device: 'phone' },
  { javaScript: false, colorScheme: 'dark', device: 'desktop' },
] as const

describe.sequential('the figures of the desk', () => {
  test('before anybody came, the page says what will stand there', async ({ app, openPage }) => {
    const page = await openPage('/method')
    await signInPage(app, page, 'viewer')
    await page.goto('/desk/figures')
    expect(await page.locator('main h2').textContent()).toBe('Nothing to count yet')
    await expectGood(page)
    await fill(app)
  })

  test.for(looks)(
    'without JavaScript, $colorScheme, on a $device: they can be read, and every part is a table',
    async (look, { app, openPage }) => {
      const page = await openPage('/method', look)
      await signInPage(app, page, 'viewer')
      await page.goto('/desk/figures')
      await expectGood(page)
      expect(await figureOf(page, 'Started')).toBe(String(FOUNDERS.length + 1))
      expect(await figureOf(page, 'Completed')).toBe(String(FOUNDERS.length))
      expect(await figureOf(page, 'To the result')).toMatch(/^4\smin$/)
      for (const fold of await page.locator('.figures-fold > summary').all()) await fold.click()
      await expectGood(page)
      const tables = await page.locator('.figures table').count()
      expect(await page.locator('.figures table > caption').count()).toBe(tables)
      for (const chart of await page.locator('.chart').all()) {
        expect(await chart.locator('[role=img][aria-label] svg:visible').count()).toBe(1)
        expect(await chart.locator('table').count()).toBe(1)
      }
    },
  )

  test('days and source are chosen with links and a plain form, and stand in the address', async ({
    app,
    openPage,
  }) => {
    const page = await openPage('/method', { javaScript: false, device: 'desktop' })
    await signInPage(app, page, 'viewer')
    await page.goto('/desk/figures')
    await page.getByRole('link', { name: '7 days' }).click()
    await page.waitForURL('**/desk/figures?period=7')
    expect(await figureOf(page, 'Completed')).toBe('7')
    await page.getByLabel('Source').selectOption('(direct)')
    await page.getByRole('button', { name: 'Show' }).click()
    await page.waitForURL('**source=**')
    expect(await figureOf(page, 'Completed')).toBe('3')
    expect(await page.getByLabel('Source').inputValue()).toBe('(direct)')
    await page.getByLabel('From', { exact: true }).fill('2020-01-01')
    await page.getByLabel('To', { exact: true }).fill('2020-01-31')
    await page.getByRole('button', { name: 'Show' }).click()
    await page.getByRole('link', { name: 'All sources' }).click()
    expect(await page.locator('.choice-now').textContent()).not.toContain('only from')
    await page.getByRole('link', { name: 'All', exact: true }).click()
    await page.getByRole('link', { name: /^newsletter-/ }).click()
    expect(await page.locator('.choice-now').textContent()).toContain('only from newsletter-')
  })

  test.for([320, 512])('%i pixels are enough', async (width, { app, openPage }) => {
    const page = await openPage('/method', { device: 'desktop' })
    await signInPage(app, page, 'viewer')
    await page.setViewportSize({ width, height: 640 })
    await page.goto('/desk/figures?period=all')
    for (const fold of await page.locator('.figures-fold > summary').all()) await fold.click()
    await expectNoSideways(page)
  })

  test('who follows a link elsewhere is counted under its name, without JavaScript', async ({
    app,
    openPage,
  }) => {
    const page = await openPage('/?utm_source=Podcast&utm_campaign=ep%2041', { javaScript: false })
    await page.getByRole('link', { name: 'Start the check' }).first().click()
    await page.waitForURL('**/quiz/builders?utm_source=podcast&utm_campaign=ep-41')
    await choose(page, 'carrd')
    await goOn(page)
    expect(new URL(page.url()).search).toBe('')
    await signInPage(app, page, 'viewer')
    await page.goto('/desk/figures?period=7&source=podcast')
    expect(await figureOf(page, 'Started')).toBe('1')
  })

  test('with JavaScript the source comes along, too', async ({ app, openPage }) => {
    const page = await openPage('/quiz?utm_source=webinar')
    await page.waitForURL('**/quiz/builders?utm_source=webinar')
    await choose(page, 'carrd')
    await goOn(page)
    expect(new URL(page.url()).search).toBe('')
    await signInPage(app, page, 'viewer')
    await page.goto('/desk/figures?period=7&source=webinar')
    expect(await figureOf(page, 'Started')).toBe('1')
  })
})
