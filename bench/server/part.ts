import { founderById } from '#tests/golden/founders.ts'
import type { App } from '#tests/start-app.ts'
import type { Line, Part } from '../line.ts'
import { quantile } from '../statistics.ts'
import { withApp } from '../with-app.ts'
import { Visitor } from './visitor.ts'
import { answerQuiz } from './walk.ts'

const VISITORS = 8
const PAGES = 3000
const WALKS = 48
const WARM_UP_PAGES = 800
const HALF_WAY = 13

const { answers } = founderById('everything-open')

export const serverPart: Part = {
  name: 'server',
  title: 'the built program, 8 visitors at once over connections that stay open',
  needsBuild: true,
  notes: [
    'Question page: half-way through the quiz, compressed; the visitors share the processor with',
    'the program.',
    'Answers: real ones, walking through the whole quiz of the fullest app. Full durability: the',
    'program refuses to start unless SQLite says journal_mode=wal and synchronous=FULL, so every',
    'acknowledged answer has been synced to disk.',
  ],
  measure: () => withApp(async (app) => [...(await loadPages(app)), ...(await postAnswers(app))]),
}

async function loadPages({ url }: App): Promise<Line[]> {
  const visitors = await Promise.all(
    Array.from({ length: VISITORS }, async () => {
      const visitor = new Visitor(url)
      const { page } = await answerQuiz(visitor, answers, HALF_WAY)
      return { visitor, page }
    }),
  )
  await load(visitors, WARM_UP_PAGES)
  const start = performance.now()
  const milliseconds = await load(visitors, PAGES)
  const perSecond = (PAGES / (performance.now() - start)) * 1000
  for (const { visitor } of visitors) visitor.leave()
  return [
    { what: 'question page', figure: perSecond, unit: 'requests/s' },
    ...latencies('question page', milliseconds),
  ]
}

async function load(
  visitors: readonly { visitor: Visitor; page: string }[],
  pages: number,
): Promise<number[]> {
  const milliseconds: number[] = []
  let left = pages
  await Promise.all(
    visitors.map(async ({ visitor, page }) => {
      while (left > 0) {
        left -= 1
        const reply = await visitor.get(page)
        if (reply.status !== 200) throw new Error(`${page} answered ${reply.status}`)
        milliseconds.push(reply.milliseconds)
      }
    }),
  )
  return milliseconds
}

async function postAnswers({ url }: App): Promise<Line[]> {
  const milliseconds: number[] = []
  let left = WALKS
  const start = performance.now()
  await Promise.all(
    Array.from({ length: VISITORS }, async () => {
      while (left > 0) {
        left -= 1
        const visitor = new Visitor(url)
        milliseconds.push(...(await answerQuiz(visitor, answers)).milliseconds)
        visitor.leave()
      }
    }),
  )
  const perSecond = (milliseconds.length / (performance.now() - start)) * 1000
  return [
    { what: 'answer saved', figure: perSecond, unit: 'answers/s' },
    ...latencies('answer saved', milliseconds),
  ]
}

function latencies(what: string, milliseconds: readonly number[]): Line[] {
  return [
    { what: `${what}, median`, figure: quantile(milliseconds, 0.5), unit: 'ms' },
    { what: `${what}, p99`, figure: quantile(milliseconds, 0.99), unit: 'ms' },
  ]
}
