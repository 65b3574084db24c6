import { FOUNDERS } from '#tests/golden/founders.ts'
import { loadDraw, makeJob } from '../pdf/job.ts'
import type { Samples } from './part.ts'

const REPORTS = 500
const SAMPLES = [50, 250, REPORTS]
const MEGABYTE = 2 ** 20

const { gc } = globalThis
if (gc === undefined) throw new Error('Needs --expose-gc.')

const draw = await loadDraw()
const samples: Samples = []
for (let count = 1; count <= REPORTS; count += 1) {
  await draw(makeJob(FOUNDERS[count % FOUNDERS.length]?.id ?? '', `App ${count}`))
  if (!SAMPLES.includes(count)) continue
  // Twice, and with a turn between: what a first collection finalises, a second one frees.
  gc()
  await new Promise((resolve) => setTimeout(resolve, 100))
  gc()
  const { rss, heapUsed, external } = process.memoryUsage()
  samples.push({ count, rss: rss / MEGABYTE, heap: (heapUsed + external) / MEGABYTE })
}
process.stdout.write(JSON.stringify(samples))
