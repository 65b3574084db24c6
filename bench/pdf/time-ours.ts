import { startRenderer } from './renderer.ts'
import { warmMedian } from './warm-median.ts'

const { drawFullest, stop } = startRenderer(1)
const milliseconds = await warmMedian(drawFullest)
const bytes = (await drawFullest()).length
process.stdout.write(JSON.stringify({ milliseconds, bytes }))
await stop()
