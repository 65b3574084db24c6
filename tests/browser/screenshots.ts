import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { DESK } from '#app/desk/addresses.ts'
import { fillDesk } from '../gallery/fill-desk.ts'
import { founderById } from '../golden/founders.ts'
import { storeResult } from '../report/store-result.ts'
import { startApp } from '../start-app.ts'
import { chromiumFlags, findChromium } from './chromium.ts'
import { DESK_SETTINGS, signInPage } from './desk-session.ts'

// The pictures of the README, from the built program: `npm run build && npm run screenshots`.
// Needs pdftoppm, from poppler, for the page of the PDF.
const folder = 'docs/images'
mkdirSync(folder, { recursive: true })
const app = await startApp(DESK_SETTINGS)
const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumFlags })
try {
  await fillDesk(app.databaseFile)
  const token = await storeResult(app.databaseFile, founderById('internal-tool-public'))
  const page = await browser.newPage({
    baseURL: app.url,
    viewport: { width: 1100, height: 1300 },
    locale: 'en-GB',
  })
  await page.goto(`/r/${token}`)
  await page.locator('.keep .copy-button').waitFor()
  await page.locator('.plan-live').waitFor()
  await page.screenshot({ path: `${folder}/result.png` })
  await page.locator('.plan-section').screenshot({ path: `${folder}/plan.png` })

  const response = await page.request.get(`/r/${token}/report.pdf`)
  const pdf = join(mkdtempSync(join(tmpdir(), 'backend-check-')), 'report.pdf')
  writeFileSync(pdf, await response.body())
  const picture = ['-r', '100', '-f', '1', '-l', '1', '-png', '-singlefile']
  execFileSync('pdftoppm', [...picture, pdf, `${folder}/report`])

  await signInPage(app, page, 'reviewer')
  await page.goto(`${DESK}?sort=hottest`)
  await page.screenshot({ path: `${folder}/desk.png` })
} finally {
  await browser.close()
  await app.stop()
}
