import { spawnSync } from 'node:child_process'
import { assessPart } from './assess/part.ts'
import { deskPart } from './desk/part.ts'
import { javaScriptPart } from './javascript/part.ts'
import { lighthousePart } from './lighthouse/part.ts'
import { type Part, printLines } from './line.ts'
import { memoryPart } from './memory/part.ts'
import { pdfPart } from './pdf/part.ts'
import { serverPart } from './server/part.ts'
import { describeMachine } from './versions.ts'

// Always ends with code 0 once it has begun: timings depend on the machine and decide no test.

const parts: readonly Part[] = [
  assessPart,
  pdfPart,
  serverPart,
  deskPart,
  javaScriptPart,
  lighthousePart,
  memoryPart,
]

const wanted = process.argv.slice(2)
const unknown = wanted.find((name) => !parts.some((part) => part.name === name))
if (unknown === undefined) {
  await run(parts.filter(({ name }) => wanted.length === 0 || wanted.includes(name)))
} else {
  const names = parts.map(({ name }) => name).join(', ')
  console.error(`There is no benchmark called "${unknown}". There are: ${names}.`)
}

async function run(chosen: readonly Part[]): Promise<void> {
  for (const line of describeMachine()) console.log(line)
  const isBuilt = !chosen.some(({ needsBuild }) => needsBuild) || build()
  for (const part of chosen) {
    console.log(`\n== ${part.name}: ${part.title}`)
    if (part.needsBuild && !isBuilt) console.log('  not measured: the build failed')
    else await measure(part)
  }
}

async function measure({ notes, measure }: Part): Promise<void> {
  const start = performance.now()
  try {
    printLines(await measure())
    for (const note of notes) console.log(`  - ${note}`)
  } catch (error) {
    console.log(`  not measured: ${error instanceof Error ? error.message : String(error)}`)
  }
  console.log(`  (${((performance.now() - start) / 1000).toFixed(0)} s)`)
}

function build(): boolean {
  const { status, stdout, stderr } = spawnSync('node_modules/.bin/remix', ['vite:build'], {
    encoding: 'utf8',
  })
  if (status !== 0) console.error(stdout + stderr)
  return status === 0
}
