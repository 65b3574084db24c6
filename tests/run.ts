import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

// Runs every check there is, also after one failed, and counts. `--quick` leaves out slow tests and
// what needs a build. A check that is not made of tests counts as one failure when it fails.

const isQuick = process.argv.includes('--quick')
const reports = mkdtempSync(join(tmpdir(), 'backend-check-tests-'))

interface Counts {
  passed: number
  failed: number
  skipped: number
}

const total: Counts = { passed: 0, failed: 0, skipped: 0 }

// Each of these keeps one processor busy: two at a time.
const types = check('types', ['tsc'])
const [isBuilt] = await Promise.all([
  isQuick ? false : check('build', ['remix', 'vite:build']),
  types.then(() => check('arrows', ['depcruise', '--config', '.dependency-cruiser.cjs', '.'])),
])
await Promise.all([
  check('rules', ['tsx', 'prover/check.ts']),
  check('format and lint', ['biome', 'check', '--error-on-warnings', '.']),
])
// These spread over all processors by themselves.
await runTests(isQuick ? ['unit'] : ['unit', 'slow'])
if (isBuilt) {
  await runTests(['built'])
  await runTests(['browser'])
}

if (total.skipped > 0) console.log(`${total.skipped} skipped`)
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0

async function check(name: string, command: string[]): Promise<boolean> {
  const succeeded = await run(name, command, { isAlone: false })
  if (!succeeded) total.failed += 1
  return succeeded
}

async function runTests(projects: readonly string[]): Promise<void> {
  const name = projects.join(' and ')
  const report = join(reports, `${projects.join('-')}.json`)
  const chosen = projects.flatMap((project) => ['--project', project])
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const command = ['vitest', 'run', ...chosen, ...reporters]
  const succeeded = await run(`${name} tests`, command, { isAlone: true })
  const counts = readCounts(report)
  total.passed += counts.passed
  total.skipped += counts.skipped
  // A file that does not load, or an error outside the tests, fails the run without a failed test.
  total.failed += succeeded ? counts.failed : Math.max(1, counts.failed)
}

function readCounts(report: string): Counts {
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(
      readFileSync(report, 'utf8'),
    )
    return {
      passed: numPassedTests,
      failed: numFailedTests,
      skipped: numPendingTests + numTodoTests,
    }
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  }
}

/** What runs beside something else prints when it is done, so that no two mix their lines. */
function run(
  name: string,
  [program = '', ...args]: string[],
  { isAlone }: { isAlone: boolean },
): Promise<boolean> {
  const start = performance.now()
  if (isAlone) console.log(`\n== ${name}`)
  const child = spawn(join('node_modules', '.bin', program), args, {
    stdio: isAlone ? 'inherit' : ['ignore', 'pipe', 'pipe'],
  })
  const printed: Buffer[] = []
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (part) => printed.push(part))
  return new Promise((resolve) => {
    child.once('error', (error) => printed.push(Buffer.from(`${error.message}\n`)))
    child.once('close', (status) => {
      const seconds = ((performance.now() - start) / 1000).toFixed(1)
      if (!isAlone) process.stdout.write(`\n== ${name}\n${Buffer.concat(printed)}`)
      console.log(`== ${name}: ${status === 0 ? 'passed' : 'FAILED'} in ${seconds} s`)
      resolve(status === 0)
    })
  })
}
