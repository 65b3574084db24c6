import { readFileSync } from 'node:fs'
import { describe, expect } from 'vitest'
import { hashPassword } from '#app/desk/accounts/passwords/password-hash.server.ts'
import { openDatabase } from '#db/open.server.ts'
import { storeContact, storeLead } from '../desk/store-lead.ts'
import { type App, startApp } from '../start-app.ts'
import { test as base, expectFocus, expectGood } from './app.ts'
import { DESK_SETTINGS, signInPage } from './desk-session.ts'

const PASSWORD = 'correct horse battery staple'

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

/** Everybody of the team gets this password, and there is something to read. */
async function prepare({ databaseFile }: App): Promise<void> {
  const db = await openDatabase({ file: databaseFile })
  const now = new Date()
  await db
    .updateTable('member')
    .set({ password_hash: await hashPassword(PASSWORD) })
    .execute()
  const { assessmentId } = await storeLead(db, { now, founder: 'lovable-shop-open' })
  await storeContact(db, { assessmentId, now })
  await db.destroy()
}

const looks = [
  { javaScript: true, colorScheme: 'dark', device: 'desktop' },
  { javaScript: false, colorScheme: 'light', device: 'phone' },
] as const

describe.each(looks)('with JavaScript $javaScript, $colorScheme, on a $device', (look) => {
  test('a token is made, with a mistake on the way, reads, and is ended', async ({
    app,
    openPage,
  }) => {
    const page = await openPage('/', { ...look, allow: /status of 400/ })
    await signInPage(app, page, 'reviewer')
    await prepare(app)
    await page.goto('/desk/account/tokens')
    await expectGood(page)
    expect(await page.getByText('None. No program reads in your name.').count()).toBe(1)

    await page.getByLabel('Name').fill('Weekly figures, for a program with rather a long name')
    await page.getByLabel('30 days').check()
    await page.getByLabel('Your password').fill('not my password')
    await page.getByRole('button', { name: 'Make a token' }).click()
    expect(await page.title()).toMatch(/^Error: API tokens/)
    const summary = page.locator('.error-summary')
    await expectFocus(summary)
    expect(await page.getByLabel('Name').inputValue()).toMatch(/^Weekly figures/)
    expect(await page.getByLabel('30 days').isChecked()).toBe(true)
    await expectGood(page)

    await page.getByLabel('Your password').fill(PASSWORD)
    await page.getByRole('button', { name: 'Make a token' }).click()
    const token = ((await page.locator('.secret-text').textContent()) ?? '').trim()
    expect(token).toMatch(/^bcd_[\w-]{32}$/)
    expect(await page.locator(':focus').textContent()).toContain('Copy your token now')
    expect(page.url()).not.toContain('bcd_')
    await expectGood(page)
    const read = () =>
      fetch(`${app.url}/api/v1/assessments`, { headers: { Authorization: `Bearer ${token}` } })
    const { assessments } = await (await read()).json()
    expect(assessments[0]).toMatchObject({ contact: { email: 'jane@example.com' } })

    await page.goto('/desk/account/tokens')
    expect(await page.content()).not.toContain(token)
    await page.getByText(/Last used on .* Read so far: 1 request, \d assessments?\./).waitFor()
    await page.getByRole('button', { name: /^End it Weekly figures/ }).click()
    await page.waitForURL(/done=revoked/)
    expect(await page.locator(':focus').textContent()).toContain('That token has ended.')
    await page.locator('summary', { hasText: 'no longer work' }).click()
    await expectGood(page)
    expect((await read()).status).toBe(401)
  })

  test('the list leaves as a file, after a page that says whose data it is', async ({
    app,
    openPage,
  }) => {
    const page = await openPage('/', look)
    await signInPage(app, page, 'reviewer')
    await prepare(app)
    await page.goto('/desk/export?band=critical&sort=score')
    await expectGood(page)
    expect(await page.locator('h1').textContent()).toMatch(/^Export \d+ assessments?$/)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download CSV' }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/^assessments-\d{4}-\d\d-\d\d\.csv$/)
    expect(readFileSync(await download.path(), 'utf8')).toMatch(
      /^\ufeffNumber,.*\r\n\d+,.*Jane Doe/,
    )
    const back = await page.getByRole('link', { name: 'Back to the list' }).getAttribute('href')
    expect(back).toBe('/desk?band=critical&sort=score')
    await page.goto('/desk/export?band=none')
    expect(await page.locator('h1').textContent()).toBe('Nothing to export')
    await expectGood(page)
  })
})

test('the narrowest phone shows all of a token page', async ({ app, openPage }) => {
  const page = await openPage('/')
  await signInPage(app, page, 'admin')
  await page.setViewportSize({ width: 320, height: 600 })
  await page.goto('/desk/account/tokens')
  await expectGood(page)
})
