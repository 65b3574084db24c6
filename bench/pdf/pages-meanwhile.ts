import { setTimeout as pause } from 'node:timers/promises'
import { Visitor } from '../server/visitor.ts'
import { answerQuiz } from '../server/walk.ts'
import { quantile } from '../statistics.ts'
import { withApp } from '../with-app.ts'
import { finishNamed } from './finish-named.ts'

const REPORTS = 24
const WARM_UP = 100
const PAGES = 400
const HALF_WAY = 13
/** Between two pages, so that the visitor is one who reads, and not a load test. */
const PAUSE_MS = 5

/** The 95th percentile of a question page, in milliseconds, alone and while reports are drawn. */
export function timePagesMeanwhile(answers: Parameters<typeof answerQuiz>[1]) {
  return withApp(async (app) => {
    const visitor = new Visitor(app.url)
    try {
      const { page } = await answerQuiz(visitor, answers, HALF_WAY)
      const results: string[] = []
      for (let report = 0; report < REPORTS; report += 1) {
        results.push(await finishNamed(app.url, answers, `App ${report}`))
      }
      await load(visitor, page, WARM_UP)
      const alone = await load(visitor, page, PAGES)
      const drawing = drawAll(app.url, results)
      const meanwhile = await load(visitor, page, PAGES, drawing.isDone)
      await drawing.done
      return { alone: quantile(alone, 0.95), meanwhile: quantile(meanwhile, 0.95) }
    } finally {
      visitor.leave()
    }
  })
}

/** Downloads every report, two at a time, so that the workers never rest. */
function drawAll(url: string, results: readonly string[]) {
  const waiting = [...results]
  let isDone = false
  const download = async () => {
    const reader = new Visitor(url)
    for (let result = waiting.pop(); result !== undefined; result = waiting.pop()) {
      const { status } = await reader.get(`${result}/report.pdf`)
      if (status !== 200) throw new Error(`A report was answered with ${status}`)
    }
    reader.leave()
  }
  const done = Promise.all([download(), download()]).finally(() => {
    isDone = true
  })
  return { done, isDone: () => isDone }
}

async function load(
  visitor: Visitor,
  page: string,
  most: number,
  isDone: () => boolean = () => false,
): Promise<readonly number[]> {
  const milliseconds: number[] = []
  while (milliseconds.length < most && !isDone()) {
    const reply = await visitor.get(page)
    if (reply.status !== 200) throw new Error(`${page} answered ${reply.status}`)
    milliseconds.push(reply.milliseconds)
    await pause(PAUSE_MS)
  }
  return milliseconds
}
