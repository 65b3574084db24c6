import { median } from '../statistics.ts'

const WARM_UP = 5
const ROUNDS = 15

/** Milliseconds that `work` takes once everything it needs is loaded and compiled. */
export async function warmMedian(work: () => Promise<unknown>): Promise<number> {
  const milliseconds: number[] = []
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    const start = performance.now()
    await work()
    if (round >= WARM_UP) milliseconds.push(performance.now() - start)
  }
  return median(milliseconds)
}
