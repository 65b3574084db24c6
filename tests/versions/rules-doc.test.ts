import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { describeMethod } from '#rules/method.ts'
import { QUESTIONS } from '#rules/questions/questionnaire.ts'
import { RULES } from '#rules/risks/all.ts'
import { writeRulesDoc } from '../../versions/rules-doc.ts'

const describeRules = () => describeMethod(readFileSync('rules/CHANGELOG.md', 'utf8'))

test('docs/rules.md is what the rules say today: npm run rules:doc writes it anew', () => {
  expect(readFileSync('docs/rules.md', 'utf8')).toBe(writeRulesDoc(describeRules()))
})

test('it has every question and every rule', () => {
  const method = describeRules()
  expect(method.sections.flatMap(({ questions }) => questions)).toHaveLength(QUESTIONS.length)
  expect(method.areas.flatMap(({ rules }) => rules)).toHaveLength(RULES.length)
})

test('the worked example adds up', () => {
  const { steps, score, low, high } = describeRules().example
  expect(steps.reduce((sum, { points }) => sum + points, 0)).toBe(score)
  expect(steps.length).toBeGreaterThan(3)
  expect(low).toBeLessThan(score)
  expect(high).toBeGreaterThan(score)
})
