import { describe, expect } from 'vitest'
import { freePort, startReceiver, verify } from '../desk/webhooks/receiver.ts'
import { type App, startApp } from '../start-app.ts'
import { test as base, expectFocus, expectGood, expectNoSideways } from './app.ts'
import { DESK_SETTINGS, signInPage } from './desk-session.ts'

const test = base.extend<{ app: App }>({
  app: [
    // biome-ignore lint/correctness/noEmptyPattern: vitest reads what a fixture needs from it
    async ({}, use) => {
      const app = await startApp({ ...DESK_SETTINGS, DESK_WEBHOOKS_LOCAL: 'on' })
      await use(app)
      await app.stop()
    },
    { scope: 'file' },
  ],
})

const looks = [
  { javaScript: true, colorScheme: 'dark', device: 'desktop' },
  { javaScript: false, colorScheme: 'light', device: 'phone' },
] as const

describe.each(looks)('with JavaScript $javaScript, $colorScheme, on a $device', (look) => {
  test('a webhook is added, tested, paused, given a new secret and deleted', async ({
    app,
    openPage,
  }) => {
    const page = await openPage('/', { ...look, allow: /status of 400/ })
    await signInPage(app, page, 'admin')
    await page.goto('/desk/webhooks')
    await expectGood(page)
    await page.getByRole('link', { name: 'Add a webhook' }).click()
    await page.waitForURL('**/new')
    await expectGood(page)

    // A mistake on the way keeps what was typed and says what to do.
    const port = await freePort()
    await page.getByLabel('Address of the receiver').fill(`ftp://127.0.0.1:${port}/hook`)
    await page.getByLabel('contact.given').check()
    await page.getByRole('button', { name: 'Add the webhook' }).click()
    const summary = page.locator('.error-summary')
    await summary.waitFor()
    expect(await page.title()).toMatch(/^Error: Add a webhook/)
    await expectFocus(summary)
    expect(await page.getByLabel('contact.given').isChecked()).toBe(true)
    await expectGood(page)

    await page.getByLabel('Address of the receiver').fill(`http://127.0.0.1:${port}/hook`)
    await page.getByRole('button', { name: 'Add the webhook' }).click()
    await page.getByRole('heading', { name: 'The webhook is added' }).waitFor()
    const secret = (await page.locator('.hook-secret').textContent()) ?? ''
    expect(secret).toMatch(/^whsec_/)
    await expectGood(page)
    await page.getByRole('link', { name: /^I have copied it/ }).click()
    await page.waitForURL(/webhooks\/[0-9a-f-]{36}$/)
    expect(await page.content()).not.toContain('whsec_')

    // Nobody listens yet, and then somebody does.
    await page.getByRole('button', { name: 'Send a test' }).click()
    await page.waitForURL(/tested=/)
    expect(await summary.textContent()).toContain('The connection was refused')
    await expectGood(page)
    const receiver = await startReceiver({ port })
    await page.getByRole('button', { name: 'Send a test' }).click()
    await page.getByText('The receiver took the test. It answered 204.').waitFor()
    expect(receiver.received.map((message) => verify(secret, message).type)).toEqual(['test'])

    await page.getByRole('button', { name: 'Pause' }).click()
    await page.waitForURL(/done=pause/)
    await page.getByRole('button', { name: 'Go on' }).click()
    await page.waitForURL(/done=resume/)
    await page.locator('summary', { hasText: 'Told about' }).click()
    await page.getByLabel('status.changed').check()
    await page.getByRole('button', { name: 'Save' }).click()
    await page.waitForURL(/done=events/)
    await expectGood(page)

    await page.getByRole('link', { name: 'Change the secret' }).click()
    await page.waitForURL('**/secret')
    await expectGood(page)
    await page.getByRole('button', { name: 'Change the secret' }).click()
    await page.getByRole('heading', { name: 'The new secret' }).waitFor()
    expect(await page.locator('.hook-secret').textContent()).not.toBe(secret)
    await expectGood(page)
    await page.getByRole('link', { name: 'I have copied it' }).click()

    await page.getByRole('link', { name: 'Delete' }).click()
    await page.waitForURL('**/delete')
    await expectGood(page)
    await page.getByRole('button', { name: 'Delete the webhook' }).click()
    await page.waitForURL(/done=deleted/)
    expect(await page.locator('main').textContent()).toContain('There is none yet')
    await expectGood(page)
  })
})

test('a small screen with large letters shows the log whole', async ({ app, openPage }) => {
  const page = await openPage('/')
  await signInPage(app, page, 'admin')
  const receiver = await startReceiver()
  await page.goto('/desk/webhooks/new')
  await page.getByLabel('Address of the receiver').fill(`${receiver.url}/${'long'.repeat(60)}`)
  await page.getByRole('button', { name: 'Add the webhook' }).click()
  await page.getByRole('link', { name: /^I have copied it/ }).click()
  for (let n = 0; n < 3; n += 1) {
    await page.getByRole('button', { name: 'Send a test' }).click()
    await page.waitForURL(/tested=/)
  }
  await page.setViewportSize({ width: 320, height: 600 })
  await page.locator('summary', { hasText: 'How the receiver' }).click()
  await expectNoSideways(page)
  expect(await page.locator('.hook-log > li').count()).toBe(3)
})
