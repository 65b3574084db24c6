import type { Browser, Page } from 'playwright-core'

export interface PageWeight {
  /** Of all scripts, as they were sent. */
  readonly bytes: number
  readonly scripts: number
  /** Without scripts it shows the same words. */
  readonly isReadable: boolean
}

/** Loads a page twice, each time as a new visitor: with scripts and without. */
export async function readPage(browser: Browser, url: string): Promise<PageWeight> {
  const context = await browser.newContext()
  const page = await context.newPage()
  // The aim is in gzip; left to itself, Chromium would also take Brotli.
  await page.setExtraHTTPHeaders({ 'Accept-Encoding': 'gzip' })
  const weights: Promise<number>[] = []
  page.on('requestfinished', (request) => {
    weights.push(
      (async () => {
        const response = await request.response()
        const type = (await response?.headerValue('Content-Type')) ?? ''
        return type.includes('javascript') ? (await request.sizes()).responseBodySize : 0
      })(),
    )
  })
  await page.goto(url, { waitUntil: 'networkidle' })
  const words = await readWords(page)
  const bytes = (await Promise.all(weights)).filter((weight) => weight > 0)
  await context.close()
  return {
    bytes: bytes.reduce((sum, weight) => sum + weight, 0),
    scripts: bytes.length,
    isReadable: (await readWithoutScripts(browser, url)) === words,
  }
}

async function readWithoutScripts(browser: Browser, url: string): Promise<string> {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(url)
  const words = await readWords(page)
  await context.close()
  return words
}

/** What is on the page to be read. Buttons that need scripts are not there without them. */
function readWords(page: Page): Promise<string> {
  return page.locator('main').evaluate((main) => {
    for (const button of main.querySelectorAll('button')) button.remove()
    return (main.textContent ?? '').replace(/\s/g, '')
  })
}
