import { expect, test } from 'vitest'
import { findForgotten, type Leftovers } from '../../versions/forgotten.ts'

const digest = 'a'.repeat(64)
const done: Leftovers = {
  version: '1.1.0',
  digest,
  changelog: `## 1.1.0 (2026-11-22)\n\nDigest \`${digest}\`\n\n- A rule more.`,
  rulesDoc: 'all of it',
  freshRulesDoc: 'all of it',
}

test('nothing, when all is done', () => {
  expect(findForgotten(done)).toEqual([])
})

test.each([
  ['a changed rule under the old version', { digest: 'b'.repeat(64) }, 'raise RULES_VERSION'],
  ['a new version without an entry', { version: '1.2.0' }, 'write an entry'],
  ['a changelog without any entry', { changelog: '# Rules' }, 'is missing: write an entry'],
  ['a document of yesterday', { freshRulesDoc: 'all, and more' }, 'npm run rules:doc'],
])('%s', (_, change, hint) => {
  const forgotten = findForgotten({ ...done, ...change })
  expect(forgotten).toHaveLength(1)
  expect(forgotten[0]).toContain(hint)
})
