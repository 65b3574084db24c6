import { AxeBuilder } from '@axe-core/playwright'
import {
  type Browser,
  type BrowserContextOptions,
  chromium,
  type Locator,
  type Page,
} from 'playwright-core'
import { test as base, expect, inject } from 'vitest'
import { type App, startApp } from '../start-app.ts'
import { chromiumFlags } from './chromium.ts'

export interface PageOptions {
  /** On unless said otherwise. */
  javaScript?: boolean
  colorScheme?: 'light' | 'dark'
  /** A phone unless said otherwise: that is where founders read. */
  device?: keyof typeof devices
  /** Console messages that this page is meant to cause, as an error page does. */
  allow?: RegExp
}

const devices = {
  phone: { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true },
  desktop: { viewport: { width: 1280, height: 800 } },
} satisfies Record<string, BrowserContextOptions>

interface Fixtures {
  /** The built program, one for each test file. */
  app: App
  browser: Browser
  /**
   * A fresh page on the app: no cookies, paths relative to the app's address. Whatever its
   * console says that was not allowed fails the test, also errors and blocked content.
   */
  openPage: (path: string, options?: PageOptions) => Promise<Page>
}

export const test = base.extend<Fixtures>({
  app: [
    // biome-ignore lint/correctness/noEmptyPattern: vitest reads what a fixture needs from it
    async ({}, use) => {
      const app = await startApp()
      await use(app)
      await app.stop()
    },
    { scope: 'file' },
  ],
  browser: [
    // biome-ignore lint/correctness/noEmptyPattern: vitest reads what a fixture needs from it
    async ({}, use) => {
      const executablePath = inject('chromium')
      const browser = await chromium.launch({ executablePath, args: chromiumFlags })
      await use(browser)
      await browser.close()
    },
    { scope: 'file' },
  ],
  openPage: async ({ app, browser }, use) => {
    const noise: string[] = []
    const pages: Page[] = []
    await use(async (path, options = {}) => {
      const { javaScript = true, colorScheme = 'light', device = 'phone', allow } = options
      const contextOptions: BrowserContextOptions = {
        ...devices[device],
        baseURL: app.url,
        colorScheme,
        javaScriptEnabled: javaScript,
        locale: 'en-GB',
      }
      const context = await browser.newContext(contextOptions)
      context.setDefaultTimeout(30_000)
      const page = await context.newPage()
      pages.push(page)
      if (!javaScript) withoutJavaScript.set(page, contextOptions)
      const note = (text: string) => {
        if (!allow?.test(text)) noise.push(text)
      }
      page.on('console', (message) => note(`${message.type()}: ${message.text()}`))
      page.on('pageerror', (error) => note(`error: ${error.message}`))
      await page.goto(path)
      return page
    })
    for (const page of pages) await page.context().close()
    expect(noise, 'unexpected console output in the browser').toEqual([])
  },
})

/** Pages that were opened with JavaScript off, and how. */
const withoutJavaScript = new WeakMap<Page, BrowserContextOptions>()

const guidelines = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** WCAG 2.2 AA, as far as a machine can tell. Names the elements that fail. */
export async function expectAccessible(page: Page): Promise<void> {
  const subject = withoutJavaScript.has(page) ? await openCopy(page) : page
  const { violations } = await new AxeBuilder({ page: subject })
    .withTags(guidelines)
    // Without it, a second page is opened to put frames together. We have none.
    .setLegacyMode()
    .analyze()
  if (subject !== page) await subject.context().close()
  const problems = violations.map(({ id, help, nodes }) => ({
    id,
    help,
    elements: nodes.map(({ html }) => html),
  }))
  expect(problems).toEqual([])
}

/** axe waits for timers, which never fire without JavaScript: it gets the same page, scripts removed. */
async function openCopy(page: Page): Promise<Page> {
  const html = (await page.content()).replace(/<script\b.*?<\/script>/gs, '')
  const options = withoutJavaScript.get(page)
  const browser = page.context().browser()
  if (!options || !browser) throw new Error('This page was not opened by openPage.')
  const context = await browser.newContext({ ...options, javaScriptEnabled: true })
  const copy = await context.newPage()
  await copy.route(page.url(), (route) => route.fulfill({ body: html, contentType: 'text/html' }))
  await copy.goto(page.url())
  return copy
}

/** Nothing sticks out to the right: the page of a phone scrolls one way. */
export async function expectNoSideways(page: Page): Promise<void> {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow).toBe(0)
}

/** What every page keeps, in every state. */
export async function expectGood(page: Page): Promise<void> {
  await expectAccessible(page)
  await expectNoSideways(page)
}

/** It has the focus, or gets it in a moment: a browser gives it some time after the page has loaded. */
export async function expectFocus(element: Locator): Promise<void> {
  await element.and(element.page().locator(':focus')).waitFor({ state: 'attached' })
}
