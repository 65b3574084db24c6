import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** Every source file of the program that runs on the server. */
const files = ['app', 'db'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `${folder}/${name}`),
)

/** They write numbers of ours, or of SQLite itself, into a statement. */
const LITERALS = ['db/migrations/0006-figures.server.ts', 'db/checkpoint.server.ts']

test('V1.2.4 no statement is put together from text: values are always parameters', () => {
  expect(files.length).toBeGreaterThan(500)
  for (const file of files) {
    const code = readFileSync(file, 'utf8')
    // Kysely's ways around its own parameters, and a statement with text in its middle.
    expect(/\bsql\.raw\b|CompiledQuery\.raw\((?!')/.test(code), file).toBe(false)
    expect(/\.(prepare|exec)\(\s*`[^`]*\$\{/.test(code), file).toBe(false)
    expect(/\bsql\.lit\b/.test(code) && !LITERALS.includes(file), file).toBe(false)
  }
})
