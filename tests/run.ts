import { spawnSync } from 'node:child_process'
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

check('format and lint', ['biome', 'check', '--error-on-warnings', '.'])
check('types', ['tsc'])
check('arrows', ['depcruise', '--config', '.dependency-cruiser.cjs', '.'])
check('rules', ['tsx', 'prover/check.ts'])
runTests('unit')
if (!isQuick) runTests('slow')
if (!isQuick && check('build', ['remix', 'vite:build'])) {
  runTests('built')
  runTests('browser')
}

if (total.skipped > 0) console.log(`${total.skipped} skipped`)
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0

function check(name: string, command: string[]): boolean {
  const succeeded = run(name, command)
  if (!succeeded) total.failed += 1
  return succeeded
}

function runTests(project: string): void {
  const report = join(reports, `${project}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const succeeded = run(`${project} tests`, ['vitest', 'run', '--project', project, ...reporters])
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

function run(name: string, [program = '', ...args]: string[]): boolean {
  console.log(`\n== ${name}`)
  const start = performance.now()
  const { status } = spawnSync(join('node_modules', '.bin', program), args, { stdio: 'inherit' })
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  console.log(`== ${name}: ${status === 0 ? 'passed' : 'FAILED'} in ${seconds} s`)
  return status === 0
}
