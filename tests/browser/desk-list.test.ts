import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import type { Role } from '#app/desk/access/permissions.ts'
import { openDatabase } from '#db/open.server.ts'
import { storeContact, storeLead } from '../desk/store-lead.ts'
import { type App, startApp } from '../start-app.ts'
import { test as base, expectAccessible, expectGood, type PageOptions } from './app.ts'
import { DESK_SETTINGS, signInPage } from './desk-session.ts'

const NASTY = '"><img src=x onerror=alert(1)>'

/** Enough for a second page; the newest wrote to us and has a nasty name. */
const COUNT = 53

const test = base.extend<{ app: App }>({
  app: [
    // biome-ignore lint/correctness/noEmptyPattern: vitest reads what a fixture needs from it
    async ({}, use) => {
      const app = await startApp(DESK_SETTINGS)
      await fill(app)
      await use(app)
      await app.stop()
    },
    { scope: 'file' },
  ],
})

async function fill({ databaseFile }: App): Promise<void> {
  const db = await openDatabase({ file: databaseFile })
  const founders = ['lovable-shop-open', 'brochure-site', 'careful-replit-app'] as const
  try {
    for (let at = 1; at <= COUNT; at += 1) {
      const now = new Date(Date.now() - (COUNT - at) * 3_600_000)
      const founder = founders[at % founders.length]
      const appName = at === COUNT ? `Candles ${NASTY}` : `App ${at}`
      const lead = await storeLead(db, {
        now,
        appName,
        companyName: null,
        ...(founder && { founder }),
      })
      if (at !== COUNT) continue
      await storeContact(db, { assessmentId: lead.assessmentId, now, name: `Zoe ${NASTY}` })
    }
  } finally {
    await db.destroy()
  }
}

type OpenPage = (path: string, options?: PageOptions) => Promise<Page>

async function openList(
  { app, openPage }: { app: App; openPage: OpenPage },
  { role = 'reviewer', query = '', ...options }: PageOptions & { role?: Role; query?: string } = {},
): Promise<Page> {
  const page = await openPage('/words', options)
  await signInPage(app, page, role)
  await page.goto(`/desk${query}`)
  return page
}

const firstLead = (page: Page) => page.locator('a[data-lead]').first()
const focusedLead = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('data-lead'))

const looks: readonly PageOptions[] = [
  { javaScript: true, colorScheme: 'light', device: 'phone' },
  { javaScript: false, colorScheme: 'dark', device: 'desktop' },
]

describe.each(looks)('with JavaScript $javaScript, $colorScheme, on a $device', (look) => {
  test('finds, filters, turns the page and comes back', async ({ app, openPage }) => {
    const page = await openList({ app, openPage }, look)
    await expectGood(page)
    expect(await page.locator('a[data-lead]').count()).toBe(50)

    await page.getByRole('link', { name: 'Next page' }).click()
    await page.waitForURL(/after=/)
    expect(await page.locator('a[data-lead]').count()).toBe(COUNT - 50)
    await page.goBack()
    expect(await page.locator('a[data-lead]').count()).toBe(50)

    await page.getByText('Filters', { exact: true }).click()
    await page.locator('summary', { hasText: 'Risk' }).click()
    await page.getByLabel('Critical', { exact: true }).check()
    await expectGood(page)
    await page.getByRole('button', { name: 'Show these' }).click()
    await page.waitForURL('**/desk?band=critical')
    await page.getByRole('link', { name: 'Remove Risk: Critical' }).click()
    await page.waitForURL('**/desk')

    await page.getByLabel('Search').fill('zoe nobody-else')
    await page.getByRole('button', { name: 'Search' }).click()
    await page.getByRole('heading', { name: 'Nothing matches' }).waitFor()
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Without Words' }).click()
    await page.getByLabel('Search').fill('zo cand')
    await page.getByRole('button', { name: 'Search' }).click()
    await page.waitForURL(/q=zo/)
    expect(await page.locator('a[data-lead]').count()).toBe(1)
    await firstLead(page).click()
    await page.waitForURL(/\/desk\/assessments\/53/)
    await page.locator('.back-link').click()
    await page.waitForURL(/\/desk\?q=zo/)
  })
})

test('V1.2.1 what a founder typed is text in the list, and runs nothing', async ({
  app,
  openPage,
}) => {
  const page = await openList({ app, openPage }, { query: '?q=candles' })
  page.on('dialog', () => expect.unreachable('something a founder typed ran'))
  const words = await page.locator('.lead-who').first().textContent()
  expect(words).toContain(`Candles ${NASTY}`)
  expect(words).toContain(`Zoe ${NASTY}`)
  expect(await page.locator('.leads img').count()).toBe(0)
  await page.goto(`/desk?q=${encodeURIComponent(NASTY)}&source=${encodeURIComponent(NASTY)}`)
  expect(await page.getByLabel('Search').inputValue()).toBe(NASTY)
  expect(await page.locator('main img').count()).toBe(0)
})

test('keys walk, open, search and tell; they stay out of fields', async ({ app, openPage }) => {
  const page = await openList({ app, openPage }, { device: 'desktop' })
  await page.keyboard.press('j')
  expect(await focusedLead(page)).toBe('53')
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await page.keyboard.press('k')
  expect(await focusedLead(page)).toBe('52')

  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: 'Keys' }).waitFor()
  await expectAccessible(page)
  await page.keyboard.press('j')
  await page.keyboard.press('Escape')
  expect(await focusedLead(page)).toBe('52')

  await page.keyboard.press('/')
  await page.keyboard.type('jk?/')
  expect(await page.getByLabel('Search').inputValue()).toBe('jk?/')
  expect(await page.getByRole('dialog').count()).toBe(0)
  await page.getByLabel('Search').fill('')
  await page.locator('h1').click()

  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/desk\/assessments\/52/)
  await page.goBack()
  await firstLead(page).waitFor()
  await page.keyboard.press('j')
  expect(await focusedLead(page)).toBe('52')
})

test('whoever switches keys off has none', async ({ app, openPage }) => {
  const page = await openList({ app, openPage }, { device: 'desktop' })
  const db = await openDatabase({ file: app.databaseFile })
  try {
    await db.updateTable('member').set({ shortcuts: 0 }).execute()
  } finally {
    await db.destroy()
  }
  await page.reload()
  await page.keyboard.press('j')
  expect(await focusedLead(page)).toBeNull()
  expect(await page.locator('#list-keys').count()).toBe(0)
})

test('a thumb opens a card anywhere on it', async ({ app, openPage }) => {
  const page = await openList({ app, openPage })
  await page.locator('.lead-finding').first().tap({ force: true })
  await page.waitForURL(/\/desk\/assessments\/53/)
})

test('a viewer sees numbers, and finds by them', async ({ app, openPage }) => {
  const page = await openList({ app, openPage }, { role: 'viewer' })
  expect(await page.content()).not.toMatch(/zoe|candles|App 5\d/i)
  await page.getByLabel('Find by number').fill('#7')
  await page.getByRole('button', { name: 'Find' }).click()
  await page.waitForURL(/q=%237/)
  expect(await firstLead(page).textContent()).toBe('#7')
})

test('a view is saved, used, renamed and deleted without JavaScript', async ({ app, openPage }) => {
  const page = await openList({ app, openPage }, { javaScript: false, query: '?band=high' })
  await page.getByText('Save this view').click()
  await page.getByLabel('Name').fill('High ones')
  await page.getByLabel('Everybody at the desk sees it').check()
  await page.getByRole('button', { name: 'Save' }).click()
  await page.waitForURL('**/desk?band=high')
  await page.goto('/desk')
  await page.getByRole('link', { name: 'High ones' }).click()
  await page.waitForURL('**/desk?band=high')

  await page.getByRole('link', { name: 'Manage views' }).click()
  await page.locator('summary', { hasText: 'Change' }).click()
  await expectGood(page)
  await page.getByLabel('Name').fill('Worth a call')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('link', { name: 'Worth a call' }).waitFor()
  await page.locator('summary', { hasText: 'Change' }).click()
  await page.getByRole('button', { name: 'Delete' }).click()
  await page.getByText('None yet').waitFor()
})
