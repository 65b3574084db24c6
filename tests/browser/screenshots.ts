import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { founderById } from '../golden/founders.ts'
import { storeResult } from '../report/store-result.ts'
import { startApp } from '../start-app.ts'
import { chromiumFlags, findChromium } from './chromium.ts'

// The pictures of the README, from the built program: `npm run build && npm run screenshots`.
// Needs pdftoppm, from poppler, for the page of the PDF.
const folder = 'docs/images'
mkdirSync(folder, { recursive: true })
const app = await startApp()
const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumFlags })
try {
  const token = await storeResult(app.databaseFile, founderById('internal-tool-public'))
  const page = await browser.newPage({
    baseURL: app.url,
    viewport: { width: 1100, height: 1300 },
  })
  await page.goto(`/r/${token}`)
  await page.screenshot({ path: `${folder}/result.png` })
  const response = await page.request.get(`/r/${token}/report.pdf`)
  const pdf = join(mkdtempSync(join(tmpdir(), 'backend-check-')), 'report.pdf')
  writeFileSync(pdf, await response.body())
  const picture = ['-r', '100', '-f', '1', '-l', '1', '-png', '-singlefile']
  execFileSync('pdftoppm', [...picture, pdf, `${folder}/report`])
} finally {
  await browser.close()
  await app.stop()
}
