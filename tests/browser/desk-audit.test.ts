import { describe, expect } from 'vitest'
import { recordAudit } from '#db/desk/audit.server.ts'
import { openDatabase } from '#db/open.server.ts'
import { storeLead } from '../desk/store-lead.ts'
import { type App, startApp } from '../start-app.ts'
import { test as base, expectAccessible, expectGood } from './app.ts'
import { DESK_SETTINGS, signInPage } from './desk-session.ts'

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

/** More than a page of entries of two kinds, about an assessment that is there. */
async function prepare({ databaseFile }: App): Promise<void> {
  const db = await openDatabase({ file: databaseFile })
  const now = new Date()
  const { number } = await storeLead(db, { now })
  const member = db.selectFrom('member').select('id').limit(1)
  const { id: memberId } = await member.executeTakeFirstOrThrow()
  for (let n = 0; n < 60; n += 1) {
    await recordAudit(db, { memberId, kind: 'saw-personal', subject: `#${number}`, now })
  }
  const detail = { what: 'everything' }
  await recordAudit(db, { memberId: null, kind: 'erased', subject: '#977', detail, now })
  await db.destroy()
}

const looks = [
  { javaScript: true, colorScheme: 'dark', device: 'desktop' },
  { javaScript: false, colorScheme: 'light', device: 'phone' },
] as const

describe.each(looks)('with JavaScript $javaScript, $colorScheme, on a $device', (look) => {
  test('an admin reads the log, filters it, goes to older entries and takes it out', async ({
    app,
    openPage,
  }) => {
    const page = await openPage('/', look)
    await signInPage(app, page, 'admin')
    await prepare(app)
    await page.goto('/desk/audit')
    await expectGood(page)
    await page.getByText('A founder erased everything about #977.').first().waitFor()
    expect(await page.getByRole('link', { name: '#977' }).count()).toBe(0)

    await page.getByLabel('What').selectOption('Personal data seen')
    await page.getByRole('button', { name: 'Show' }).click()
    await page.waitForURL(/kind=seen/)
    expect(await page.getByText('A founder').count()).toBe(0)
    expect(await page.locator('.audit-lines li').count()).toBe(50)
    await page.getByRole('link', { name: 'Older' }).click()
    await page.waitForURL(/after=/)
    expect(page.url()).toContain('kind=seen')
    await page.getByRole('link', { name: 'Newest' }).click()
    await page.waitForURL((url) => !url.search.includes('after'))

    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Download as CSV' }).click()
    expect((await download).suggestedFilename()).toMatch(/^audit-log-[\d-]+\.csv$/)
    await page.getByRole('link', { name: 'Show all' }).click()
    await page.waitForURL(/\/desk\/audit$/)
    await page.getByText('of this log (kind: seen).').first().waitFor()

    await page.getByLabel('What').selectOption('Webhooks')
    await page.getByRole('button', { name: 'Show' }).click()
    await page.getByText('No entry fits this filter.').waitFor()
    await expectAccessible(page)
  })
})

test('a reviewer is told that the log is not for them, and finds no link to it', async ({
  app,
  openPage,
}) => {
  const page = await openPage('/', { allow: /status of 403/ })
  await signInPage(app, page, 'reviewer')
  await page.goto('/desk')
  expect(await page.getByRole('link', { name: 'Audit log' }).count()).toBe(0)
  const response = await page.goto('/desk/audit')
  expect(response?.status()).toBe(403)
  await page.getByText('You may not do this').first().waitFor()
})
