import { describe, expect, test } from 'vitest'
import { type Doors, findDoor, hasDoor } from '#app/report/door.ts'

const step = { id: 'audit', title: 'Have it looked at', text: ['Ask somebody.'] } as const

describe('the door of a next step', () => {
  test.each<[string, 'audit' | 'build' | null, Doors, string | undefined]>([
    ['no door, no link', null, { auditUrl: 'https://a.example/' }, undefined],
    [
      'the audit page',
      'audit',
      { auditUrl: 'https://a.example/', buildUrl: 'https://b.example/' },
      'https://a.example/',
    ],
    [
      'the build page',
      'build',
      { auditUrl: 'https://a.example/', buildUrl: 'https://b.example/' },
      'https://b.example/',
    ],
    [
      'the other door’s page is no substitute',
      'build',
      { auditUrl: 'https://a.example/' },
      undefined,
    ],
    [
      'an e-mail where there is no page',
      'audit',
      { contactEmail: 'hi@a.example' },
      'mailto:hi@a.example?subject=Book%20a%20systems%20audit',
    ],
    ['nothing set, no link', 'audit', {}, undefined],
  ])('%s', (_, door, doors, href) => {
    expect(findDoor({ ...step, door }, doors)?.href).toBe(href)
  })
})

test.each<[Doors, boolean]>([
  [{}, false],
  [{ auditUrl: 'https://a.example/' }, true],
  [{ buildUrl: 'https://b.example/' }, true],
  [{ contactEmail: 'hi@a.example' }, true],
])('with %j a way to the operator is set: %s', (doors, expected) => {
  expect(hasDoor(doors)).toBe(expected)
})
