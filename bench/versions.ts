import { readFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { z } from 'zod'

const compared = [
  'json-rules-engine',
  '@gorules/zen-engine',
  '@react-pdf/renderer',
  'pdfkit',
  '@remix-run/express',
  'react',
  'better-sqlite3',
]

/** What the figures depend on: machine, Node and packages. */
export function describeMachine(): readonly string[] {
  const processors = cpus()
  const memory = Math.round(totalmem() / 2 ** 30)
  return [
    `Node ${process.versions.node}, V8 ${process.versions.v8}, ${process.platform} ${process.arch}`,
    `${processors.length} x ${processors[0]?.model ?? 'unknown processor'}, ${memory} GiB`,
    compared.map((name) => `${name} ${versionOf(name)}`).join(', '),
  ]
}

const ManifestSchema = z.object({ version: z.string() })

function versionOf(name: string): string {
  const text = readFileSync(`node_modules/${name}/package.json`, 'utf8')
  return ManifestSchema.parse(JSON.parse(text)).version
}
