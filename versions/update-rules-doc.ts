import { readFileSync, writeFileSync } from 'node:fs'
import { describeMethod } from '#rules/method.ts'
import { writeRulesDoc } from './rules-doc.ts'

// Writes docs/rules.md anew from the rules.
const method = describeMethod(readFileSync('rules/CHANGELOG.md', 'utf8'))
writeFileSync('docs/rules.md', writeRulesDoc(method))
