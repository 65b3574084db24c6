import '@remix-run/node'
import type { Database } from '#db/open.server.ts'
import type { DraftCookie } from './cookie.server.ts'
import type { Env } from './env.server.ts'
import type { Log } from './log.server.ts'

/** Draws reports as PDF, outside the thread that answers requests. */
export interface PdfRenderer {
  /** Waits for nothing: what is still being drawn has lost its reader. */
  stop(): Promise<void>
}

/** What the whole server shares, made once at start. */
export interface Services {
  db: Database
  draftCookie: DraftCookie
  env: Env
  log: Log
  now: () => Date
  pdf: PdfRenderer
}

declare module '@remix-run/node' {
  /**
   * What every loader and action gets as `context`. For links that leave the page, the origin of
   * `request.url` is right: it is that of PUBLIC_URL where one is set.
   */
  interface AppLoadContext extends Services {
    nonce: string
    requestId: string
  }
}
