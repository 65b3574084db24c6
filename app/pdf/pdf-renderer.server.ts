import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import { Piscina } from 'piscina'
import type { ReportView } from '#rules/report-view.ts'
import { PdfBusyError, PdfTimeoutError } from './pdf-errors.ts'
import type { PdfBrand } from './ReportDocument.tsx'
import type { PdfJob } from './worker.server.ts'

/** Draws reports as PDF, outside the thread that answers requests. */
export interface PdfRenderer {
  /**
   * The same report and brand give the same bytes, drawn once while they are remembered.
   * @throws PdfBusyError when no more may wait, PdfTimeoutError when it takes too long
   */
  render(report: ReportView, brand: PdfBrand): Promise<Uint8Array<ArrayBuffer>>
  /** Waits for nothing: what is still being drawn has lost its reader. */
  stop(): Promise<void>
}

export interface PdfRendererOptions {
  /** The worker's program. */
  worker: URL
  workers: number
  /** From the request to the last byte, waiting included. */
  timeoutMs: number
  /** How many may wait for a worker. */
  queue: number
  /** A worker that could not start, or died between two reports. */
  onError: (error: unknown) => void
}

/** Enough for every founder who looks at a result at the same time, at most 250 KB each. */
const REMEMBERED = 100
/** Short, so that a report that was erased does not live on here. */
const REMEMBERED_MS = 10 * 60 * 1000

export function createPdfRenderer(options: PdfRendererOptions): PdfRenderer {
  const { workers, timeoutMs, queue } = options
  const pool = createPool(options)
  const drawn = new LRUCache<string, Promise<Uint8Array<ArrayBuffer>>>({
    max: REMEMBERED,
    ttl: REMEMBERED_MS,
  })
  let inHand = 0

  async function draw(job: PdfJob): Promise<Uint8Array<ArrayBuffer>> {
    if (inHand >= workers + queue) throw new PdfBusyError('The queue for reports is full.')
    inHand += 1
    const signal = AbortSignal.timeout(timeoutMs)
    try {
      return await pool.run(job, { signal })
    } catch (error) {
      if (signal.aborted) throw new PdfTimeoutError(`A report took more than ${timeoutMs} ms.`)
      throw error
    } finally {
      inHand -= 1
    }
  }

  return {
    render(report, brand) {
      const key = hash({ report, brand })
      const known = drawn.get(key)
      if (known !== undefined) return known
      const drawing = draw({ report, brand })
      drawn.set(key, drawing)
      drawing.catch(() => drawn.delete(key))
      return drawing
    },
    stop: () => pool.destroy(),
  }
}

function createPool({
  worker,
  workers,
  onError,
}: PdfRendererOptions): Piscina<PdfJob, Uint8Array<ArrayBuffer>> {
  const pool = new Piscina<PdfJob, Uint8Array<ArrayBuffer>>({
    filename: worker.href,
    minThreads: 1,
    maxThreads: workers,
    idleTimeout: 60_000,
    // A layout that eats memory ends its worker, not the program. Drawing makes some 190 MB that is
    // thrown away at once: a young generation as roomy as that spares a fifth of the time.
    resourceLimits: { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 192 },
  })
  // Without a listener a worker that fails to load would take the process with it.
  pool.on('error', onError)
  return pool
}

function hash(job: PdfJob): string {
  return createHash('sha256').update(JSON.stringify(job)).digest('base64url')
}
