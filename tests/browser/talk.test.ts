import SQLite from 'better-sqlite3'
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { founderById } from '../golden/founders.ts'
import { storeResult } from '../report/store-result.ts'
import type { App } from '../start-app.ts'
import { expectAccessible, expectFocus, expectGood, test } from './app.ts'

const storeFounder = (app: App, id: string) => storeResult(app.databaseFile, founderById(id))

function contactsIn({ databaseFile }: App): unknown[] {
  const db = new SQLite(databaseFile, { readonly: true })
  try {
    return db.prepare('select name, email, app_url, message from contact').all()
  } finally {
    db.close()
  }
}

/** A browser takes the place on a page that it was led to along: `#email`. */
const SENT = /\/sent(#|$)/

/** As long as a person takes at least. */
const read = (page: Page) => page.waitForTimeout(3100)

async function fillIn(page: Page, email = 'zoe@example.com'): Promise<void> {
  await page.getByLabel('Your name').fill('Zoë Kerze')
  await page.getByLabel('E-mail', { exact: true }).fill(email)
  await page.getByLabel('Link to your app').fill('shop.example.com')
  await page.locator('textarea').fill('Logins fail.\nWhat now?')
}

const send = (page: Page) => page.locator('main button[type=submit]').click()

const looks = [
  { javaScript: true, colorScheme: 'light', device: 'phone' },
  { javaScript: false, colorScheme: 'dark', device: 'desktop' },
] as const

describe.each(looks)('with JavaScript $javaScript, $colorScheme, on a $device', (look) => {
  test('from the result to a person and back, with a mistake on the way', async ({
    app,
    openPage,
  }) => {
    const token = await storeFounder(app, 'lovable-shop-open')
    const page = await openPage(`/r/${token}`, { ...look, allow: /status of 400/ })
    await page.getByRole('link', { name: 'Show us what you built' }).click()
    await page.waitForURL('**/talk')
    expect(await page.getByRole('checkbox').isChecked()).toBe(false)
    await expectGood(page)

    await read(page)
    await fillIn(page, 'zoe@example')
    await send(page)
    const summary = page.locator('.error-summary')
    expect(await page.title()).toMatch(/^Error: Show us what you built/)
    await expectFocus(summary)
    expect(await page.locator('textarea').inputValue()).toBe('Logins fail.\nWhat now?')
    await expectGood(page)
    await summary.getByRole('link').click()
    await expectFocus(page.locator('#email'))

    await page.keyboard.press('Control+A')
    await page.keyboard.type('zoe@example.com')
    await send(page)
    await page.waitForURL(SENT)
    expect(await page.locator('main').textContent()).toContain('within two working days')
    expect(await page.locator('main').textContent()).toContain('zoe@example.com')
    await expectGood(page)

    await page.goto(`/r/${token}/talk`)
    expect(await page.getByLabel('Your name').inputValue()).toBe('Zoë Kerze')
    await page.locator('textarea').fill('Solved.')
    await send(page)
    await page.waitForURL(SENT)
    expect(contactsIn(app)).toContainEqual({
      name: 'Zoë Kerze',
      email: 'zoe@example.com',
      app_url: 'https://shop.example.com/',
      message: 'Solved.',
    })
    await page.getByRole('link', { name: 'Back to your result' }).click()
    await page.waitForURL(`**/r/${token}`)
  })
})

/** As a program does that fills in forms. */
const fillHidden = (page: Page) =>
  page.locator('input[name=topic]').evaluate((input) => input.setAttribute('value', 'filled'))

describe.each(looks)('held up, with JavaScript $javaScript', (look) => {
  test('a message is shown again with all that was typed, and goes through', async ({
    app,
    openPage,
  }) => {
    const path = `/r/${await storeFounder(app, 'lovable-shop-open')}/talk`
    const page = await openPage(path, { ...look, allow: /status of 400/ })
    await fillIn(page, 'held@example.com')
    await send(page)
    await expectFocus(page.locator('.error-summary'))
    expect(await page.title()).toMatch(/^Error: /)
    expect(await page.locator('textarea').inputValue()).toBe('Logins fail.\nWhat now?')
    await expectGood(page)
    await send(page)
    await page.waitForURL(SENT)
    expect(contactsIn(app)).toContainEqual(expect.objectContaining({ email: 'held@example.com' }))
  })

  test('a complaint is shown again with all that was typed, and goes through', async ({
    openPage,
  }) => {
    const page = await openPage('/privacy/complaint', { ...look, allow: /status of 400/ })
    await page.getByLabel('Your e-mail').fill('held@example.com')
    await page.getByLabel('What went wrong?').fill('You kept my name.')
    await fillHidden(page)
    await send(page)
    await expectFocus(page.locator('.error-summary'))
    expect(await page.locator('main').textContent()).not.toContain('Your complaint is with us')
    expect(await page.getByLabel('What went wrong?').inputValue()).toBe('You kept my name.')
    expect(await page.locator('input[name=topic]').inputValue()).toBe('')
    await send(page)
    await page.waitForURL(SENT)
  })
})

test('a double click sends one message', async ({ app, openPage }) => {
  const page = await openPage(`/r/${await storeFounder(app, 'lovable-shop-open')}/talk`)
  const before = contactsIn(app).length
  await read(page)
  await fillIn(page, 'double@example.com')
  await page.locator('main button[type=submit]').dblclick()
  await page.waitForURL(SENT)
  expect(contactsIn(app)).toHaveLength(before + 1)
})

test('going back from the thank-you page brings back what was typed', async ({ app, openPage }) => {
  const page = await openPage(`/r/${await storeFounder(app, 'lovable-shop-open')}/talk`)
  await read(page)
  await fillIn(page)
  await send(page)
  await page.waitForURL(SENT)
  await page.goBack()
  await page.waitForURL('**/talk')
  expect(await page.getByLabel('Your name').inputValue()).toBe('Zoë Kerze')
  expect(await page.locator('textarea').inputValue()).toBe('Logins fail.\nWhat now?')
})

test('the whole form can be filled in and sent with the keyboard alone', async ({
  app,
  openPage,
}) => {
  const path = `/r/${await storeFounder(app, 'lovable-shop-open')}/talk`
  const page = await openPage(path, { device: 'desktop' })
  await read(page)
  await page.getByLabel('Your name').focus()
  for (const text of ['Kim Keys', 'kim@example.com', '', '', 'By keyboard.']) {
    // The company is known already; typing replaces what Tab has selected.
    if (text !== '') await page.keyboard.type(text)
    await page.keyboard.press('Tab')
  }
  await expectFocus(page.getByRole('checkbox'))
  await page.keyboard.press('Space')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.waitForURL(SENT)
  expect(contactsIn(app)).toContainEqual(expect.objectContaining({ name: 'Kim Keys' }))
})

test('a result that needs nobody still offers the form, quietly', async ({ app, openPage }) => {
  const page = await openPage(`/r/${await storeFounder(app, 'brochure-site')}`)
  expect(await page.locator('.next-step .button').count()).toBe(0)
  await page.getByRole('link', { name: 'Ask us a question' }).click()
  await page.waitForURL('**/talk')
  expect(await page.locator('h1').textContent()).toBe('Ask us a question')
})

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  test('complaining works, is accessible, and keeps what was typed', async ({ openPage }) => {
    const page = await openPage('/privacy', { colorScheme, allow: /status of 400/ })
    await page.getByRole('link', { name: 'Send us a complaint' }).click()
    await page.waitForURL('**/privacy/complaint')
    await expectGood(page)
    await page.getByLabel('What went wrong?').fill('You kept my name.')
    await read(page)
    await send(page)
    await page.locator('.error-summary').waitFor()
    await expectAccessible(page)
    expect(await page.getByLabel('What went wrong?').inputValue()).toBe('You kept my name.')
    await page.getByLabel('Your e-mail').fill('zoe@example.com')
    await send(page)
    await page.waitForURL(SENT)
    expect(await page.locator('main').textContent()).toContain('within 30 days')
    await expectGood(page)
  })
})
