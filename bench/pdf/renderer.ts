import { createPdfRenderer } from '#app/pdf/pdf-renderer.server.ts'
import { FULLEST, makeJob, workerFile } from './job.ts'

/** The server's own pool of workers, with room for as many reports as a benchmark wants at once. */
export function startRenderer(workers: number) {
  const renderer = createPdfRenderer({
    worker: workerFile,
    workers,
    timeoutMs: 120_000,
    queue: 1000,
    onError: (error) => {
      throw error
    },
  })
  const { report, brand } = makeJob(FULLEST, 'App')
  let drawn = 0
  return {
    /** Each time under another name, so that it never comes from what the renderer remembers. */
    drawFullest(): Promise<Uint8Array> {
      drawn += 1
      return renderer.render({ ...report, appName: `App ${drawn}` }, brand)
    },
    render: renderer.render,
    stop: renderer.stop,
  }
}
