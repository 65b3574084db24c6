import { readFileSync } from 'node:fs'
import { printCoverage, printProofs } from './print.ts'
import { PROJECT } from './project.ts'
import { proveAll } from './prove.ts'
import { saveFaults } from './save-faults.ts'
import { countPaths } from './sense/paths.ts'

// Proves the questionnaire and the rules. Exit code 1 when something doesn't hold; its smallest
// counterexample is then an answers file.

const start = performance.now()
const proofs = proveAll(PROJECT, readFileSync('README.md', 'utf8'))
const { rules, evaluator } = PROJECT.ruleset
const coverage = printCoverage(countPaths(evaluator.questions), {
  rules: rules.length,
  questions: evaluator.questions.length,
  seconds: (performance.now() - start) / 1000,
})
const faults = saveFaults(proofs)

process.stdout.write(`${[printProofs(proofs), coverage, ...faults].join('\n\n')}\n`)
process.exitCode = faults.length > 0 ? 1 : 0
