import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { StartError } from '#app/server/start-error.server.ts'

const BUILT = 'build/server/main.js'
const SOURCES = ['app', 'rules', 'db', 'public', 'package-lock.json', 'vite.config.ts']

/** Builds the program where that was never done, or anything has changed since. */
export async function buildWhenStale({ signal }: { signal: AbortSignal }): Promise<void> {
  if (!isStale(BUILT, SOURCES)) return
  process.stdout.write('Building the program, which takes a moment.\n')
  const shell = process.platform === 'win32'
  const build = spawn('npm', ['run', '--silent', 'build', '--', '--logLevel', 'error'], {
    stdio: 'inherit',
    shell,
    signal,
  })
  const [code] = await once(build, 'exit')
  if (code !== 0) throw new StartError('the program could not be built; see above')
}

/** Whether a file is missing, or older than anything in these files and folders. */
export function isStale(built: string, sources: readonly string[]): boolean {
  const madeAt = statSync(built, { throwIfNoEntry: false })?.mtimeMs ?? 0
  return sources.some((source) => isNewer(source, madeAt))
}

/** A folder changes when a file in it comes or goes. */
function isNewer(path: string, than: number): boolean {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (stats === undefined) return false
  if (stats.mtimeMs > than) return true
  return stats.isDirectory() && readdirSync(path).some((name) => isNewer(join(path, name), than))
}
