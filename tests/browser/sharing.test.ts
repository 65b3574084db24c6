import type { Page } from 'playwright-core'
import { describe, expect, onTestFinished } from 'vitest'
import { founderById } from '../golden/founders.ts'
import { startMailServer } from '../mail/mail-server.ts'
import { goldenReport } from '../report/golden-report.ts'
import { storeResult } from '../report/store-result.ts'
import { type App, startApp } from '../start-app.ts'
import { expectAccessible, expectGood, expectNoSideways, test } from './app.ts'

const store = ({ databaseFile }: App) => storeResult(databaseFile, founderById('lovable-shop-open'))

const looks = [
  { javaScript: true, colorScheme: 'light', device: 'desktop' },
  { javaScript: false, colorScheme: 'dark', device: 'phone' },
] as const

async function makeLink(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Make a developer’s link' }).click()
  const link = page.getByRole('link', { name: /^Open the copy/ }).first()
  return (await link.getAttribute('href')) ?? ''
}

describe.each(looks)('with JavaScript $javaScript, $colorScheme, on a $device', (look) => {
  test('a developer’s link is made, opened and ended', async ({ app, openPage }) => {
    const token = await store(app)
    const page = await openPage(`/r/${token}`, { ...look, allow: /404/ })
    await page.getByRole('link', { name: 'Send it on' }).click()
    await expectGood(page)
    expect(await page.locator('main').textContent()).toContain('This site does not send e-mail.')
    expect(await page.locator('#email').count()).toBe(0)

    await page.getByLabel('7 days', { exact: true }).check()
    const link = await makeLink(page)
    const made = page.url()
    expect(await page.locator(':focus').textContent()).toContain('The developer’s link is ready.')
    await expectGood(page)

    await page.goto(link)
    const { findings } = goldenReport('lovable-shop-open')
    expect(await page.locator('article').count()).toBe(findings.length)
    const html = await page.content()
    for (const secret of [token, '/r/', 'Send it on']) expect(html).not.toContain(secret)
    await expectGood(page)

    await page.goBack()
    await page.getByRole('button', { name: /^End this link/ }).click()
    expect(await page.locator(':focus').textContent()).toContain('That link has ended.')
    expect((await page.goto(link))?.status()).toBe(404)
    await page.goto(made)
    expect(await page.locator('main').textContent()).not.toContain('is ready')
  }, 60_000)

  test('the report is mailed to whoever asks, with an address that works', async ({ openPage }) => {
    const server = await startMailServer()
    const app = await startApp({ SMTP_URL: server.url, MAIL_FROM: 'reports@check.example' })
    onTestFinished(async () => void (await app.stop()))
    const token = await store(app)
    const page = await openPage(`${app.url}/r/${token}/sharing`, { ...look, allow: /400/ })
    await page.getByLabel('Your e-mail address').fill('jane@example')
    await page.getByRole('button', { name: 'E-mail me the report' }).click()
    expect(await page.title()).toMatch(/^Error: /)
    expect(await page.locator(':focus').textContent()).toContain('There is a problem')
    expect(await page.getByLabel('Your e-mail address').inputValue()).toBe('jane@example')
    await expectAccessible(page)

    await page.getByLabel('Your e-mail address').fill('jane@example.com')
    await page.getByRole('button', { name: 'E-mail me the report' }).click()
    expect(await page.locator(':focus').textContent()).toContain('On its way.')
    expect(page.url()).not.toContain('jane')
    await page.getByLabel('Your e-mail address').fill('jane@example.com')
    await page.getByRole('button', { name: 'E-mail me the report' }).click()
    await page.waitForURL('**/sharing?done=again')
    expect(await page.locator(':focus').textContent()).toContain('You asked for this a moment ago')
    await expect.poll(() => server.mails.length, { timeout: 20_000 }).toBe(1)
    const [mail] = server.mails
    expect(mail?.recipients).toEqual(['jane@example.com'])
    expect(mail?.attachments[0]?.content.subarray(0, 5).toString()).toBe('%PDF-')
    expect(app.output()).not.toMatch(/jane@/)
  }, 60_000)
})

test('everything is copied as Markdown with one button', async ({ app, openPage }) => {
  const page = await openPage(`/r/${await store(app)}/sharing`)
  await page.goto(await makeLink(page))
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.getByRole('button', { name: 'Copy all as Markdown' }).click()
  await page.getByText('Copied.').waitFor()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  const file = await page.request.get(`${page.url()}/findings.md`)
  expect(copied).toBe((await file.text()).trim())
})

test('each prompt has a button that copies it', async ({ app, openPage }) => {
  const { findings } = goldenReport('lovable-shop-open')
  const page = await openPage(`/r/${await store(app)}/sharing`)
  await page.goto(await makeLink(page))
  const prompts = findings.filter(({ prompt }) => prompt !== null)
  await expect.poll(() => page.locator('.prompt .copy-button').count()).toBe(prompts.length)
})

test('a developer sees every finding on one list, each line leading to it', async ({
  app,
  openPage,
}) => {
  const { findings } = goldenReport('lovable-shop-open')
  const page = await openPage(`/r/${await store(app)}/sharing`, { javaScript: false })
  await page.goto(await makeLink(page))
  const links = page.locator('.developer-glance a')
  expect(await links.allTextContents()).toEqual(findings.map(({ title }) => title))
  for (const link of await links.all()) {
    expect(await page.locator((await link.getAttribute('href')) ?? '').count()).toBe(1)
  }
})

test('the narrowest phone shows all of a link', async ({ app, openPage }) => {
  const page = await openPage(`/r/${await store(app)}/sharing`)
  await page.setViewportSize({ width: 320, height: 600 })
  await makeLink(page)
  await expectNoSideways(page)
})
