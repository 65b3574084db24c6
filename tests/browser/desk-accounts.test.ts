import { Secret, TOTP } from 'otpauth'
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import type { Role } from '#app/desk/access/permissions.ts'
import { invitePerson } from '#app/desk/accounts/people/invite-person.server.ts'
import { openDatabase } from '#db/open.server.ts'
import type { App } from '../start-app.ts'
import { expectAccessible, expectFocus, expectGood, type PageOptions, test } from './app.ts'

const PASSWORD = 'ember walnut tractor'

/** A browser takes the place on a page that it was led to along: `#password`. */
const SET_UP = /\/desk\/account\/second-factor(#|$)/

let people = 0
/** An address of its own for each test: they share one program. */
const newEmail = () => {
  people += 1
  return `person${people}.${Date.now()}@desk.example`
}

async function inviteLink(app: App, email: string, role: Role): Promise<string> {
  const db = await openDatabase({ file: app.databaseFile })
  try {
    const order = { email, role, origin: app.url, by: null, now: new Date() }
    const outcome = await invitePerson(db, order)
    if (typeof outcome === 'string') throw new Error(`Not invited: ${outcome}`)
    return new URL(outcome.link.url).pathname
  } finally {
    await db.destroy()
  }
}

/** What an app shows now, or some half minutes from now. */
function codeFor(secret: string, steps = 0): string {
  const totp = new TOTP({ secret: Secret.fromBase32(secret.replace(/\s/g, '')) })
  return totp.generate({ timestamp: Date.now() + steps * 30_000 })
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

/** Takes an invitation as far as the desk. The code of now is used by that; the next one counts. */
async function join(page: Page): Promise<{ secret: string; recovery: string[] }> {
  await page.getByLabel('New password').fill(PASSWORD)
  await press(page, 'Set password and sign in')
  await page.waitForURL(SET_UP)
  const secret = (await page.locator('.secret-text').textContent()) ?? ''
  await page.getByLabel('Code from your app').fill(codeFor(secret))
  await press(page, 'Turn it on')
  await page.locator('.recovery-codes').waitFor()
  const recovery = await page.locator('.recovery-codes code').allTextContents()
  return { secret, recovery: recovery.map((code) => code.trim()) }
}

async function givePassword(page: Page, email: string, password = PASSWORD): Promise<void> {
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await press(page, 'Sign in')
}

const looks: readonly PageOptions[] = [
  { javaScript: true, colorScheme: 'light', device: 'phone' },
  { javaScript: false, colorScheme: 'dark', device: 'desktop' },
]

describe.each(looks)('with JavaScript $javaScript, $colorScheme, on a $device', (look) => {
  const allow = /status of 40[0-9]/

  test('from an invitation to the account page, with mistakes on the way', async ({
    app,
    openPage,
  }) => {
    const email = newEmail()
    const link = await inviteLink(app, email, 'admin')
    const page = await openPage(link, { ...look, allow })
    await expectGood(page)
    await page.getByLabel('New password').fill('password12345678')
    await press(page, 'Set password and sign in')
    const summary = page.locator('.error-summary')
    await summary.waitFor()
    expect(await page.title()).toMatch(/^Error: /)
    await expectFocus(summary)
    expect(await page.getByLabel('New password').inputValue()).toBe('')
    await expectGood(page)
    await summary.getByRole('link').click()
    await expectFocus(page.locator('#password'))

    await page.getByLabel('New password').fill(PASSWORD)
    await press(page, 'Set password and sign in')
    await page.waitForURL(SET_UP)
    await expectGood(page)
    const secret = (await page.locator('.secret-text').textContent()) ?? ''
    await page.getByLabel('Code from your app').fill('12')
    await press(page, 'Turn it on')
    await summary.waitFor()
    await expectGood(page)
    expect(await page.locator('.secret-text').textContent()).toBe(secret)
    await page.getByLabel('Code from your app').fill(codeFor(secret))
    await press(page, 'Turn it on')
    await page.locator('.recovery-codes').waitFor()
    await expectGood(page)
    expect(await page.locator('.recovery-codes li').count()).toBe(10)

    await page.goto('/desk/account')
    expect(await page.locator('main').textContent()).toContain(email)
    await expectGood(page)
    for (const path of ['password', 'e-mail', 'recovery-codes', 'second-factor']) {
      await page.goto(`/desk/account/${path}`)
      await expectGood(page)
    }
    // What was used leads nowhere, whoever opens it.
    await page.goto(link)
    expect(await page.locator('h1').textContent()).toBe('This page does not exist')
  })

  test('signing in: a wrong password, a wrong code, a recovery code, and out', async ({
    app,
    openPage,
  }) => {
    const email = newEmail()
    const first = await openPage(await inviteLink(app, email, 'reviewer'), { ...look, allow })
    const { recovery } = await join(first)
    const page = await openPage('/desk/account', { ...look, allow })
    await page.waitForURL('**/desk/sign-in?then=*')
    await expectGood(page)
    await givePassword(page, email, 'not my password')
    await page.locator('.error-summary').waitFor()
    expect(await page.getByLabel('E-mail').inputValue()).toBe(email)
    await expectGood(page)
    await givePassword(page, email)
    await page.waitForURL('**/desk/sign-in/code?then=*')
    await expectGood(page)
    await page.getByLabel('Code from your app').fill('000000')
    await press(page, 'Go on')
    await page.locator('.error-summary').waitFor()
    await expectGood(page)
    await page.getByText('Use a recovery code instead').click()
    await page.getByRole('textbox', { name: 'Recovery code' }).fill('nonsense')
    await press(page, 'Use this recovery code')
    await page.locator('details[open] .field-error').waitFor()
    await expectGood(page)
    await page.getByRole('textbox', { name: 'Recovery code' }).fill(recovery[0] ?? '')
    await press(page, 'Use this recovery code')
    await page.waitForURL('**/desk/account?done=recovered')
    await expectFocus(page.locator('.account-done'))
    await expectGood(page)
    expect(await page.locator('.session-list > li').count()).toBe(2)
    await press(page, 'Sign out everywhere else')
    await page.waitForURL('**/desk/account?done=sessions')
    expect(await page.locator('.session-list > li').count()).toBe(1)
    await first.goto('/desk/account')
    await first.waitForURL('**/desk/sign-in?*')
    expect(await first.locator('.notice').textContent()).toContain('sign in again')
    await expectGood(first)
    await press(page, 'Sign out')
    await page.waitForURL('**/desk/sign-in?out')
    await expectGood(page)
    await page.goBack()
    await page.goto('/desk/account')
    await page.waitForURL('**/desk/sign-in?then=*')
  })

  test('an admin invites, changes the role, makes a reset link, disables and enables', async ({
    app,
    openPage,
  }) => {
    const page = await openPage(await inviteLink(app, newEmail(), 'admin'), { ...look, allow })
    await join(page)
    await page.goto('/desk/people')
    await expectGood(page)
    const bob = newEmail()
    await press(page, 'Make an invitation')
    await page.locator('.error-summary').waitFor()
    await expectGood(page)
    await page.getByLabel('Their e-mail').fill(bob)
    await page.getByRole('radio', { name: /^Viewer/ }).check()
    await press(page, 'Make an invitation')
    const link = (await page.locator('.secret-text').textContent()) ?? ''
    await expectFocus(page.locator('.account-done'))
    await expectGood(page)
    const guest = await openPage(new URL(link).pathname, look)
    await guest.getByLabel('New password').fill(PASSWORD)
    await press(guest, 'Set password and sign in')
    await guest.goto('/desk/account')
    await guest.locator('h1').waitFor()

    await page.getByRole('link', { name: bob }).click()
    await page.waitForURL('**/desk/people/*-*')
    await expectGood(page)
    await page.getByRole('radio', { name: /^Reviewer/ }).check()
    await press(page, 'Save the role')
    await page.waitForURL('**?done=role')
    expect(await page.locator('dl').first().textContent()).toContain('Reviewer')
    await guest.goto('/desk/account')
    await guest.waitForURL('**/desk/sign-in?*')
    await press(page, 'Make a reset link')
    await page.locator('.secret-text').waitFor()
    await expectGood(page)
    await press(page, 'Disable this person')
    await page.waitForURL('**?done=disabled')
    await expectGood(page)
    await press(page, 'Enable this person')
    await page.waitForURL('**?done=enabled')
    await expectGood(page)
  })
})

test('the door works with the keyboard alone', async ({ app, openPage }) => {
  const email = newEmail()
  const joined = await openPage(await inviteLink(app, email, 'reviewer'))
  const { secret } = await join(joined)
  const page = await openPage('/desk/account', { device: 'desktop' })
  await page.getByLabel('E-mail').focus()
  await page.keyboard.type(email)
  await page.keyboard.press('Tab')
  await page.keyboard.type(PASSWORD)
  await page.keyboard.press('Enter')
  await page.waitForURL('**/desk/sign-in/code?*')
  // The one field gets the focus by itself, a moment after the page has loaded.
  await expectFocus(page.getByLabel('Code from your app'))
  await page.keyboard.type(codeFor(secret, 1))
  await page.keyboard.press('Enter')
  await page.waitForURL('**/desk/account')
})

test('a password can be shown and hidden, pasted, and is hidden again when it is sent', async ({
  openPage,
}) => {
  const page = await openPage('/desk/sign-in', { allow: /status of 400/ })
  const field = page.getByLabel('Password', { exact: true })
  const type = () => field.getAttribute('type')
  expect(await field.getAttribute('autocomplete')).toBe('current-password')
  expect(await page.getByLabel('E-mail').getAttribute('autocomplete')).toBe('username')
  await page.getByLabel('E-mail').fill('ann@desk.example')
  await field.focus()
  await page.evaluate(() => {
    document.execCommand('insertText', false, 'pasted all at once')
  })
  expect(await field.inputValue()).toBe('pasted all at once')
  await press(page, 'Show the password')
  expect(await type()).toBe('text')
  await expectAccessible(page)
  await press(page, 'Hide the password')
  expect(await type()).toBe('password')
  await press(page, 'Show the password')
  await page
    .locator('form[method=post]')
    .first()
    .evaluate((form) => {
      form.addEventListener('submit', (event) => event.preventDefault())
    })
  await press(page, 'Sign in')
  expect(await type()).toBe('password')
})

test('a double click signs in once, and a second press on a code is no mistake', async ({
  app,
  openPage,
}) => {
  const email = newEmail()
  const page = await openPage(await inviteLink(app, email, 'reviewer'))
  const { secret } = await join(page)
  const other = await openPage('/desk/account')
  await other.getByLabel('E-mail').fill(email)
  await other.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await other.getByRole('button', { name: 'Sign in', exact: true }).dblclick()
  await other.waitForURL('**/desk/sign-in/code?*')
  await other.getByLabel('Code from your app').fill(codeFor(secret, 1))
  await other.getByRole('button', { name: 'Go on' }).dblclick()
  await other.waitForURL('**/desk/account')
  expect(await other.locator('.session-list > li').count()).toBe(2)
})

test('recovery codes print as a page of their own, without buttons', async ({ app, openPage }) => {
  const page = await openPage(await inviteLink(app, newEmail(), 'reviewer'))
  await join(page)
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('.recovery-codes').isVisible()).toBe(true)
  expect(await page.locator('main button, main .actions').locator('visible=true').count()).toBe(0)
})

test('V3.3.1 V14.3.3 no cookie of the desk can be read by a script, and nothing is kept in storage', async ({
  app,
  openPage,
}) => {
  const page = await openPage(await inviteLink(app, newEmail(), 'viewer'))
  await page.getByLabel('New password').fill(PASSWORD)
  await press(page, 'Set password and sign in')
  await page.waitForURL('**/desk')
  const kept = await page.evaluate(() => [
    document.cookie,
    localStorage.length + sessionStorage.length,
  ])
  expect(kept).toEqual(['', 0])
})
