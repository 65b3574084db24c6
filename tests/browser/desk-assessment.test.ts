import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import type { Role } from '#app/desk/access/permissions.ts'
import { hashToken } from '#app/server/token.server.ts'
import { eraseSeries } from '#db/erase.server.ts'
import { openDatabase } from '#db/open.server.ts'
import { type StoredLead, storeContact, storeLead } from '../desk/store-lead.ts'
import { type App, startApp } from '../start-app.ts'
import { test as base, expectFocus, expectGood, type PageOptions } from './app.ts'
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

/** What the browser says of an answer that is no success. */
const allow = /status of (400|404|409)/

const NASTY = '"><img src=x onerror=alert(1)>'

/** A founder's check with a contact, finished a moment ago. */
async function store(app: App, appName = 'Candles'): Promise<StoredLead> {
  const db = await openDatabase({ file: app.databaseFile })
  try {
    const now = new Date()
    const lead = await storeLead(db, { now, appName, companyName: `Firm ${NASTY}` })
    await storeContact(db, { assessmentId: lead.assessmentId, now, name: `Jane ${NASTY}` })
    return lead
  } finally {
    await db.destroy()
  }
}

type OpenPage = (path: string, options?: PageOptions) => Promise<Page>

async function openAs(
  { app, openPage }: { app: App; openPage: OpenPage },
  role: Role,
  { number }: Pick<StoredLead, 'number'>,
  options: PageOptions = {},
): Promise<Page> {
  const page = await openPage('/words', { allow, ...options })
  await signInPage(app, page, role)
  await page.goto(`/desk/assessments/${number}`)
  return page
}

const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, ...(typeof name === 'string' ? { exact: true } : {}) }).click()

const saved = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text })

const looks = [
  { javaScript: true, colorScheme: 'light', device: 'phone' },
  { javaScript: false, colorScheme: 'dark', device: 'desktop' },
] as const

describe.each(looks)('with JavaScript $javaScript, $colorScheme, on a $device', (look) => {
  test('one assessment from the first look to “lost”, and back', async ({ app, openPage }) => {
    const lead = await store(app)
    const page = await openAs({ app, openPage }, 'reviewer', lead, look)
    await expectGood(page)
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Candles')

    await press(page, 'Assign to me')
    await saved(page, 'The owner is saved.').waitFor()
    await press(page, 'Contacted')
    await saved(page, 'The status is saved.').waitFor()
    expect(await page.getByRole('button', { name: 'Contacted' }).getAttribute('aria-current')).toBe(
      'true',
    )

    await page.getByLabel('What is to be done').fill('Send the list')
    await press(page, 'Save the next action')
    await saved(page, 'The next action is saved.').waitFor()
    await expectGood(page)

    await page.getByLabel('A new note').fill(`**Friendly** ${NASTY}\n\n- wants a price`)
    await press(page, 'Save the note')
    await saved(page, 'The note is saved.').waitFor()
    expect(await page.locator('.note-text').textContent()).toContain(NASTY)
    expect(await page.locator('.note-text strong').textContent()).toBe('Friendly')

    await press(page, /^Lost/)
    await page.getByRole('heading', { name: 'Why is it “Lost”?' }).waitFor()
    await expectGood(page)
    await expectFocus(page.locator('.ask-reason'))
    await press(page, 'Save as “Lost”')
    await page.getByText('Say why it is lost.').waitFor()
    expect(await page.title()).toMatch(/^Error: /)
    await expectGood(page)
    await press(page, 'Not now')
    await saved(page, 'The status is saved.').waitFor()
    expect(await page.locator('#status').textContent()).toContain('Lost: Not now')
    await expectGood(page)

    await page.goto('/desk/due')
    expect(await page.getByText('Nothing of yours is due').count()).toBe(0)
    await expectGood(page)
    await press(page, `Done with #${lead.number}`)
    await page.getByText('Nothing of yours is due').waitFor()
  })
})

test('a thumb reaches everything: big buttons, and the way around stays in sight', async ({
  app,
  openPage,
}) => {
  const page = await openAs({ app, openPage }, 'reviewer', await store(app))
  for (const width of [360, 320]) {
    await page.setViewportSize({ width, height: 640 })
    await expectGood(page)
    for (const button of await page.locator('.status-buttons button').all()) {
      const box = await button.boundingBox()
      expect(box?.height).toBeGreaterThanOrEqual(44)
      expect(box?.width).toBeGreaterThanOrEqual(width / 3)
    }
  }
  const jumps = page.getByRole('navigation', { name: 'On this page' })
  await jumps.getByRole('link', { name: 'Notes' }).click()
  expect(await page.getByRole('heading', { name: 'Notes' }).isVisible()).toBe(true)
  const bar = await jumps.boundingBox()
  expect(Math.round((bar?.y ?? 0) + (bar?.height ?? 0))).toBe(640)
  // What has the focus is never behind the bar.
  await page.getByRole('button', { name: 'Save the note' }).focus()
  const button = await page.getByRole('button', { name: 'Save the note' }).boundingBox()
  expect((button?.y ?? 0) + (button?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? 0)
})

test('two people at once: the second is told, with both values, and nothing is lost', async ({
  app,
  openPage,
}) => {
  const lead = await store(app)
  const anna = await openAs({ app, openPage }, 'reviewer', lead)
  const ben = await openAs({ app, openPage }, 'admin', lead, { device: 'desktop' })
  await press(anna, 'Won')
  await saved(anna, 'The status is saved.').waitFor()
  await anna.getByLabel('A new note').fill('Hers')
  await press(anna, 'Save the note')
  await saved(anna, 'The note is saved.').waitFor()

  await press(ben, 'Qualified')
  const conflict = ben.getByRole('alert')
  await conflict.getByRole('heading', { name: 'It has changed meanwhile' }).waitFor()
  const words = await conflict.textContent()
  for (const word of ['reviewer-', 'Won', 'Qualified']) expect(words).toContain(word)
  expect(await ben.title()).toMatch(/^Error: /)
  await expectGood(ben)
  await conflict.getByRole('link', { name: 'Keep what it is now' }).click()
  expect(await ben.getByRole('button', { name: 'Won' }).getAttribute('aria-current')).toBe('true')

  await press(anna, 'Proposal')
  await saved(anna, 'The status is saved.').waitFor()
  await press(ben, 'Qualified')
  await press(ben, 'Change it to mine')
  await saved(ben, 'The status is saved.').waitFor()
  await ben.getByLabel('A new note').fill('His')
  await press(ben, 'Save the note')
  await saved(ben, 'The note is saved.').waitFor()
  expect(await ben.locator('.note-text').allTextContents()).toEqual(['His', 'Hers'])
  const story = await ben.locator('#timeline').textContent()
  for (const step of ['New to Won', 'Won to Proposal', 'Proposal to Qualified']) {
    expect(story).toContain(step)
  }
})

test('the same note on two devices: both texts, and a way to put them together', async ({
  app,
  openPage,
}) => {
  const page = await openAs({ app, openPage }, 'reviewer', await store(app))
  await page.getByLabel('A new note').fill('Draft')
  await press(page, 'Save the note')
  await saved(page, 'The note is saved.').waitFor()
  const second = await page.context().newPage()
  await second.goto(page.url())
  for (const [one, text] of [
    [page, 'From the phone'],
    [second, 'From the desk'],
  ] as const) {
    await one.getByText('Edit or remove').click()
    await one.getByLabel('The note', { exact: true }).fill(text)
    await press(one, 'Save the change')
  }
  const conflict = second.getByRole('alert')
  await conflict.waitFor()
  for (const text of ['You changed this note', 'From the phone', 'From the desk']) {
    expect(await conflict.textContent()).toContain(text)
  }
  await expectGood(second)
  await second.getByLabel('The note', { exact: true }).fill('From both')
  await press(second, 'Save the change')
  await saved(second, 'The note is saved.').waitFor()
  expect(await second.locator('.note-text').textContent()).toBe('From both')
  expect(await second.locator('.note-head').textContent()).toContain('edited')
})

test('a viewer sees the result and what to say, and nobody’s name', async ({ app, openPage }) => {
  const lead = await store(app, 'Candles of Jane')
  const page = await openAs({ app, openPage }, 'viewer', lead)
  await expectGood(page)
  const text = (await page.locator('main').textContent()) ?? ''
  for (const name of ['Candles', 'Jane', 'Firm', 'jane@example.com', 'Please call']) {
    expect(text.includes(name), name).toBe(false)
  }
  expect(text).toContain('A first sentence')
  expect(await page.locator('main form').count()).toBe(1)
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'The report as a PDF, without names' }).click()
  expect((await download).suggestedFilename()).toMatch(/^backend-check-\d{4}-\d\d-\d\d\.pdf$/)
})

test('the report of the founder opens from the desk, and leads back', async ({ app, openPage }) => {
  const lead = await store(app)
  const page = await openAs({ app, openPage }, 'reviewer', lead, { device: 'desktop' })
  await page.getByRole('link', { name: 'The whole report' }).click()
  await page.getByText('This is what the founder reads').waitFor()
  await expectGood(page)
  await page.getByRole('link', { name: `Back to #${lead.number}` }).click()
  await page.getByRole('heading', { name: 'Status and owner' }).waitFor()
})

test('what a founder erased is gone from the desk at once, also under an open page', async ({
  app,
  openPage,
}) => {
  const lead = await store(app)
  const page = await openAs({ app, openPage }, 'reviewer', lead)
  const db = await openDatabase({ file: app.databaseFile })
  await eraseSeries(db, { tokenHash: hashToken(lead.token) })
  await db.destroy()
  await press(page, 'Won')
  await page.getByRole('heading', { name: 'There is no such assessment' }).waitFor()
  await expectGood(page)
})
