import type { ServerResponse } from 'node:http'

/**
 * Resolves once the caller has taken what was written so far, or has gone. Remix's adapter writes
 * without ever waiting: a slow caller would have a whole export lie in our memory. Works for answers
 * that are not compressed (`Cache-Control: no-transform`).
 */
export function untilTaken(response: ServerResponse): Promise<void> {
  if (!response.writableNeedDrain || response.destroyed) return Promise.resolve()
  return new Promise((resolve) => {
    const go = () => {
      response.off('drain', go)
      response.off('close', go)
      resolve()
    }
    response.on('drain', go)
    response.on('close', go)
  })
}
