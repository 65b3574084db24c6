import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { createDeskCookie } from '#app/desk/access/desk-cookie.server.ts'
import { createSignInLimits } from '#app/desk/access/sign-in-limits.server.ts'
import { createApiLimits } from '#app/desk/api/api-limits.server.ts'
import { createMailLimits } from '#app/mail/mail-limits.server.ts'
import type { Services } from '#app/server/context.server.ts'
import { createDraftCookie } from '#app/server/cookie.server.ts'
import { readEnv } from '#app/server/env.server.ts'
import { createFormLimits } from '#app/server/form-limits.server.ts'
import { createHttpApp } from '#app/server/http.server.ts'
import { createJobs } from '#app/server/jobs.server.ts'
import { deriveKeys } from '#app/server/keys.server.ts'
import { createHttpServer, listen } from '#app/server/listen.server.ts'
import { createLog } from '#app/server/log.server.ts'
import { openDatabase } from '#db/open.server.ts'
import { testBuild } from './test-build.ts'

export interface TestServer {
  url: string
  services: Services
  /** Lines of the log so far, parsed. */
  log: Record<string, unknown>[]
  fetch(path: string, init?: RequestInit): Promise<Response>
  /** A form post, as a browser on our own page sends it. */
  post(path: string, form?: Record<string, string>, headers?: HeadersInit): Promise<Response>
}

/** The Express app on a free port, in front of a few pages made for the tests. */
export async function startTestServer(
  settings: Record<string, string> = {},
  build = testBuild,
): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'backend-check-'))
  mkdirSync(join(folder, 'client', 'assets'), { recursive: true })
  writeFileSync(join(folder, 'client', 'assets', 'root-abc123.css'), 'body { margin: 0 }')
  writeFileSync(join(folder, 'client', 'robots.txt'), 'User-agent: *\n')

  const env = readEnv({ DATABASE_URL: join(folder, 'test.db'), ...settings })
  const lines: Record<string, unknown>[] = []
  const log = createLog(env, { write: (line: string) => void lines.push(JSON.parse(line)) })
  const db = await openDatabase({ file: env.databaseFile })
  const services: Services = {
    apiLimits: createApiLimits(env),
    db,
    deskCookie: createDeskCookie({ publicUrl: env.publicUrl, secret: 's'.repeat(32) }),
    draftCookie: createDraftCookie({ publicUrl: env.publicUrl, secret: 's'.repeat(32) }),
    env,
    formLimits: createFormLimits(env),
    jobs: createJobs({ log }),
    keys: deriveKeys('s'.repeat(32)),
    log,
    mailLimits: createMailLimits(env),
    now: () => new Date('2026-11-22T10:00:00Z'),
    outbox: { wake: () => {} },
    webhooks: { wake: () => {} },
    pdf: { stop: async () => {} },
    signInLimits: createSignInLimits(),
  } as Services
  const app = createHttpApp(services, { build, clientFolder: join(folder, 'client') })
  const server = createHttpServer()
  server.on('request', app)
  const port = await listen(server, { port: 0, host: '127.0.0.1' })
  onTestFinished(async () => {
    server.closeAllConnections()
    server.close()
    await db.destroy()
    rmSync(folder, { recursive: true, force: true })
  })

  const url = `http://127.0.0.1:${port}`
  const call = (path: string, init?: RequestInit) =>
    fetch(`${url}${path}`, { redirect: 'manual', ...init })
  return {
    url,
    services,
    log: lines,
    fetch: call,
    post: (path, form = {}, headers = {}) =>
      call(path, {
        method: 'POST',
        body: new URLSearchParams(form),
        headers: { 'Sec-Fetch-Site': 'same-origin', ...headers },
      }),
  }
}
