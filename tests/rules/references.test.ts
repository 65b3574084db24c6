import { describe, expect, test } from 'vitest'
import { WORD_LIMITS } from '#prover/sense/text-limits.ts'
import { REFERENCES, type Reference } from '../../rules/references.ts'

const entries: readonly (readonly [string, Reference])[] = Object.entries(REFERENCES)

describe('references', () => {
  test.each(entries)(
    '%s leads to an https page without a sign-in in its address',
    (_id, { url }) => {
      const parsed = new URL(url)
      expect(parsed.protocol).toBe('https:')
      expect(parsed.username + parsed.password).toBe('')
      expect(parsed.href).toBe(url)
    },
  )

  test.each(entries)('%s has a label a person can read', (_id, { label }) => {
    expect(label).toMatch(/^\S.*\S$/u)
    expect(label).not.toMatch(/['"!]|https?:/u)
    expect(label.length).toBeLessThanOrEqual(WORD_LIMITS.reference.longest)
  })

  test('no two labels are the same', () => {
    const labels = entries.map(([, { label }]) => label)
    expect(new Set(labels).size).toBe(labels.length)
  })

  test('an id with a number names the same number as its label', () => {
    const named: readonly (readonly [RegExp, (number: string) => string])[] = [
      [/^owasp-a(\d\d)$/u, (number) => `OWASP Top 10:2025, A${number} `],
      [/^api-(\d+)$/u, (number) => `OWASP API Security Top 10 2023, API${number} `],
      [/^asvs-(\d+\..+)$/u, (number) => `OWASP ASVS 5.0.0, ${number} `],
      [/^cwe-(\d+)$/u, (number) => `CWE-${number} `],
      [/^lint-(\d{4})$/u, (number) => `Supabase Security Advisor, lint ${number} `],
      [/^llm-(\d\d)$/u, (number) => `OWASP Top 10 for LLM Applications 2025, LLM${number} `],
    ]
    for (const [pattern, start] of named) {
      const matching = entries.flatMap(([id, { label }]) => {
        const number = pattern.exec(id)?.[1]
        return number === undefined ? [] : [{ label, number }]
      })
      expect(matching.length).toBeGreaterThan(0)
      for (const { label, number } of matching) {
        expect(label.startsWith(start(number)), label).toBe(true)
      }
    }
  })
})
