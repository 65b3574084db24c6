import { describe, expect } from 'vitest'
import { FOUNDERS } from '../golden/founders.ts'
import { readPdf } from '../pdf/read-pdf.ts'
import { goldenReport } from '../report/golden-report.ts'
import { storeDraft, storeResult } from '../report/store-result.ts'
import type { App } from '../start-app.ts'
import { expectAccessible, expectNoSideways, test } from './app.ts'

function founderById(id: string) {
  const founder = FOUNDERS.find((candidate) => candidate.id === id)
  if (founder === undefined) throw new Error(`No golden founder is called "${id}".`)
  return founder
}

const storeFounder = (app: App, id: string) => storeResult(app.databaseFile, founderById(id))

const looks = [
  { javaScript: true, colorScheme: 'light', device: 'phone' },
  { javaScript: true, colorScheme: 'dark', device: 'desktop' },
  { javaScript: false, colorScheme: 'dark', device: 'phone' },
  { javaScript: false, colorScheme: 'light', device: 'desktop' },
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
      await expectAccessible(page)
      await expectNoSideways(page)
    },
  )
})

test('the parts come in the order of the report', async ({ app, openPage }) => {
  const page = await openPage(`/r/${await storeFounder(app, 'internal-tool-public')}`)
  expect(await page.locator('main h2').allInnerTexts()).toEqual([
    'Keep this report',
    'Three things to do this week',
    expect.stringContaining('Have a developer check it'),
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

test('a link to a folded part unfolds it', async ({ app, openPage }) => {
  const report = goldenReport('knows-nothing')
  const token = await storeFounder(app, 'knows-nothing')
  const last = report.findings.at(-1)?.id ?? ''
  const page = await openPage(`/r/${token}#finding-${last}`)
  expect(await page.locator(`#finding-${last}`).isVisible()).toBe(true)
  await page.locator(`#finding-${last} summary`).first().click()
  expect(await page.locator(`#finding-${last} .finding-work`).isVisible()).toBe(true)
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
  await page.getByRole('button', { name: 'Change my answers' }).click()
  await page.waitForURL('**/quiz/check')
  expect(await page.getByText('Carrd').count()).toBeGreaterThan(0)
})

test('the PDF is a download that says the same', async ({ app, openPage }) => {
  const token = await storeFounder(app, 'internal-tool-public')
  const page = await openPage(`/r/${token}`)
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 30_000 }),
    page.getByRole('link', { name: 'Download the PDF' }).click(),
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
