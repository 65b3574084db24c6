import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createJobs } from '#app/server/jobs.server.ts'
import { createLog } from '#app/server/log.server.ts'

const lines: string[] = []
const log = createLog({ logLevel: 'info' }, { write: (line: string) => void lines.push(line) })

beforeEach(() => {
  lines.length = 0
  vi.useFakeTimers()
})
afterEach(() => void vi.useRealTimers())

test('runs at once, and then at every turn', async () => {
  const work = vi.fn(async () => {})
  const jobs = createJobs({ log })
  jobs.start('sweep', 1000, work)
  expect(work).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(3000)
  expect(work).toHaveBeenCalledTimes(4)
})

test('never runs twice at the same time, and runs once more when it was woken meanwhile', async () => {
  let atOnce = 0
  let most = 0
  const work = vi.fn(async () => {
    atOnce += 1
    most = Math.max(most, atOnce)
    await new Promise((resolve) => setTimeout(resolve, 500))
    atOnce -= 1
  })
  const { wake } = createJobs({ log }).start('slow', 100_000, work)
  for (let click = 0; click < 3; click += 1) wake()
  await vi.advanceTimersByTimeAsync(5000)
  expect([most, work.mock.calls.length]).toEqual([1, 2])
})

test('a failure is logged with the name of the job, and the next turn comes', async () => {
  const work = vi.fn(async () => {
    throw new Error('the disk is full')
  })
  createJobs({ log }).start('sweep', 1000, work)
  await vi.advanceTimersByTimeAsync(1000)
  expect(work).toHaveBeenCalledTimes(2)
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    expect.objectContaining({ job: 'sweep', msg: 'a job failed' }),
    expect.objectContaining({ job: 'sweep' }),
  ])
})

test('stopping waits for what is running and starts nothing more', async () => {
  let finished = 0
  const jobs = createJobs({ log })
  const { wake } = jobs.start('slow', 100, async () => {
    await new Promise((resolve) => setTimeout(resolve, 500))
    finished += 1
  })
  wake()
  const stopped = jobs.stop()
  await vi.advanceTimersByTimeAsync(500)
  await stopped
  wake()
  await vi.advanceTimersByTimeAsync(5000)
  expect(finished).toBe(1)
})
