import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fillDemo } from '#app/desk/demo/fill-demo.server.ts'
import { makeDemo } from '#app/desk/demo/make-demo.ts'
import { readEnv } from '#app/server/env.server.ts'
import { StartError } from '#app/server/start-error.server.ts'
import { openDatabase } from '#db/open.server.ts'
import { buildWhenStale } from './build-when-stale.ts'
import { demoSettings } from './demo-settings.ts'
import { printDemo } from './print-demo.ts'

// Starts the program on a database of its own in a temporary folder, filled with what is invented,
// and removes it in the end. It never looks at the database of the installation.

const COUNT = 500

const folder = mkdtempSync(join(tmpdir(), 'backend-check-demo-'))
const stopping = new AbortController()
process.on('exit', () => {
  stopping.abort()
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
})

let program: ChildProcess | undefined
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    if (program === undefined) process.exit(0)
    // It may have heard the same Ctrl-C, and takes this one for its echo.
    program.kill('SIGTERM')
  })
}

try {
  const settings = demoSettings(process.env, { folder })
  await refuseTakenPort(settings)
  const password = randomBytes(10).toString('hex')
  await Promise.all([fill(settings, password), buildWhenStale(stopping)])
  program = start(settings, password)
  const [code] = await once(program, 'exit')
  process.exitCode = code ?? 1
} catch (error) {
  if (!(error instanceof StartError)) throw error
  process.stderr.write(`The demo cannot start. ${error.message}\n`)
  process.exitCode = 1
}

async function refuseTakenPort({ PORT, HOST }: Record<string, string>): Promise<void> {
  const server = createServer()
  try {
    server.listen(Number(PORT), HOST)
    await once(server, 'listening')
    server.close()
  } catch {
    const other = Number(PORT) + 1
    throw new StartError(
      `DEMO_PORT: ${PORT} is taken. Choose another: DEMO_PORT=${other} npm run demo`,
    )
  }
}

async function fill(settings: Record<string, string>, password: string): Promise<void> {
  process.stdout.write(`Inventing ${COUNT} assessments of the last 60 days.\n`)
  const env = readEnv(settings)
  const now = new Date()
  const db = await openDatabase({ file: env.databaseFile })
  try {
    await fillDemo({ db, env }, { demo: makeDemo({ now, count: COUNT }), password, now })
  } finally {
    await db.destroy()
  }
}

/** The built program, with these settings and no others. */
function start(settings: Record<string, string>, password: string): ChildProcess {
  const { PATH, HOME, SystemRoot } = process.env
  const child = spawn(process.execPath, ['build/server/main.js'], {
    env: { NODE_ENV: 'production', PATH, HOME, SystemRoot, ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  child.stdout.on('data', (chunk) => {
    process.stdout.write(chunk)
    const [, address] = / is ready: (http\S+)\n/.exec(String(chunk)) ?? []
    if (address) process.stdout.write(printDemo({ address, password, count: COUNT }))
  })
  return child
}
