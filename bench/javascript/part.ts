import { chromium } from 'playwright-core'
import { chromiumFlags, findChromium } from '#tests/browser/chromium.ts'
import { atMost, type Line, type Part } from '../line.ts'
import { finishAs } from '../server/walk.ts'
import { withApp } from '../with-app.ts'
import { readPage } from './read-page.ts'

export const javaScriptPart: Part = {
  name: 'javascript',
  title: 'scripts of each page in Chromium, with an empty cache',
  needsBuild: true,
  notes: [
    'Bytes of the responses as sent, gzipped; 1 kB is 1,000 bytes. Inline scripts are part of the',
    'page. "Readable with none": with scripts off the page shows the same words. Those of the result',
    'are the whole engine, to work out what a fix would change; the report itself needs none of them.',
  ],
  measure: () =>
    withApp(async (app) => {
      const browser = await chromium.launch({
        executablePath: findChromium(),
        args: chromiumFlags,
      })
      try {
        const result = await finishAs(app.url, 'everything-open')
        const lines: Line[] = []
        for (const [what, path, most] of [
          ['quiz question', '/quiz', 105],
          ['landing page', '/', 0],
          ['result page', result, 110],
        ] as const) {
          const { bytes, scripts, isReadable } = await readPage(browser, app.url + path)
          const kilobytes = bytes / 1000
          lines.push({
            what,
            figure: kilobytes,
            unit: 'kB',
            against: `in ${scripts} ${scripts === 1 ? 'file' : 'files'}`,
            aim:
              most > 0
                ? atMost(kilobytes, most, 'kB')
                : { text: 'readable with none', isMet: isReadable },
          })
        }
        return lines
      } finally {
        await browser.close()
      }
    }),
}
