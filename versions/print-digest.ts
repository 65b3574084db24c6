import { RULES_VERSION } from '#rules/version.ts'
import { digestRules } from './digest.ts'

// For the entry of a new version in rules/CHANGELOG.md.
process.stdout.write(`${RULES_VERSION}\nDigest \`${digestRules()}\`\n`)
