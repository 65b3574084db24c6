import type { Log } from './log.server.ts'

/** Work that the server does by itself, beside answering requests. */
export interface Job {
  /** Runs it soon, or once more when it is running. */
  wake: () => void
}

export interface Jobs {
  /**
   * Runs `work` at once and then every `everyMs`; never twice at the same time. The signal tells
   * long work that the server stops, and waits for it.
   */
  start: (name: string, everyMs: number, work: (stopping: AbortSignal) => Promise<void>) => Job
  /** Starts nothing more and waits for what is running. */
  stop: () => Promise<void>
}

/** A job that throws is logged and runs again at its next turn. */
export function createJobs({ log }: { log: Log }): Jobs {
  const running = new Set<Promise<void>>()
  const timers = new Set<NodeJS.Timeout>()
  const stopping = new AbortController()

  function start(
    name: string,
    everyMs: number,
    work: (stopping: AbortSignal) => Promise<void>,
  ): Job {
    let isRunning = false
    let again = false

    async function run(): Promise<void> {
      if (isRunning) {
        again = true
        return
      }
      isRunning = true
      do {
        again = false
        try {
          await work(stopping.signal)
        } catch (error) {
          log.error({ err: error, job: name }, 'a job failed')
        }
      } while (again && !stopping.signal.aborted)
      isRunning = false
    }

    function wake(): void {
      if (stopping.signal.aborted) return
      const turn = run().finally(() => running.delete(turn))
      running.add(turn)
    }

    const timer = setInterval(wake, everyMs)
    timer.unref()
    timers.add(timer)
    wake()
    return { wake }
  }

  async function stop(): Promise<void> {
    stopping.abort()
    for (const timer of timers) clearInterval(timer)
    await Promise.all(running)
  }

  return { start, stop }
}
