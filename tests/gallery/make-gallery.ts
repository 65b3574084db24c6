import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Browser, type BrowserContextOptions, chromium } from 'playwright-core'
import { chromiumFlags, findChromium } from '../browser/chromium.ts'
import { DESK_SETTINGS } from '../browser/desk-session.ts'
import { founderById } from '../golden/founders.ts'
import { storeResult } from '../report/store-result.ts'
import { type App, startApp } from '../start-app.ts'
import { DESK_STATES } from './desk-states.ts'
import { fillDesk } from './fill-desk.ts'
import { LOOKED_AT, STATES } from './states.ts'

// Pictures of every page and state, and of every page of six PDFs, each set on one contact sheet:
// `npm run build && npm run gallery [name…]`. Needs pdftoppm, from poppler.

const folder = resolve('var/gallery')

const WAYS: Readonly<Record<string, BrowserContextOptions>> = {
  'phone-light': { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true },
  'phone-dark': {
    viewport: { width: 360, height: 740 },
    isMobile: true,
    hasTouch: true,
    colorScheme: 'dark',
  },
  'phone-without-scripts': {
    viewport: { width: 360, height: 740 },
    isMobile: true,
    hasTouch: true,
    javaScriptEnabled: false,
  },
  'desktop-light': { viewport: { width: 1280, height: 800 } },
  'desktop-dark': { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' },
}

const wanted = process.argv.slice(2)
const isWanted = (name: string) => wanted.length === 0 || wanted.some((word) => name.includes(word))

rmSync(folder, { recursive: true, force: true })
const app = await startApp({ CONTACT_EMAIL: 'hello@example.com', ...DESK_SETTINGS })
const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumFlags })
try {
  await fillDesk(app.databaseFile)
  for (const [way, options] of Object.entries(WAYS)) {
    await photograph(browser, app, way, options)
    await lay(browser, way)
  }
  for (const founder of LOOKED_AT.filter((id) => isWanted(`pdf-${id}`))) {
    await drawPdf(browser, app, founder)
    await lay(browser, `pdf-${founder}`)
  }
} finally {
  await browser.close()
  await app.stop()
}
process.stdout.write(`${folder}\n`)

async function photograph(
  browser: Browser,
  { url, databaseFile }: App,
  way: string,
  options: BrowserContextOptions,
): Promise<void> {
  mkdirSync(join(folder, way), { recursive: true })
  for (const { name, reach } of [...STATES, ...DESK_STATES].filter((state) =>
    isWanted(state.name),
  )) {
    const context = await browser.newContext({ ...options, baseURL: url, locale: 'en-GB' })
    context.setDefaultTimeout(15_000)
    const page = await context.newPage()
    await reach(page, { url, databaseFile })
    await page.screenshot({ path: join(folder, way, `${name}.png`), fullPage: true })
    await context.close()
  }
}

async function drawPdf(
  browser: Browser,
  { url, databaseFile }: App,
  founder: string,
): Promise<void> {
  const pages = join(folder, `pdf-${founder}`)
  mkdirSync(pages, { recursive: true })
  const token = await storeResult(databaseFile, founderById(founder))
  const context = await browser.newContext({ baseURL: url })
  const response = await context.request.get(`/r/${token}/report.pdf`)
  const file = join(folder, `${founder}.pdf`)
  writeFileSync(file, await response.body())
  await context.close()
  execFileSync('pdftoppm', ['-r', '70', '-png', file, join(pages, 'page')])
}

/** All pictures of a folder side by side, each cut off where it gets longer than a sheet. */
async function lay(browser: Browser, name: string): Promise<void> {
  const pictures = readdirSync(join(folder, name)).filter((file) => file.endsWith('.png'))
  if (pictures.length === 0) return
  const figures = pictures.map(
    (file) => `<figure><figcaption>${file}</figcaption><img src="${name}/${file}"></figure>`,
  )
  const sheet = join(folder, `${name}.html`)
  writeFileSync(
    sheet,
    `<!doctype html><title>${name}</title><style>
      body { margin: 16px; font: 13px sans-serif; background: #777; color: #fff }
      main { display: flex; flex-wrap: wrap; gap: 16px; align-items: flex-start }
      figure { margin: 0 } img { display: block; width: 320px; max-height: 1400px; object-fit: cover; object-position: top }
    </style><main>${figures.join('')}</main>`,
  )
  const page = await browser.newPage({ viewport: { width: 2050, height: 1000 } })
  await page.goto(`file://${sheet}`)
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true })
  await page.close()
}
