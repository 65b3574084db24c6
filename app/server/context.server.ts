import '@remix-run/node'
import type { Database } from '#db/open.server.ts'
import type { DeskCookie } from '../desk/access/desk-cookie.server.ts'
import type { SignInLimits } from '../desk/access/sign-in-limits.server.ts'
import type { ApiLimits } from '../desk/api/api-limits.server.ts'
import type { MailLimits } from '../mail/mail-limits.server.ts'
import type { PdfRenderer } from '../pdf/pdf-renderer.server.ts'
import type { DraftCookie } from './cookie.server.ts'
import type { Env } from './env.server.ts'
import type { FormLimits } from './form-limits.server.ts'
import type { Job, Jobs } from './jobs.server.ts'
import type { Keys } from './keys.server.ts'
import type { Log } from './log.server.ts'

/** What the whole server shares, made once at start. */
export interface Services {
  apiLimits: ApiLimits
  db: Database
  deskCookie: DeskCookie
  draftCookie: DraftCookie
  env: Env
  formLimits: FormLimits
  jobs: Jobs
  keys: Keys
  log: Log
  mailLimits: MailLimits
  now: () => Date
  /** Wake it after `enqueue`, and what was put in goes out at once. */
  outbox: Job
  pdf: PdfRenderer
  signInLimits: SignInLimits
  /** Wake it after `announce`, and webhooks are told at once. */
  webhooks: Job
}

declare module '@remix-run/node' {
  /**
   * What every loader and action gets as `context`. For links that leave the page, the origin of
   * `request.url` is right: it is that of PUBLIC_URL where one is set.
   */
  interface AppLoadContext extends Services {
    /** Who asks, for limits: a network address, shortened for IPv6. Never logged, never stored. */
    caller: string
    nonce: string
    requestId: string
    /** Resolves once the caller has taken what was sent so far: whoever streams much waits here. */
    untilTaken: () => Promise<void>
  }
}
