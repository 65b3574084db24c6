import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The built program, running on a free port with a database of its own. */
export interface App {
  url: string
  databaseFile: string
  /** What it printed so far: the ready line and the log. */
  output(): string
  process: ChildProcess
  /** Stops it in order and removes its folder. Gives the exit code. */
  stop(): Promise<number | null>
}

type Settings = Record<string, string>

/** Settings that a test wants unless it says otherwise: no limits, and no noise. */
const defaults: Settings = {
  PORT: '0',
  HOST: '127.0.0.1',
  POSTS_PER_MINUTE: '100000',
  PDFS_PER_MINUTE: '100000',
}

/** Starts `build/server/main.js` and waits until it is ready. Throws what it said if it ends. */
export async function startApp(settings: Settings = {}): Promise<App> {
  if (!existsSync('build/server/main.js')) throw new Error('There is no build: npm run build')
  const folder = mkdtempSync(join(tmpdir(), 'backend-check-app-'))
  const databaseFile = settings.DATABASE_URL ?? join(folder, 'test.db')
  const child = runApp({ DATABASE_URL: databaseFile, ...settings })
  const output = collectOutput(child)
  const ended = once(child, 'exit').then(([code]) => code as number | null)
  const ready = await Promise.race([waitForAddress(child, output), ended])
  if (typeof ready !== 'string') {
    rmSync(folder, { recursive: true, force: true })
    throw new Error(`The app ended with code ${ready}:\n${output()}`)
  }
  return {
    // The address it prints may be a public one; this is where it listens.
    url: ready,
    databaseFile,
    output,
    process: child,
    async stop() {
      child.kill('SIGTERM')
      const code = await ended
      rmSync(folder, { recursive: true, force: true })
      return code
    },
  }
}

/** For starts that are meant to fail: its exit code and everything it printed. */
export async function runAppToEnd(settings: Settings): Promise<{ code: number; output: string }> {
  const child = runApp(settings)
  const output = collectOutput(child)
  const [code] = await once(child, 'close')
  return { code, output: output() }
}

function runApp(settings: Settings): ChildProcess {
  // Settings of whoever runs the tests stay outside. NODE_ENV is the program's own business.
  const { PATH, HOME } = process.env
  return spawn(process.execPath, ['build/server/main.js'], {
    env: { PATH, HOME, NODE_ENV: 'development', ...defaults, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

function collectOutput(child: ChildProcess): () => string {
  let text = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk) => {
      text += chunk
    })
  }
  return () => text
}

function waitForAddress(child: ChildProcess, output: () => string): Promise<string> {
  return new Promise((resolve) => {
    child.stdout?.on('data', () => {
      const address = / is ready: (http\S+)\n/.exec(output())?.[1]
      if (address) resolve(address)
    })
  })
}
