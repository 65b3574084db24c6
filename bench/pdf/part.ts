import { z } from 'zod'
import { founderById } from '#tests/golden/founders.ts'
import { atLeast, atMost, type Part, round } from '../line.ts'
import { runInPlainNode } from '../plain-node.ts'
import { finishAs } from '../server/walk.ts'
import { median } from '../statistics.ts'
import { withApp } from '../with-app.ts'
import { printWithChromium } from './chromium-print.ts'
import { timePagesMeanwhile } from './pages-meanwhile.ts'
import { TextRunsSchema } from './text-run.ts'

/** A warm median, and the size of the file. */
const DrawingSchema = z.object({ milliseconds: z.number(), bytes: z.number() })

const FirstSchema = z.object({ milliseconds: z.number() })

const ThroughputSchema = z.object({ perSecond: z.number() })
export type Throughput = z.output<typeof ThroughputSchema>

const COLD_STARTS = 5

export const pdfPart: Part = {
  name: 'pdf',
  title: 'the report of the fullest app',
  needsBuild: true,
  notes: [
    'Ours: through one worker of the server’s own pool, from the build, a new name each time.',
    'The first time: in a worker that has drawn other reports and remembers their lines, not this one’s.',
    'pdfkit: in a process of its own. Both draw until they are warm and then fifteen times.',
    'pdfkit draws the text read back from our PDF, with our font files at our sizes, as flowing',
    'paragraphs: no columns, drawings, links or bookmarks, and no page to lay out.',
    'The library alone: @react-pdf/renderer with that same text as flowing paragraphs, and nothing',
    'else of ours but the fonts, opened as we open them.',
    'Chromium: a new process with a new profile prints the result page of the running program.',
    'Two workers: the same pool with all reports waiting at once.',
    'A question page meanwhile: asked for by one visitor while two others download new reports.',
  ],
  async measure() {
    const runs = await runInPlainNode('bench/pdf/printed-text.ts', TextRunsSchema)
    const letters = runs.reduce((sum, { text }) => sum + text.length, 0)
    const ours = await runInPlainNode('bench/pdf/time-ours.ts', DrawingSchema)
    const first = await runInPlainNode('bench/pdf/time-first.ts', FirstSchema)
    const pdfkit = await runInPlainNode('bench/pdf/time-pdfkit.ts', DrawingSchema, { input: runs })
    const library = await runInPlainNode('bench/pdf/time-library.ts', DrawingSchema, {
      input: runs,
      // As much room as our worker gives to what is thrown away at once.
      flags: ['--max-semi-space-size=32'],
    })
    const { perSecond } = await runInPlainNode('bench/pdf/two-workers.ts', ThroughputSchema)
    const chromium = await timeChromium()
    const page = await timePagesMeanwhile(founderById('everything-open').answers)
    const slowed = page.meanwhile - page.alone
    const slower = ours.milliseconds / pdfkit.milliseconds
    const faster = chromium / ours.milliseconds
    return [
      {
        what: 'warm median',
        figure: ours.milliseconds,
        unit: 'ms',
        against: `${round(ours.bytes / 1000)} kB, ${round(letters)} letters`,
        aim: atMost(ours.milliseconds, 250, 'ms'),
      },
      {
        what: 'the first time, after all other golden founders',
        figure: first.milliseconds,
        unit: 'ms',
      },
      {
        what: 'as long as plain pdfkit takes',
        figure: slower,
        unit: 'times',
        against: `it takes ${round(pdfkit.milliseconds)} ms`,
        aim: atMost(slower, 2, 'times'),
      },
      {
        what: 'as long as the library alone takes',
        figure: ours.milliseconds / library.milliseconds,
        unit: 'times',
        against: `it takes ${round(library.milliseconds)} ms, ${round(library.milliseconds / pdfkit.milliseconds)} times as long as pdfkit`,
      },
      {
        what: 'faster than a cold Chromium',
        figure: faster,
        unit: 'times',
        against: `it takes ${round(chromium)} ms`,
        aim: atLeast(faster, 5, 'times'),
      },
      { what: 'with two workers', figure: perSecond, unit: 'reports/s' },
      {
        what: 'a question page meanwhile, p95',
        figure: slowed,
        unit: 'ms more',
        against: `${round(page.alone)} ms alone`,
        aim: atMost(slowed, 10, 'ms more'),
      },
    ]
  },
}

function timeChromium(): Promise<number> {
  return withApp(async (app) => {
    const result = await finishAs(app.url, 'everything-open')
    const starts: number[] = []
    for (let start = 0; start < COLD_STARTS; start += 1) {
      starts.push(await printWithChromium(app.url + result))
    }
    return median(starts)
  })
}
