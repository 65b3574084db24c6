import { describe, expect, test } from 'vitest'
import { QUESTION_LIMITS } from '#prover/sense/text-limits.ts'
import { dependencies } from '#rules/conditions.ts'
import { SECTIONS } from '#rules/question.ts'
import { QUESTIONS } from '#rules/questions/questionnaire.ts'

const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/
const sentences = /[.?:”]$/

test('ids are kebab-case, and each is used once', () => {
  const ids = QUESTIONS.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const { id, options } of QUESTIONS) {
    const optionIds = options.map((option) => option.id)
    expect(new Set(optionIds).size).toBe(optionIds.length)
    for (const name of [id, ...optionIds]) expect(name).toMatch(KEBAB)
  }
})

test('questions come section by section, in the order of the sections', () => {
  const order = QUESTIONS.map(({ section }) => SECTIONS.findIndex(({ id }) => id === section))
  expect(order).toEqual([...order].sort((a, b) => a - b))
  expect(new Set(order).size).toBe(SECTIONS.length)
})

test('a condition only points at questions that were asked before', () => {
  for (const [position, { askedWhen }] of QUESTIONS.entries()) {
    const before = QUESTIONS.slice(0, position).map(({ id }) => id)
    for (const id of dependencies(askedWhen)) expect(before).toContain(id)
  }
})

describe.each(QUESTIONS.map((question) => [question.id, question] as const))(
  '%s',
  (_, question) => {
    test('has words a founder can read in one breath', () => {
      expect(question.text.length).toBeLessThanOrEqual(QUESTION_LIMITS.text.longest)
      expect(question.text).toMatch(/\?$/)
      expect(question.help.length).toBeLessThanOrEqual(QUESTION_LIMITS.help.longest)
      expect(question.help).toMatch(/[.?]$/)
      expect(question.why.length).toBeLessThanOrEqual(QUESTION_LIMITS.why.longest)
      expect(question.why).toMatch(/\.$/)
      expect(question.findOut.length).toBeGreaterThan(0)
      for (const step of question.findOut) expect(step).toMatch(sentences)
      for (const { label, hint } of question.options) {
        expect(label.length).toBeLessThanOrEqual(QUESTION_LIMITS.label.longest)
        expect(label).not.toMatch(/\.$/)
        if (hint !== undefined && question.id !== 'builders') expect(hint).toMatch(/\.$/)
      }
    })

    test('lets people say that they don’t know, where that is fair', () => {
      // Everybody knows who uses their app; `made-of` folds not knowing into its last option.
      const known = ['stage', 'made-of']
      const offers = question.options.some(({ id }) => id === 'unsure')
      expect(offers).toBe(!known.includes(question.id))
    })

    test('orders only options it has, each once', () => {
      const ids: readonly string[] = question.options.map(({ id }) => id)
      const order = question.bestToWorst ?? []
      expect(new Set(order).size).toBe(order.length)
      for (const id of order) expect(ids).toContain(id)
    })
  },
)

test('no text shouts or uses straight quotes', () => {
  const texts = JSON.stringify(
    QUESTIONS.map(({ text, help, why, findOut, options }) => [text, help, why, findOut, options]),
  )
  expect(texts).not.toMatch(/!|\w'\w/)
})
