import '@remix-run/node'
import type { Database } from '#db/open.server.ts'
import type { PdfRenderer } from '../pdf/pdf-renderer.server.ts'
import type { DraftCookie } from './cookie.server.ts'
import type { Env } from './env.server.ts'
import type { Jobs } from './jobs.server.ts'
import type { Log } from './log.server.ts'

/** What the whole server shares, made once at start. */
export interface Services {
  db: Database
  draftCookie: DraftCookie
  env: Env
  jobs: Jobs
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
