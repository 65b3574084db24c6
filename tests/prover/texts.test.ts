import { expect, test } from 'vitest'
import { PROJECT, type Project } from '#prover/project.ts'
import { proveMenus } from '#prover/sense/menus.ts'
import { proveTexts } from '#prover/sense/texts.ts'
import { caught, faultsOf, withQuestion, withRule } from './broken.ts'

const textsIn = (change: Partial<Project>) => proveTexts({ ...PROJECT, ...change })

test('what we ship has no fault', () => {
  expect(faultsOf(textsIn({}))).toEqual([])
})

test('a text that is empty', () => {
  caught(textsIn({ ruleset: withRule('no-backup', { fix: ' ' }) }), 'no-backup: fix is empty')
  caught(textsIn({ ruleset: withQuestion('backups', { help: '' }) }), 'backups: help is empty')
})

test('a text that is too long', () => {
  const title = 'There is no copy to restore from, and nobody knows how one could ever be made'
  caught(
    textsIn({ ruleset: withRule('no-backup', { title }) }),
    'no-backup: title has 77 characters, more than 70',
  )
})

test('a text without its full stop', () => {
  caught(
    textsIn({ ruleset: withRule('no-backup', { why: 'One mistake is enough' }) }),
    'no-backup: why lacks the full stop at its end',
  )
  caught(
    textsIn({ ruleset: withQuestion('backups', { findOut: ['Look at the date'] }) }),
    'backups: way to find out lacks the full stop at its end',
  )
})

test('a headline with a full stop, a question without its mark', () => {
  caught(
    textsIn({ ruleset: withRule('no-backup', { action: 'Make a copy.' }) }),
    'no-backup: action ends with a full stop, which it should not',
  )
  caught(
    textsIn({ ruleset: withQuestion('backups', { text: 'Tell us about your copies.' }) }),
    'backups: text lacks the question mark at its end',
  )
})

test('a text that shouts, or is set with straight quotes', () => {
  caught(
    textsIn({ ruleset: withRule('no-backup', { why: 'One mistake is enough! Act.' }) }),
    'no-backup: why has ! in it',
  )
  caught(
    textsIn({ ruleset: withQuestion('backups', { help: "You don't need to know how." }) }),
    "backups: help has ' in it",
  )
})

test('a menu without a source, and one that is no path', () => {
  const builder = PROJECT.builders.find(({ menus }) => menus.data !== undefined)
  if (builder === undefined) throw new Error('none')
  const menusIn = (change: Partial<typeof builder>) =>
    proveMenus({ ...PROJECT, builders: [{ ...builder, ...change }] })
  caught(menusIn({ sources: [] }), `the builder ${builder.id} names menus without a source`)
  caught(
    menusIn({ menus: { data: 'Somewhere in the settings.' } }),
    `a menu of the builder ${builder.id} starts with neither In, At nor With`,
  )
})

test('texts of builders, services, words and references', () => {
  const [builder] = PROJECT.builders
  const [service] = PROJECT.services
  const [word] = PROJECT.glossary
  if (builder === undefined || service === undefined || word === undefined) throw new Error('none')
  const proof = textsIn({
    builders: [{ ...builder, staysWithYou: ['Backups'] }],
    services: [{ ...service, menus: { data: '' } }],
    glossary: [{ ...word, meaning: 'A word' }],
    references: { one: { label: '', url: 'https://example.com/' } },
  })
  expect(faultsOf(proof)).toEqual([
    `builder ${builder.id}: duty lacks the full stop at its end`,
    `service ${service.id}: menu is empty`,
    `${word.id}: meaning lacks the full stop at its end`,
    'one: label is empty',
  ])
})
