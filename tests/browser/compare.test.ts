import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { openDatabase } from '#db/open.server.ts'
import { changeTicks } from '#db/plan.server.ts'
import { ruleById } from '#rules/risks/all.ts'
import { FOUNDERS, founderById } from '../golden/founders.ts'
import { readPdf } from '../pdf/read-pdf.ts'
import { type CheckToStore, type StoredCheck, storeSeries } from '../report/store-series.ts'
import type { App } from '../start-app.ts'
import { expectGood, expectNoSideways, test } from './app.ts'
import { answer, choose, countAssessments, goOn } from './quiz-steps.ts'

const { answers } = founderById('wordpress-left-alone')
const open = founderById('lovable-shop-open').answers

const DAY = 24 * 60 * 60 * 1000
const daysAgo = (days: number) => new Date(Date.now() - days * DAY).toISOString()

/** Puts finished checks of one app into the database of a running program. */
async function store(app: App, checks: readonly CheckToStore[]): Promise<readonly StoredCheck[]> {
  const db = await openDatabase({ file: app.databaseFile })
  try {
    return await storeSeries(db, checks)
  } finally {
    await db.destroy()
  }
}

/** Ticks findings of the newest of these checks off. */
async function tick(
  app: App,
  checks: readonly StoredCheck[],
  add: readonly string[],
): Promise<void> {
  const assessmentId = checks.at(-1)?.id ?? ''
  const db = await openDatabase({ file: app.databaseFile })
  try {
    await changeTicks(db, { assessmentId, add, remove: [], now: new Date() })
  } finally {
    await db.destroy()
  }
}

const newestOf = (checks: readonly StoredCheck[]) => `/r/${checks.at(-1)?.token}`

async function change(page: Page, question: string, option: string): Promise<void> {
  await page.locator(`a[href="/quiz/${question}?from=check"]`).click()
  await page.waitForURL(`**/quiz/${question}?from=check`)
  await choose(page, option)
  await goOn(page)
}

const update = (page: Page) =>
  page.locator('.keep').getByRole('button', { name: 'Update my answers' })

const goOnUpdating = (page: Page) =>
  page.locator('.keep').getByRole('link', { name: 'Continue your update' })

describe.each([true, false])('with JavaScript %s, on a phone', (javaScript) => {
  test('a founder comes back, updates two answers, and sees what became of them', async ({
    openPage,
  }) => {
    const page = await openPage('/quiz', { javaScript })
    await answer(page, answers)
    await goOn(page)
    const first = new URL(page.url()).pathname
    expect(await page.locator('#since, #history').count()).toBe(0)
    expect(await page.getByText('Mended something, or found something out?').count()).toBe(1)

    await update(page).click()
    await page.waitForURL('**/quiz/check')
    await page.getByText('This is an update of your check of').waitFor()
    expect(await page.getByText('You have changed no answer yet.').count()).toBe(1)
    await change(page, 'backups', 'tested')
    await change(page, 'updates', 'unsure')
    expect(await page.getByText('2 answers differ from then.').count()).toBe(1)
    expect(await page.getByText('Before: Nothing: there is no copy').count()).toBe(1)
    await expectGood(page)

    await page.goto(first)
    expect(await update(page).count()).toBe(0)
    await goOnUpdating(page).click()
    await page.waitForURL('**/quiz/check')
    await goOn(page)
    const second = new URL(page.url()).pathname
    expect(second).not.toBe(first)

    const since = page.locator('.since')
    expect(await since.locator('.lead').textContent()).toBe(
      'One thing is mended. One was a risk and is not known now.',
    )
    expect(await since.locator('h3').first().textContent()).toBe('Better 1')
    expect(await since.textContent()).toContain('There is no copy to restore from')
    expect(await page.locator('.history tbody tr').count()).toBe(2)
    await expectGood(page)
  }, 60_000)

  test('what was ticked off is asked after in an update, and stays ticked while it is open', async ({
    app,
    openPage,
  }) => {
    const checks = await store(app, [{ answers, finishedAt: daysAgo(30) }])
    await tick(app, checks, ['no-backup', 'updates-waiting'])
    const page = await openPage(newestOf(checks), { javaScript })
    await update(page).click()
    await page.waitForURL('**/quiz/check')
    await page.getByRole('heading', { name: 'You ticked these off' }).waitFor()
    const rows = page.locator('.ticked li')
    expect(await rows.count()).toBe(2)
    await expectGood(page)

    const backup = rows.filter({ hasText: ruleById('no-backup').action })
    await backup.getByRole('link', { name: 'Change: ' }).click()
    await page.waitForURL('**/quiz/backups?from=check')
    await choose(page, 'tested')
    await goOn(page)
    expect(await rows.count()).toBe(1)
    expect(await rows.textContent()).toContain(ruleById('updates-waiting').action)

    await goOn(page)
    const kept = await page
      .locator('.plan-rows input:checked')
      .evaluateAll((boxes) => boxes.map((box) => box.getAttribute('value')))
    expect(kept).toEqual(['updates-waiting'])
  })

  test('an earlier report opens, says what it is, and comes as a PDF', async ({
    app,
    openPage,
  }) => {
    const checks = await store(app, [
      { answers, finishedAt: daysAgo(30) },
      { answers: { ...answers, backups: ['tested'] }, finishedAt: daysAgo(0) },
    ])
    const [first, second] = [`/r/${checks[0]?.token}`, newestOf(checks)]
    const page = await openPage(second, { javaScript })
    await page.locator('.since').getByRole('link', { name: 'your report of' }).click()
    await page.waitForURL(`**${second}/earlier/*`)
    const [note] = await page.locator('.notice').allTextContents()
    expect(note).toContain('This is an earlier report')
    expect(await page.locator('#plan, #since').count()).toBe(0)
    await expectGood(page)
    const [download] = await Promise.all([
      page.waitForEvent('download', { timeout: 30_000 }),
      page.getByRole('link', { name: 'Download this report as a PDF' }).click(),
    ])
    const { text } = await readPdf(new Uint8Array(await readFile(await download.path())))
    expect(text).toContain('There is no copy to restore from')

    await page.getByRole('link', { name: 'See your newest result' }).click()
    await page.waitForURL(`**${second}`)
    await page.goto(first)
    await page.getByRole('link', { name: 'See your newest result' }).click()
    await page.waitForURL(`**${first}/earlier/*`)
    await page.locator('#since').waitFor()
    await expectNoSideways(page)
  })
})

test('a double click starts one update, and the way back is the result', async ({
  app,
  openPage,
}) => {
  const checks = await store(app, [{ answers, finishedAt: daysAgo(30) }])
  const before = countAssessments(app)
  const page = await openPage(newestOf(checks))
  await update(page).dblclick()
  await page.waitForURL('**/quiz/check')
  expect(countAssessments(app)).toBe(before + 1)
  await page.goBack()
  await page.waitForURL(`**${newestOf(checks)}`)
  await page.reload()
  await goOnUpdating(page).click()
  await page.waitForURL('**/quiz/check')
  expect(countAssessments(app)).toBe(before + 1)
})

test('the same answers again: nothing changed', async ({ app, openPage }) => {
  const checks = await store(app, [
    { answers, finishedAt: daysAgo(30) },
    { answers, finishedAt: daysAgo(0), appName: 'Name '.repeat(16).trim() },
  ])
  const page = await openPage(newestOf(checks))
  expect(await page.locator('.since .lead').textContent()).toBe('Nothing changed.')
  expect(await page.locator('.since h3, .score-steps').count()).toBe(0)
  await expectGood(page)
})

const looks = [
  { colorScheme: 'light', device: 'phone' },
  { colorScheme: 'dark', device: 'desktop' },
] as const

test.for(looks)(
  'thirteen checks are drawn and listed, $colorScheme, on a $device',
  async (look, { app, openPage }) => {
    const founders = FOUNDERS.slice(0, 13)
    const checks = await store(
      app,
      founders.map((founder, index) => ({
        answers: founder.answers,
        finishedAt: daysAgo(80 - 6 * index),
      })),
    )
    const page = await openPage(newestOf(checks), look)
    expect(await page.locator('.history tbody tr').count()).toBe(13)
    expect(await page.getByText('The last 12 of 13 checks.').count()).toBe(1)
    await expectGood(page)
  },
)

test('more than thirty new findings are counted, and most of them folded', async ({
  app,
  openPage,
}) => {
  const checks = await store(app, [
    { answers: founderById('careful-replit-app').answers, finishedAt: daysAgo(30) },
    { answers: founderById('everything-open').answers, finishedAt: daysAgo(1) },
  ])
  const page = await openPage(newestOf(checks))
  const worse = page.locator('.since-group')
  expect(await worse.locator('li:visible').count()).toBe(5)
  await worse.locator('summary').click()
  const shown = await worse.locator('li:visible').count()
  expect(shown).toBeGreaterThan(30)
  expect(await page.locator('.since .lead').textContent()).toBe(`${shown} things are new.`)
  const anchors = await worse
    .locator('a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')?.slice(1) ?? ''))
  const dead = await page.evaluate(
    (ids) => ids.filter((id) => document.getElementById(id) === null),
    anchors,
  )
  expect(dead).toEqual([])
  await expectNoSideways(page)
})

test('whatever is no earlier report answers the 404 of any other page, and none is stored', async ({
  app,
}) => {
  const mine = await store(app, [
    { answers: open, finishedAt: daysAgo(30) },
    { answers: open, finishedAt: daysAgo(1) },
  ])
  const [theirs] = await store(app, [{ answers, finishedAt: daysAgo(2) }])
  const own = newestOf(mine)
  const good = await fetch(`${app.url}${own}/earlier/${mine[0]?.id}`)
  expect([good.status, good.headers.get('cache-control')]).toEqual([200, 'no-store'])
  expect(good.headers.get('x-robots-tag')).toBe('noindex, nofollow')
  expect(await good.text()).toContain('<meta name="robots" content="noindex"/>')
  for (const file of ['', '/report.pdf']) {
    const unknown = await fetch(`${app.url}/r/${'A'.repeat(32)}${file}`)
    const words = plain(await unknown.text())
    for (const path of [
      `${own}/earlier/${theirs?.id}`,
      `/r/${theirs?.token}/earlier/${mine[0]?.id}`,
    ]) {
      const response = await fetch(`${app.url}${path}${file}`)
      expect(response.status, path + file).toBe(404)
      expect(plain(await response.text())).toBe(words)
    }
  }
  expect(app.output()).not.toContain(mine[0]?.id)
  expect(app.output()).not.toContain(mine[1]?.token)
})

/** What a page says, without what differs on every page. */
function plain(html: string): string {
  return /<main.*<\/main>/s.exec(html)?.[0].replace(/error id: \S+/gi, '') ?? ''
}
