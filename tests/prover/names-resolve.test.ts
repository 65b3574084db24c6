import { describe, expect, test } from 'vitest'
import { PROJECT, type Project } from '#prover/project.ts'
import { proveAll } from '#prover/prove.ts'
import { proveNames } from '#prover/sense/names.ts'
import { RULESET, type Ruleset } from '#rules/assess.ts'
import { type Condition, holds } from '#rules/conditions.ts'
import { keepsData } from '#rules/questions/data.ts'
import { caught, faultsOf, withQuestion, withRule } from './broken.ts'

const namesIn = (change: Partial<Project>) => proveNames({ ...PROJECT, ...change })
const inRules = (ruleset: Ruleset) => namesIn({ ruleset })

/** A question whose condition got past the types and past the start of the program. */
const withGate = (id: string, askedWhen: Condition): Ruleset => ({
  ...RULESET,
  evaluator: {
    ...RULESET.evaluator,
    questions: RULESET.evaluator.questions.map((question) =>
      question.id === id ? { ...question, askedWhen } : question,
    ),
  },
})

test('what we ship has no fault', () => {
  expect(faultsOf(namesIn({}))).toEqual([])
})

describe('an id with a typo that got past the types', () => {
  const typo: Condition = { op: 'is', question: 'back-ups', options: ['none'] }

  test('of a question', () => {
    caught(
      inRules(withRule('no-backup', { when: typo })),
      'the rule no-backup reads no question "back-ups"',
    )
    caught(inRules(withGate('updates', typo)), 'the question updates reads no question "back-ups"')
  })

  test('of an option', () => {
    const when: Condition = { op: 'is', question: 'backups', options: ['nune'] }
    caught(
      inRules(withRule('no-backup', { when })),
      'the rule no-backup reads no option "nune" of backups',
    )
  })

  test('in what asks for an audit', () => {
    caught(
      inRules(withRule('unreviewed-code', { auditWhen: typo })),
      'the rule unreviewed-code reads no question "back-ups"',
    )
  })

  test('of a rule, a reference, an option in an order', () => {
    caught(
      inRules(withRule('restore-never-tested', { doubtCountedIn: 'no-backups' })),
      'doubts of restore-never-tested: there is no "no-backups"',
    )
    const nobody = { label: 'A page', url: 'https://example.com/' }
    caught(
      namesIn({ references: { ...PROJECT.references, nobody } }),
      'nothing cites the reference "nobody"',
    )
    const { 'owasp-a01': _, ...references } = PROJECT.references
    caught(namesIn({ references }), 'references of open-database: there is no "owasp-a01"')
    caught(
      inRules(withQuestion('backups', { bestToWorst: ['tested', 'nune'] })),
      'order of backups: there is no "nune"',
    )
  })

  test('stops everything else, which reads the rules by their names', () => {
    const ruleset = withRule('no-backup', { when: typo })
    expect(faultsOf(proveAll({ ...PROJECT, ruleset }, ''))).toEqual([
      'the rule no-backup reads no question "back-ups"',
    ])
  })
})

test('a question that depends on a later one', () => {
  caught(
    inRules(withGate('sign-in', holds(keepsData))),
    'the question sign-in reads the later question "saved-data"',
  )
})

test('two of one name, or a name that is none', () => {
  const [first] = RULESET.rules
  const rules = first === undefined ? [] : [...RULESET.rules, first, { ...first, id: 'Open DB' }]
  const proofs = inRules({ ...RULESET, rules })
  caught(proofs, 'two are called "open-database": rule')
  caught(proofs, 'the rule "Open DB" is not in kebab-case')
})

test('a builder, a service, a word, a door or a trigger that isn’t there', () => {
  const without = <T extends { readonly id: string }>(things: readonly T[], id: string) =>
    things.filter((thing) => thing.id !== id)
  caught(
    namesIn({ builders: without(PROJECT.builders, 'bolt') }),
    'builders that can be chosen: there is no "bolt"',
  )
  caught(
    namesIn({ services: without(PROJECT.services, 'base44') }),
    'services of the builder base44: there is no "base44"',
  )
  const [word] = PROJECT.glossary
  caught(
    namesIn({ glossary: PROJECT.glossary.slice(1) }),
    `words in builder lovable: about: there is no "${word?.id}"`,
  )
  caught(namesIn({ doors: { keys: ['key-in-page'] } }), 'the door keys: there is no "key-in-page"')
  caught(
    namesIn({ triggers: { payments: { cash: 'x' } } }),
    'what makes a backend in payments: there is no "cash"',
  )
})

test.each([
  ['http://owasp.org/', 'owasp-a01: "http://owasp.org/" is not https'],
  ['owasp.org', 'owasp-a01: "owasp.org" is no address'],
  [
    'https://me:secret@owasp.org/',
    'owasp-a01: "https://me:secret@owasp.org/" is not written as browsers write it',
  ],
  ['https://owasp', 'owasp-a01: "https://owasp" is not written as browsers write it'],
])('a bad address: %s', (url, what) => {
  caught(namesIn({ references: { ...PROJECT.references, 'owasp-a01': { label: 'A', url } } }), what)
})
