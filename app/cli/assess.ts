import { createReadStream } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { readEnv } from '#app/server/env.server.ts'
import { dayOf } from '#db/days.ts'
import { assess } from '#rules/assess.ts'
import { makeReport } from '#rules/report.ts'
import { readAnswers } from './read-answers.ts'
import { type AssessCommand, InputError, readCommand, USAGE, wantsHelp } from './usage.ts'

/** Answers in, assessment out. Exit code 2 and one line on standard error for what can't be read. */
async function main(): Promise<void> {
  const args = process.argv.slice(2)
  if (wantsHelp(args)) return void process.stdout.write(`${USAGE}\n`)
  const command = readCommand(args)
  await (command.jsonl ? assessLines(command) : assessOne(command))
}

const nameOf = ({ file }: AssessCommand) => (file === '-' ? 'standard input' : file)

async function assessOne(command: AssessCommand): Promise<void> {
  const input =
    command.file === '-' ? await text(process.stdin) : await readFile(command.file, 'utf8')
  const assessment = assess(readAnswers(input.replace(/^\uFEFF/, ''), nameOf(command)))
  if (command.pdf !== undefined) {
    const completedOn = dayOf(new Date())
    const report = makeReport(assessment, { completedOn, appName: null, companyName: null })
    // Loaded on demand: it takes longer than everything else together.
    const { renderPdf } = await import('#app/pdf/render.tsx')
    const { brandName: name, auditUrl, buildUrl, contactEmail } = readEnv(process.env)
    const brand = { name, auditUrl, buildUrl, contactEmail }
    await writeFile(command.pdf, await renderPdf(report, brand))
  }
  process.stdout.write(`${JSON.stringify(assessment, null, 2)}\n`)
}

async function assessLines(command: AssessCommand): Promise<void> {
  const input = command.file === '-' ? process.stdin : createReadStream(command.file, 'utf8')
  let line = 0
  for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    line += 1
    const json = line === 1 ? text.replace(/^\uFEFF/, '') : text
    if (json.trim() === '') continue
    const result = JSON.stringify(assess(readAnswers(json, nameOf(command), line)))
    if (!process.stdout.write(`${result}\n`)) await drained()
  }
}

const drained = () => new Promise<void>((resolve) => process.stdout.once('drain', resolve))

function explain(error: unknown): string {
  if (error instanceof InputError) return error.message
  if (error instanceof Error && 'code' in error && 'path' in error) {
    return `${String(error.path)} can't be opened (${String(error.code)})`
  }
  throw error
}

// Whoever reads the output may stop early, as `head` does.
process.stdout.on('error', () => process.exit(0))

main().catch((error: unknown) => {
  process.stderr.write(`${explain(error)}\n`)
  process.exitCode = 2
})
