import { FOUNDERS } from '#tests/golden/founders.ts'
import { median } from '../statistics.ts'
import { FULLEST, makeJob } from './job.ts'
import { startRenderer } from './renderer.ts'

const WORKERS = 5
/** How often each other founder is drawn before: enough for the program to be compiled. */
const BEFORE = 3

const others = FOUNDERS.filter(({ id }) => id !== FULLEST).map(({ id }) => id)
const milliseconds: number[] = []
for (let count = 0; count < WORKERS; count += 1) milliseconds.push(await timeFirst())
process.stdout.write(JSON.stringify({ milliseconds: median(milliseconds) }))

/** The fullest report in a worker that has drawn everybody else's, and never this one. */
async function timeFirst(): Promise<number> {
  const { render, drawFullest, stop } = startRenderer(1)
  for (let round = 0; round < BEFORE; round += 1) {
    for (const id of others) {
      const { report, brand } = makeJob(id, `App ${round}`)
      await render(report, brand)
    }
  }
  const start = performance.now()
  await drawFullest()
  const taken = performance.now() - start
  await stop()
  return taken
}
