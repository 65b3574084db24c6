import type { Throughput } from './part.ts'
import { startRenderer } from './renderer.ts'

const WARM_UP = 10
const REPORTS = 40

const { drawFullest, stop } = startRenderer(2)
await drawAtOnce(WARM_UP)
const start = performance.now()
await drawAtOnce(REPORTS)
const result: Throughput = { perSecond: (REPORTS / (performance.now() - start)) * 1000 }
process.stdout.write(JSON.stringify(result))
await stop()

function drawAtOnce(count: number): Promise<unknown> {
  return Promise.all(Array.from({ length: count }, drawFullest))
}
