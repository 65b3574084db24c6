import { createServer } from 'node:net'
import { chromium } from 'playwright-core'
import { chromiumFlags, findChromium } from '#tests/browser/chromium.ts'
import { atLeast, atMost, type Line, type Part } from '../line.ts'
import { finishAs } from '../server/walk.ts'
import { withApp } from '../with-app.ts'
import { type Inspection, inspectPage } from './inspect-page.ts'

const RUNS = 5
const PUBLIC_PAGES = ['/', '/method', '/words', '/privacy']

export const lighthousePart: Part = {
  name: 'lighthouse',
  title: `Lighthouse’s mobile profile, medians of ${RUNS}`,
  needsBuild: true,
  notes: [
    'The four scores are performance, accessibility, best practices and being found by search',
    'engines; the figure is the lowest of the four. Questions and results ask not to be found, so',
    'that one does not count there. Shift is the worst of all runs.',
  ],
  measure: () =>
    withApp(async (app) => {
      const port = await freePort()
      const browser = await chromium.launch({
        executablePath: findChromium(),
        args: [...chromiumFlags, `--remote-debugging-port=${port}`],
      })
      try {
        const lines: Line[] = []
        for (const path of PUBLIC_PAGES)
          lines.push(...describe(path, await inspectPage(app.url + path, port, RUNS)))
        for (const [page, path] of [
          ['quiz question', '/quiz/builders'],
          ['a usual result', await finishAs(app.url, 'internal-tool-public')],
          ['the fullest result', await finishAs(app.url, 'everything-open')],
        ] as const) {
          const inspection = await inspectPage(app.url + path, port, RUNS)
          lines.push(...describe(page, inspection, { isPrivate: true }))
        }
        return lines
      } finally {
        await browser.close()
      }
    }),
}

function describe(
  page: string,
  { scores, largestPaint, layoutShift }: Inspection,
  { isPrivate = false } = {},
): Line[] {
  const { seo, ...rest } = scores
  const lowest = Math.min(...Object.values(isPrivate ? rest : scores))
  return [
    {
      what: `${page}, lowest score`,
      figure: lowest,
      unit: 'of 100',
      against: Object.values({ ...rest, seo }).join(' / '),
      aim: atLeast(lowest, 100, ''),
    },
    {
      what: `${page}, largest paint`,
      figure: largestPaint,
      unit: 'ms',
      aim: atMost(largestPaint, 1500, 'ms'),
    },
    {
      what: `${page}, layout shift`,
      figure: layoutShift,
      unit: '',
      aim: atMost(layoutShift, 0, ''),
    },
  ]
}

/** A port that was free a moment ago. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        typeof address === 'object' && address !== null
          ? resolve(address.port)
          : reject(new Error('no port')),
      )
    })
  })
}
