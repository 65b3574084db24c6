import { readFileSync } from 'node:fs'
import { describeMethod } from '#rules/method.ts'
import { RULES_VERSION } from '#rules/version.ts'
import { digestRules } from './digest.ts'
import { findForgotten } from './forgotten.ts'
import { writeRulesDoc } from './rules-doc.ts'

// Names what was forgotten after a change of the rules. Exit code 1 when there is something.

const changelog = readFileSync('rules/CHANGELOG.md', 'utf8')
const forgotten = findForgotten({
  version: RULES_VERSION,
  digest: digestRules(),
  changelog,
  rulesDoc: readFileSync('docs/rules.md', 'utf8'),
  freshRulesDoc: writeRulesDoc(describeMethod(changelog)),
})
const lines =
  forgotten.length === 0
    ? [`Version ${RULES_VERSION}: changelog and docs/rules.md agree with the rules.`]
    : [...forgotten.map((what) => `FORGOTTEN  ${what}`), 'See docs/tasks/change-the-rules.md.']
process.stdout.write(`${lines.join('\n')}\n`)
process.exitCode = forgotten.length > 0 ? 1 : 0
