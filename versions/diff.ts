import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'
import { readEnv } from '#app/server/env.server.ts'
import { listAnswers } from '#db/completed.server.ts'
import { openDatabase } from '#db/open.server.ts'
import { parseAnswers } from '#rules/answers.ts'
import { type Assess, assess } from '#rules/assess.ts'
import type { Answers } from '#rules/states.ts'
import { FOUNDERS } from '#tests/golden/founders.ts'
import { compare, type Pair, printComparison } from './compare.ts'
import { createRandom, randomAnswers } from './random-answers.ts'

// Compares the rules of a git ref with those of the working tree.
const RANDOM_FOUNDERS = 10_000

const [ref, ...more] = process.argv.slice(2)
if (ref === undefined || more.length > 0) {
  process.stderr.write('usage: npm run rules:diff -- GIT-REF\n')
  process.exit(2)
}
const folder = unpack(ref)
try {
  const before = await loadAssess(folder)
  const random = createRandom(2026)
  const invented = Array.from({ length: RANDOM_FOUNDERS }, (_, index) => ({
    name: `random founder ${index + 1}`,
    answers: randomAnswers(random),
  }))
  const golden = FOUNDERS.map(({ id, answers }) => ({ name: id, answers }))
  for (const [group, founders] of [
    ['Golden founders', golden],
    ['Random founders', invented],
    ['Assessments in the database', await readDatabase()],
  ] as const) {
    process.stdout.write(`${printComparison(compareGroup(group, founders, before))}\n`)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}

type Named = { readonly name: string; readonly answers: Answers }

function compareGroup(group: string, founders: readonly Named[], before: Assess) {
  const pairs: Pair[] = []
  for (const { name, answers } of founders) {
    try {
      pairs.push({ name, answers, before: before(answers), after: assess(answers) })
    } catch (error) {
      // One of the two questionnaires doesn't know a question or an option: nothing to compare.
      if (!(error instanceof Error && error.name === 'AnswerError')) throw error
    }
  }
  return compare(group, pairs, founders.length - pairs.length)
}

/** Puts the rules of a ref into a folder of their own, beside the packages that they need. */
function unpack(gitRef: string): string {
  const target = mkdtempSync(join(tmpdir(), 'backend-check-rules-'))
  const archive = execFileSync(
    'git',
    ['archive', '--format=tar', gitRef, 'rules', 'package.json'],
    {
      maxBuffer: 64 * 1024 * 1024,
    },
  )
  execFileSync('tar', ['-x', '-C', target], { input: archive })
  symlinkSync(resolve('node_modules'), join(target, 'node_modules'))
  return target
}

async function loadAssess(root: string): Promise<Assess> {
  const module: unknown = await import(pathToFileURL(join(root, 'rules/assess.ts')).href)
  return z
    .object({ assess: z.custom<Assess>((value) => typeof value === 'function') })
    .parse(module).assess
}

async function readDatabase(): Promise<readonly Named[]> {
  const file = readEnv(process.env).databaseFile
  if (!existsSync(file)) return []
  const db = await openDatabase({ file })
  try {
    const stored = await listAnswers(db)
    return stored.flatMap(({ id, answers }) => {
      const parsed = parseAnswers(answers)
      return parsed.ok ? [{ name: `assessment ${id}`, answers: parsed.answers }] : []
    })
  } finally {
    await db.destroy()
  }
}
