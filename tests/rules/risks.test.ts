import { describe, expect, test } from 'vitest'
import { RULE_LIMITS } from '#prover/sense/text-limits.ts'
import { assess } from '#rules/assess.ts'
import { dependencies } from '#rules/conditions.ts'
import { QUESTIONS } from '#rules/questions/questionnaire.ts'
import { REFERENCES } from '#rules/references.ts'
import { AREAS, SEVERITIES } from '#rules/risk.ts'
import { RULES, ruleById } from '#rules/risks/all.ts'
import { founderById } from '#tests/golden/founders.ts'

test('about forty rules in ten areas, every id used once', () => {
  expect(RULES.length).toBeGreaterThanOrEqual(40)
  expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length)
  expect(new Set(RULES.map(({ area }) => area)).size).toBe(AREAS.length)
})

describe.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  test('keeps its words short enough for a page, and ends its sentences', () => {
    for (const [field, { longest, ending }] of Object.entries(RULE_LIMITS)) {
      const text = Object.entries(rule).find(([name]) => name === field)?.[1] ?? ''
      expect(typeof text).toBe('string')
      if (typeof text !== 'string' || text === '') continue
      expect([field, text.length]).toEqual([field, Math.min(text.length, longest)])
      expect(text).not.toMatch(/!(?!=)|\w'\w|\s\s/)
      if (ending === 'sentence') expect(text).toMatch(/[.?”]$/)
      else expect(text).not.toMatch(/\.$/)
    }
  })

  test('links to pages that exist in the list of references', () => {
    expect(rule.references.length).toBeGreaterThan(0)
    for (const id of rule.references) expect(REFERENCES[id].url).toMatch(/^https:\/\//)
  })

  test('counts its doubt in a rule that reads the same question and weighs at least as much', () => {
    if (rule.doubtCountedIn === undefined) return
    const other = ruleById(rule.doubtCountedIn)
    const [mine] = dependencies(rule.when)
    expect(dependencies(other.when)).toEqual([mine])
    const heaviest = (id: string) =>
      SEVERITIES.indexOf(ruleById(id).severity) + (ruleById(id).raisedBy?.length ?? 0)
    expect(heaviest(other.id)).toBeGreaterThanOrEqual(heaviest(rule.id))
  })

  test('can be a risk, and can be clear of it', () => {
    const full = founderById('everything-open').answers
    const [question] = dependencies(rule.when)
    const values = QUESTIONS.find(({ id }) => id === question)?.options ?? []
    const settings = [
      full,
      { ...full, 'made-of': ['installed'] },
      { ...full, 'sign-in': ['shared-password'] },
    ]
    const outcomes = settings.flatMap((answers) =>
      values.map(({ id }) => {
        const found = assess({ ...answers, [question ?? '']: [id] }).findings
        return found.find((finding) => finding.id === rule.id)?.outcome ?? 'clear'
      }),
    )
    expect(outcomes).toContain('risk')
    expect(outcomes).toContain('clear')
  })
})
