import { createHash } from 'node:crypto'
import { assess } from '#rules/assess.ts'
import { BUILDERS } from '#rules/builders.ts'
import { QUESTIONS } from '#rules/questions/questionnaire.ts'
import { makeReport } from '#rules/report.ts'
import { RULES } from '#rules/risks/all.ts'
import { SERVICES } from '#rules/services.ts'
import { createRandom, randomAnswers } from './random-answers.ts'

const FOUNDERS = 1000
const DETAILS = { completedOn: '2026-01-01', appName: null, companyName: null }

/**
 * A digest of everything that a version of the rules says and does: words and conditions of
 * questions, rules, builders and services, and what engine and report make of a thousand invented
 * founders. rules/CHANGELOG.md pins it, so that nothing changes without a new version.
 * @returns SHA-256, 64 hexadecimal digits
 */
export function digestRules(): string {
  const random = createRandom(1)
  const results = Array.from({ length: FOUNDERS }, () => {
    // The version is the name of what is digested, and no part of it.
    const result = {
      ...assess(randomAnswers(random)),
      rulesVersion: '',
      informationAsAt: DETAILS.completedOn,
    }
    return { result, report: makeReport(result, DETAILS) }
  })
  const whole = JSON.stringify({ QUESTIONS, RULES, BUILDERS, SERVICES, results })
  return createHash('sha256').update(whole).digest('hex')
}
