import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { founderById } from '../golden/founders.ts'
import { readPdf } from '../pdf/read-pdf.ts'
import { goldenReport } from '../report/golden-report.ts'
import { storeDraft, storeResult } from '../report/store-result.ts'
import type { App } from '../start-app.ts'
import { expectGood, expectNoSideways, test } from './app.ts'

const storeFounder = (app: App, id: string) => storeResult(app.databaseFile, founderById(id))

const looks = [
  { javaScript: true, colorScheme: 'light', device: 'phone' },
  { javaScript: false, colorScheme: 'dark', device: 'desktop' },
] as const

describe.each(looks)('with JavaScript $javaScript, $colorScheme, on a $device', (look) => {
  test.for(['internal-tool-public', 'knows-nothing', 'brochure-site'])(
    'the result of %s is whole and accessible',
    async (id, { app, openPage }) => {
      const report = goldenReport(id)
      const page = await openPage(`/r/${await storeFounder(app, id)}`, look)
      expect(await page.locator('h1').allTextContents()).toEqual([report.verdict.headline])
      expect(await page.locator('article').count()).toBe(report.findings.length)
      expect(await page.locator('.score-value').textContent()).toBe(String(report.score.value))
      const anchors = await page
        .locator('a[href^="#"]')
        .evaluateAll((links) => links.flatMap((link) => link.getAttribute('href') ?? []))
      const dead = await page.evaluate(
        (hrefs) => hrefs.filter((href) => document.getElementById(href.slice(1)) === null),
        anchors,
      )
      expect(dead).toEqual([])
      await expectGood(page)
    },
  )
})

test('the parts come in the order of the report', async ({ app, openPage }) => {
  const page = await openPage(`/r/${await storeFounder(app, 'internal-tool-public')}`)
  expect(await page.locator('main h2').allInnerTexts()).toEqual([
    'Keep this report',
    'Three things to do this week',
    expect.stringContaining('Have a developer check it'),
    'Your plan, and what it would change',
    'The map of your app',
    'How the score adds up',
    'Area by area',
    'What we found',
    'What you don’t know yet',
    'Where your backend is',
    'Words used',
    'Your answers',
    'How this was worked out',
  ])
})

describe.each([true, false])('with JavaScript %s', (javaScript) => {
  test('a link to what is folded unfolds it, with its heading in view', async ({
    app,
    openPage,
  }) => {
    const { findings, glossary } = goldenReport('lovable-shop-open')
    const path = `/r/${await storeFounder(app, 'lovable-shop-open')}`
    const row = findings.findLast(({ severity }) => severity === 'low')?.id ?? ''
    const rowPage = await openPage(`${path}#finding-${row}`, { javaScript })
    await expectInView(rowPage, `#finding-${row}-title`)
    expect(await rowPage.locator(`#finding-${row} .finding-work`).isVisible()).toBe(true)
    // From elsewhere: on the page itself, and with JavaScript, a word opens a card where it stands.
    const word = `word-${glossary.at(-1)?.id ?? ''}`
    const wordPage = await openPage(`${path}#${word}`, { javaScript })
    await expectInView(wordPage, `#${word}`)
    for (const [target, heading] of [
      ['words', 'words-title'],
      ['method', 'method-title'],
    ] as const) {
      const page = await openPage(path, { javaScript })
      await page.locator(`a[href="#${target}"]`).first().click()
      await expect
        .poll(() => page.locator(`#${target}`).isVisible(), { message: target })
        .toBe(true)
      await expectInView(page, `#${heading}`)
    }
  })
})

test('a browser that unfolds nothing by itself is helped', async ({ app, openPage }) => {
  const page = await openPage(`/r/${await storeFounder(app, 'lovable-shop-open')}`)
  await page.waitForLoadState('networkidle')
  // Replacing the address is the one way to come to a place that Chromium does not unfold.
  await page.evaluate(() => history.replaceState(null, '', '#words'))
  expect(await page.locator('#words').isVisible()).toBe(false)
  await page.evaluate(() => dispatchEvent(new HashChangeEvent('hashchange')))
  expect(await page.locator('#words').isVisible()).toBe(true)
  await expectInView(page, '#words-title')
})

/** On the screen of a phone, without scrolling. */
async function expectInView(page: Page, selector: string): Promise<void> {
  const { y = -1 } = (await page.locator(selector).boundingBox()) ?? {}
  expect(y, selector).toBeGreaterThanOrEqual(0)
  expect(y, selector).toBeLessThan(740)
}

test('lesser findings are rows, and serious ones stand open', async ({ app, openPage }) => {
  const { findings } = goldenReport('lovable-shop-open')
  const page = await openPage(`/r/${await storeFounder(app, 'lovable-shop-open')}`)
  for (const { id, outcome, severity } of findings) {
    const isOpen = outcome === 'risk' && (severity === 'high' || severity === 'critical')
    const article = page.locator(`article[aria-labelledby="finding-${id}-title"]`)
    expect(await article.locator('h3').isVisible()).toBe(true)
    expect(await article.locator('.finding-work').isVisible(), id).toBe(isOpen)
  }
  const screens = await page.evaluate(() => document.documentElement.scrollHeight / 740)
  expect(screens).toBeLessThan(34)
})

test('on paper everything is unfolded', async ({ app, openPage }) => {
  const page = await openPage(`/r/${await storeFounder(app, 'lovable-shop-open')}`)
  await page.emulateMedia({ media: 'print' })
  for (const place of ['#words', '#answers', '#method', '.fold-content', '.prompt blockquote']) {
    for (const part of await page.locator(place).all()) {
      expect(await part.evaluate((element) => element.checkVisibility()), place).toBe(true)
      expect((await part.boundingBox())?.height ?? 0, place).toBeGreaterThan(0)
    }
  }
})

test('the figures of the build-up stay in their columns', async ({ app, openPage }) => {
  const page = await openPage(`/r/${await storeFounder(app, 'lovable-shop-open')}`)
  const faults = await page.locator('.part-build-up .build-up').evaluate((table) => {
    const edges = table.getBoundingClientRect()
    return [...table.querySelectorAll('tr')].flatMap((row) => {
      const cells = [...row.children].map((cell) => {
        const content = document.createRange()
        content.selectNodeContents(cell.querySelector('summary') ?? cell)
        return { text: cell.textContent ?? '', box: content.getBoundingClientRect() }
      })
      return cells.flatMap(({ text, box }, index) => {
        const sticksOut = box.right > edges.right + 0.5
        const overlaps = cells.some(
          ({ box: other }, otherIndex) =>
            otherIndex > index &&
            other.left < box.right - 0.5 &&
            other.right > box.left + 0.5 &&
            other.top < box.bottom - 0.5 &&
            other.bottom > box.top + 0.5,
        )
        return sticksOut || overlaps ? [text] : []
      })
    })
  })
  expect(faults).toEqual([])
})

test('with no door set, the next step leads to the form', async ({ app, openPage }) => {
  const token = await storeFounder(app, 'lovable-shop-open')
  const page = await openPage(`/r/${token}`)
  const link = page.locator('.next-step').getByRole('link', { name: 'Show us what you built' })
  expect(await link.getAttribute('href')).toBe(`/r/${token}/talk`)
})

test('the title carries the app’s name', async ({ app, openPage }) => {
  const { appName } = goldenReport('lovable-shop-open')
  const page = await openPage(`/r/${await storeFounder(app, 'lovable-shop-open')}`)
  expect(await page.title()).toBe(`${appName}: your result – Backend Check`)
})

test('the mark between names stands after a name from right to left', async ({ app, openPage }) => {
  const founder = { ...founderById('brochure-site'), appName: 'شركة', companyName: 'Two' }
  const page = await openPage(`/r/${await storeResult(app.databaseFile, founder)}`)
  const [outer, inner] = await Promise.all([
    page.locator('.result-name').first().boundingBox(),
    page.locator('.result-name bdi').first().boundingBox(),
  ])
  const [outerEnd, innerEnd] = [outer, inner].map((box) => (box?.x ?? 0) + (box?.width ?? 0))
  expect(inner?.x).toBe(outer?.x)
  expect(innerEnd).toBeLessThan(outerEnd ?? 0)
})

test('prompts can be copied with JavaScript, and selected without', async ({ app, openPage }) => {
  const path = `/r/${await storeFounder(app, 'internal-tool-public')}`
  const still = await openPage(path, { javaScript: false })
  expect(await still.locator('.copy-button').count()).toBe(0)
  const page = await openPage(path)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const prompt = page.locator('.prompt').first()
  await prompt.locator('summary').click()
  await prompt.getByRole('button').click()
  await prompt.getByText('Copied.').waitFor()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    await prompt.locator('blockquote').textContent(),
  )
})

test('typed names are text and nothing else', async ({ app, openPage }) => {
  const appName = '"><img src=x onerror=alert(1)>'
  const founder = { ...founderById('brochure-site'), appName, companyName: 'שלום'.repeat(20) }
  const page = await openPage(`/r/${await storeResult(app.databaseFile, founder)}`)
  expect(await page.getByText(appName).count()).toBe(1)
  expect(await page.locator('main img').count()).toBe(0)
  await expectNoSideways(page)
})

test('the answers can be changed in a copy', async ({ app, openPage }) => {
  const page = await openPage(`/r/${await storeFounder(app, 'brochure-site')}`)
  await page.locator('.keep').getByRole('button', { name: 'Update my answers' }).click()
  await page.waitForURL('**/quiz/check')
  expect(await page.getByText('Carrd').count()).toBeGreaterThan(0)
})

test('the PDF is a download that says the same', async ({ app, openPage }) => {
  const token = await storeFounder(app, 'internal-tool-public')
  const page = await openPage(`/r/${token}`)
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 30_000 }),
    page.getByRole('link', { name: 'Download the PDF', exact: true }).click(),
  ])
  expect(download.suggestedFilename()).toBe('backend-check-urlaubsplaner-2026-11-22.pdf')
  const response = await fetch(`${app.url}/r/${token}/report.pdf`)
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'application/pdf',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
    'x-robots-tag': 'noindex, nofollow',
  })
  const { pages, text } = await readPdf(new Uint8Array(await response.arrayBuffer()))
  expect(pages.length).toBeLessThanOrEqual(10)
  for (const { title } of goldenReport('internal-tool-public').findings)
    expect(text).toContain(title)
})

test('the page is private', async ({ app }) => {
  const response = await fetch(`${app.url}/r/${await storeFounder(app, 'brochure-site')}`)
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(response.headers.get('x-robots-tag')).toContain('noindex')
  expect(await response.text()).toContain('<meta name="robots" content="noindex"/>')
})

describe('V14.2.1: whatever is no finished report', () => {
  const noReports = ['A'.repeat(32), 'short', '..%2f..%2fetc', 'x'.repeat(500)]

  test('answers the same 404, as page and as file', async ({ app }) => {
    const draft = await storeDraft(app.databaseFile, founderById('brochure-site'))
    for (const file of ['', '/report.pdf']) {
      const answers = await Promise.all(
        [...noReports, draft].map(async (token) => {
          const response = await fetch(`${app.url}/r/${token}${file}`)
          return `${response.status} ${withoutIds(await response.text(), token)}`
        }),
      )
      expect(new Set(answers).size).toBe(1)
      expect(answers[0]).toMatch(/^404 /)
    }
  })
})

/** A nonce and a request id differ on every page; an address may be said back. */
function withoutIds(html: string, token: string): string {
  return html
    .replaceAll(/(nonce|content)="[^"]*"/g, '')
    .replaceAll(/error id: \S+/gi, '')
    .replaceAll(token, '')
}

test('nothing moves while the fonts come, on the phone that Lighthouse takes', async ({
  app,
  openPage,
}) => {
  const path = `/r/${await storeFounder(app, 'everything-open')}`
  const page = await openPage('/privacy')
  await page.setViewportSize({ width: 412, height: 823 })
  await page.route('**/*.woff2', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 500))
    await route.continue()
  })
  await page.goto(path)
  await page.evaluate(() => document.fonts.ready)
  const shift = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          const values = list.getEntries().map((entry) => ('value' in entry ? entry.value : 0))
          resolve(values.reduce((sum: number, value) => sum + Number(value), 0))
        }).observe({ type: 'layout-shift', buffered: true })
        setTimeout(() => resolve(0), 1000)
      }),
  )
  expect(shift).toBeLessThan(0.01)
})

describe.each(['phone', 'desktop'] as const)(
  'on a %s, nothing moves when scripts come',
  (device) => {
    test.for([
      ['at the top', 'knows-nothing', ''],
      ['at the plan', 'knows-nothing', '#plan'],
      ['at a plan with ticks and open questions', 'careful-but-unsure', '#plan'],
    ] as const)('%s, for %s', async ([, id, place], { app, openPage }) => {
      const address = `/r/${await storeFounder(app, id)}`
      const page = await openPage(address, { device })
      await page.locator('.plan-live').waitFor()
      for (const box of (await page.locator('.plan-rows input:visible').all()).slice(0, 1)) {
        await box.check()
        await page.getByText('Saved.', { exact: true }).waitFor()
      }
      await page.goto('/')
      await page.addInitScript(() => {
        const shifts: unknown[] = []
        Object.assign(window, { shifts })
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) shifts.push(entry.toJSON())
        }).observe({ type: 'layout-shift', buffered: true })
      })
      await page.goto(address + place)
      await page.locator('.keep .copy-button').waitFor({ state: 'attached' })
      await page.locator('.plan-live').waitFor()
      const shifts = await page.evaluate(() => Reflect.get(window, 'shifts'))
      expect(shifts).toEqual([])
    })
  },
)
