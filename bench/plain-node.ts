import { execFile } from 'node:child_process'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import { build } from 'vite'
import type { z } from 'zod'
import { withFolder } from './folder.ts'

const MEGABYTE = 2 ** 20

interface Options {
  readonly flags?: readonly string[]
  /** What the program reads, as JSON, from its standard input. */
  readonly input?: unknown
}

/**
 * Bundles a TypeScript program as the server's own code is bundled, runs it in a Node of its own and
 * reads the JSON it prints. The loader that runs this file would slow the measured code down: it
 * wraps every function to keep its name.
 */
export function runInPlainNode<Schema extends z.ZodType>(
  source: string,
  schema: Schema,
  { flags = [], input = null }: Options = {},
): Promise<z.output<Schema>> {
  return withFolder(async (folder) => {
    await build({
      configFile: false,
      logLevel: 'error',
      publicDir: false,
      build: {
        ssr: resolve(source),
        outDir: folder,
        target: 'es2022',
        rollupOptions: { output: { entryFileNames: 'program.mjs' } },
      },
    })
    const running = promisify(execFile)(process.execPath, [...flags, `${folder}/program.mjs`], {
      env: { ...process.env, NODE_ENV: 'production' },
      maxBuffer: 64 * MEGABYTE,
    })
    running.child.stdin?.end(JSON.stringify(input))
    const { stdout } = await running
    return schema.parse(JSON.parse(stdout))
  })
}
