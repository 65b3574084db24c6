import { createDeskCookie } from '#app/desk/access/desk-cookie.server.ts'
import { createSignInLimits } from '#app/desk/access/sign-in-limits.server.ts'
import { createApiLimits } from '#app/desk/api/api-limits.server.ts'
import { createMailLimits } from '#app/mail/mail-limits.server.ts'
import { createDraftCookie } from '#app/server/cookie.server.ts'
import { readEnv } from '#app/server/env.server.ts'
import { createFormLimits } from '#app/server/form-limits.server.ts'
import { createJobs } from '#app/server/jobs.server.ts'
import { deriveKeys } from '#app/server/keys.server.ts'
import { createLog } from '#app/server/log.server.ts'
import { temporaryDatabase, temporaryFile } from '../db/temporary-database.ts'

const secret = 's'.repeat(32)

/**
 * What loaders and actions get, on a database and a clock of its own.
 * @param file of a database to go on with; a new one unless it is given
 */
export async function appContext(settings: Record<string, string> = {}, file = temporaryFile()) {
  const env = readEnv({ DATABASE_URL: file, ...settings })
  const lines: string[] = []
  const log = createLog(env, { write: (line: string) => void lines.push(line) })
  const clock = { now: new Date('2026-11-22T10:00:00Z') }
  let wakes = 0
  let webhookWakes = 0
  const context = {
    apiLimits: createApiLimits(env),
    caller: '203.0.113.7',
    db: await temporaryDatabase(file),
    deskCookie: createDeskCookie({ publicUrl: env.publicUrl, secret }),
    draftCookie: createDraftCookie({ publicUrl: env.publicUrl, secret }),
    env,
    formLimits: createFormLimits(env),
    jobs: createJobs({ log }),
    keys: deriveKeys(secret),
    log,
    mailLimits: createMailLimits(env),
    nonce: 'nonce',
    now: () => clock.now,
    outbox: {
      wake: () => {
        wakes += 1
      },
    },
    pdf: { render: async () => new Uint8Array(), stop: async () => {} },
    requestId: 'request',
    signInLimits: createSignInLimits(),
    untilTaken: async () => {},
    webhooks: {
      wake: () => {
        webhookWakes += 1
      },
    },
  }
  return { context, file, clock, lines, wakes: () => wakes, webhookWakes: () => webhookWakes }
}

export type TestContext = Awaited<ReturnType<typeof appContext>>
