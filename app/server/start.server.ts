import { hasMembers } from '#db/desk/members.server.ts'
import { openDatabase } from '#db/open.server.ts'
import { DatabaseRefused } from '#db/refused.server.ts'
import { createDeskCookie } from '../desk/access/desk-cookie.server.ts'
import { createSignInLimits } from '../desk/access/sign-in-limits.server.ts'
import { createApiLimits } from '../desk/api/api-limits.server.ts'
import { startDigests } from '../desk/notify/digest.server.ts'
import { startWebhooks } from '../desk/webhooks/start-webhooks.server.ts'
import { createMailLimits } from '../mail/mail-limits.server.ts'
import { startDelivery } from '../mail/start-delivery.server.ts'
import { createPdfRenderer } from '../pdf/pdf-renderer.server.ts'
import { canTellTeam, TELL_SETTINGS } from '../talk/tell-team.server.ts'
import type { Services } from './context.server.ts'
import { createDraftCookie } from './cookie.server.ts'
import { readEnv } from './env.server.ts'
import { createFormLimits } from './form-limits.server.ts'
import { createHttpApp, type HttpOptions } from './http.server.ts'
import { createJobs } from './jobs.server.ts'
import { deriveKeys } from './keys.server.ts'
import { createHttpServer, listen } from './listen.server.ts'
import { createLog } from './log.server.ts'
import { startRetention } from './retention.server.ts'
import { readSecrets } from './secrets.server.ts'
import { StartError } from './start-error.server.ts'
import { createStopper, stopOnSignals } from './stop.server.ts'

/** Only until somebody is invited. Nobody gets in by being the first to come along. */
const INVITE_FIRST =
  'Nobody can sign in to the sales desk yet. To invite the first person: npm run desk -- invite you@example.com --role admin\n'

interface Options extends Pick<HttpOptions, 'build' | 'clientFolder' | 'vite'> {
  pdfWorker: URL
}

/** Starts the program. What the operator can mend ends it with one line; anything else throws. */
export async function startServer(options: Options): Promise<void> {
  try {
    await start(options)
  } catch (error) {
    if (!(error instanceof StartError || error instanceof DatabaseRefused)) throw error
    process.stderr.write(`Backend Check cannot start. ${error.message}\n`)
    process.exit(1)
  }
}

async function start({ pdfWorker, ...options }: Options): Promise<void> {
  const env = readEnv(process.env)
  const secret = env.cookieSecret ?? readSecrets(env).cookieSecret
  const log = createLog(env)
  const db = await openDatabase({ file: env.databaseFile })
  const base = {
    apiLimits: createApiLimits(env),
    db,
    deskCookie: createDeskCookie({ publicUrl: env.publicUrl, secret }),
    draftCookie: createDraftCookie({ publicUrl: env.publicUrl, secret }),
    env,
    formLimits: createFormLimits(env),
    jobs: createJobs({ log }),
    keys: deriveKeys(secret),
    log,
    mailLimits: createMailLimits(env),
    now: () => new Date(),
    pdf: createPdfRenderer({
      worker: pdfWorker,
      workers: env.pdfWorkers,
      timeoutMs: env.pdfTimeoutMs,
      queue: env.pdfQueue,
      onError: (error) => log.error({ err: error }, 'a PDF worker failed'),
    }),
    signInLimits: createSignInLimits(),
  }
  startRetention(base)
  const services: Services = {
    ...base,
    outbox: startDelivery(base),
    webhooks: startWebhooks(base),
  }
  startDigests(services)
  const server = createHttpServer()
  const stopper = createStopper(server, services)
  server.on('request', createHttpApp(services, { ...options, isStopping: stopper.isStopping }))
  stopOnSignals(stopper)
  process.on('unhandledRejection', (error) => log.error({ err: error }, 'unhandled rejection'))
  process.on('uncaughtException', (error) => {
    log.fatal({ err: error }, 'uncaught exception')
    void stopper.stop(1)
  })
  const port = await listen(server, env)
  const address = env.publicUrlIsSet ? env.publicUrl : `http://localhost:${port}`
  process.stdout.write(`${env.brandName} is ready: ${address}\n`)
  if (!(await hasMembers(db))) process.stdout.write(INVITE_FIRST)
  if (!canTellTeam(env)) {
    log.warn(`nobody is told when a founder writes: set ${TELL_SETTINGS}, or run npm run messages`)
  }
}
