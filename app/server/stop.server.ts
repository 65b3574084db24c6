import type { Server } from 'node:http'
import type { Services } from './context.server.ts'

/** How long a stop may take. Whoever stops us kills us soon after. */
const DEADLINE_MS = 10_000

export interface Stopper {
  isStopping: () => boolean
  /** Takes no new connections, lets what runs finish, closes everything, and ends the process. */
  stop(exitCode: number): Promise<void>
}

export function createStopper(
  server: Server,
  { db, jobs, log, pdf }: Pick<Services, 'db' | 'jobs' | 'log' | 'pdf'>,
): Stopper {
  let isStopping = false
  let running = 0
  server.on('request', (_request, response) => {
    running += 1
    response.once('close', () => {
      running -= 1
    })
    if (isStopping) response.setHeader('Connection', 'close')
  })

  async function stop(exitCode: number): Promise<void> {
    if (isStopping) return
    isStopping = true
    log.info('stopping')
    setTimeout(() => {
      log.error({ running }, 'stopped with requests unfinished')
      process.exit(1)
    }, DEADLINE_MS).unref()
    server.close()
    // Browsers keep connections open that carry nothing. Those must not hold us up, but one that
    // has just sent something gets two looks to show it.
    for (let quiet = 0; quiet < 2; quiet = running === 0 ? quiet + 1 : 0) {
      await new Promise((resolve) => setTimeout(resolve, 25))
    }
    server.closeAllConnections()
    await jobs.stop()
    await pdf.stop()
    await db.destroy()
    log.info('stopped')
    process.exit(exitCode)
  }

  return { isStopping: () => isStopping, stop }
}

/**
 * The first signal stops in order, a second one at once. One within a second of the first is its
 * echo: npm passes Ctrl-C on to us, and so does the terminal.
 */
export function stopOnSignals({ isStopping, stop }: Stopper): void {
  let firstAt = 0
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (!isStopping()) {
        firstAt = performance.now()
        void stop(0)
      } else if (performance.now() - firstAt > 1000) {
        process.exit(1)
      }
    })
  }
}
