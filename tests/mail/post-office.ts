import { deliverDue } from '#app/mail/delivery.server.ts'
import type { MailContext } from '#app/mail/kinds.server.ts'
import type { ReportMailPayload } from '#app/mail/report-mail.server.ts'
import { createMailTransport } from '#app/mail/transport.server.ts'
import { readEnv } from '#app/server/env.server.ts'
import { deriveKeys } from '#app/server/keys.server.ts'
import { createLog } from '#app/server/log.server.ts'
import { seal } from '#app/server/seal.server.ts'
import { hashToken } from '#app/server/token.server.ts'
import { findAssessment } from '#db/assessments.server.ts'
import type { Database } from '#db/open.server.ts'
import { enqueue } from '#db/outbox.server.ts'
import { temporaryDatabase, temporaryFile } from '#tests/db/temporary-database.ts'
import { founderById } from '../golden/founders.ts'
import { storeResult } from '../report/store-result.ts'

export const ADDRESS = 'jane@example.com'
export const keys = deriveKeys('s'.repeat(32))
const START = Date.parse('2026-11-22T10:00:00Z')

export interface PostOffice {
  db: Database
  file: string
  token: string
  log: Record<string, unknown>[]
  /** The clock; moves only when it is told to. */
  clock: { now: Date }
  /** One round of the job, some minutes after the start. */
  deliver(options?: {
    after?: number
    stopping?: AbortSignal
    pdf?: MailContext['pdf']
  }): Promise<void>
  rows(): Promise<
    { state: string; attempts: number; payload: unknown; last_error: string | null }[]
  >
}

type Names = { appName?: string; companyName?: string }

/** Draws what begins like a PDF; the real thing has a test of its own. */
const quickPdf: MailContext['pdf'] = {
  render: async () => new Uint8Array(Buffer.from('%PDF-1.7 quick')),
  stop: async () => {},
}

/** A finished check, one mail about it in the outbox, and the job that delivers it. */
export async function openPostOffice(
  smtpUrl: string,
  options: { names?: Names; settings?: Record<string, string> } = {},
): Promise<PostOffice> {
  const file = temporaryFile()
  const founder = { ...founderById('lovable-shop-open'), ...options.names }
  const token = await storeResult(file, founder)
  const db = await temporaryDatabase(file)
  const lines: Record<string, unknown>[] = []
  const log = createLog(
    { logLevel: 'info' },
    { write: (line: string) => void lines.push(JSON.parse(line)) },
  )
  const env = readEnv({
    SMTP_URL: smtpUrl,
    MAIL_FROM: 'reports@check.example',
    PUBLIC_URL: 'https://check.example',
    ...options.settings,
  })
  const clock = { now: new Date(START) }
  const payload: ReportMailPayload = { to: ADDRESS, sealedToken: seal(keys.outbox, token) }
  const id = (await findAssessment(db, { tokenHash: hashToken(token) }))?.id ?? ''
  await enqueue(db, { kind: 'report', assessmentId: id, payload, now: clock.now })
  const transport = createMailTransport(env)
  return {
    db,
    file,
    token,
    log: lines,
    clock,
    async deliver({ after = 0, stopping = new AbortController().signal, pdf = quickPdf } = {}) {
      clock.now = new Date(START + after * 60_000)
      await deliverDue({ db, env, keys, log, now: () => clock.now, pdf }, transport, stopping)
    },
    async rows() {
      const rows = await db.selectFrom('outbox').selectAll().execute()
      return rows.map(({ state, attempts, payload_json: payload, last_error }) => ({
        state,
        attempts,
        payload,
        last_error,
      }))
    },
  }
}
