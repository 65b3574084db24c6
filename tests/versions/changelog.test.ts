import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readChangelog } from '#rules/changelog.ts'
import { RULES_VERSION } from '#rules/version.ts'
import { digestRules } from '../../versions/digest.ts'

const entries = readChangelog(readFileSync('rules/CHANGELOG.md', 'utf8'))

test('the version of the rules is the newest in rules/CHANGELOG.md', () => {
  expect(entries[0]?.version).toBe(RULES_VERSION)
})

test('the rules are what that version says: a change needs a new version and a line', () => {
  const hint =
    'See docs/tasks/change-the-rules.md: new RULES_VERSION, new entry, npm run rules:digest'
  expect(entries[0]?.digest, hint).toBe(digestRules())
})

test('versions go up, and every one has its own digest', () => {
  const numbers = entries.map(({ version }) =>
    version.split('.').reduce((sum, part) => sum * 1000 + Number(part), 0),
  )
  expect(numbers).toEqual([...numbers].sort((a, b) => b - a))
  expect(new Set(numbers).size).toBe(numbers.length)
  expect(new Set(entries.map(({ digest }) => digest)).size).toBe(entries.length)
})

describe('an entry', () => {
  const digest = 'a'.repeat(64)

  test('is read with its lines, whatever else stands around them', () => {
    const text = [
      '# Changes',
      '- No line of an entry.',
      '',
      '## 1.1.0 (2026-11-23)',
      'Said in passing.',
      `Digest \`${'b'.repeat(64)}\``,
      '- Second.  ',
      '  - Under it.',
      '',
      '## 1.0.0 (2026-11-22)',
      '- First.',
      `Digest \`${digest}\``,
    ]
    for (const newline of ['\n', '\r\n']) {
      expect(readChangelog(text.join(newline))).toEqual([
        {
          version: '1.1.0',
          date: '2026-11-23',
          digest: 'b'.repeat(64),
          lines: ['Second.', 'Under it.'],
        },
        { version: '1.0.0', date: '2026-11-22', digest, lines: ['First.'] },
      ])
    }
  })

  test.each([
    ['a heading with more in it', '## 1.0.0 (2026-11-22) soon'],
    ['a version of two numbers', '## 1.0 (2026-11-22)'],
    ['no version', '## Later (2026-11-22)'],
  ])('with %s is refused by that heading', (_, heading) => {
    const text = `${heading}\n\nDigest \`${digest}\`\n\n- First.`
    expect(() => readChangelog(text)).toThrow(`"${heading}"`)
  })

  test('with a digest that is cut off, or followed by something, is refused', () => {
    for (const wrong of [`\`${digest.slice(1)}\``, `\`${digest}\` or so`, `\`${digest}a\``]) {
      const text = `## 1.0.0 (2026-11-22)\n\nDigest ${wrong}\n\n- First.`
      expect(() => readChangelog(text)).toThrow('needs a date, a digest and a line')
    }
  })
  test.each([
    ['without a date', `## 1.0.0\n\nDigest \`${digest}\`\n\n- First.`],
    ['without a digest', '## 1.0.0 (2026-11-22)\n\n- First.'],
    ['without a line', `## 1.0.0 (2026-11-22)\n\nDigest \`${digest}\``],
  ])('%s is refused', (_, text) => {
    expect(() => readChangelog(text)).toThrow('needs a date, a digest and a line')
  })
})
