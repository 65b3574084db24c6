import { describe, expect, test } from 'vitest'
import { type Doors, findDoor, findWays } from '#app/report/door.ts'

const step = { id: 'audit', title: 'Have it looked at', text: ['Ask somebody.'] } as const

describe('on paper, the door of a next step', () => {
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

describe('on the web, the ways from a result', () => {
  const form = '/r/token/talk'
  const question = { label: 'Ask us a question', href: form }

  test.each<[string, 'audit' | 'build' | null, Doors, string | undefined, boolean]>([
    ['no door: only the quiet question', null, { auditUrl: 'https://a.example/' }, undefined, true],
    ['the form, where nothing is set', 'audit', {}, form, false],
    ['the form, not a mail program', 'build', { contactEmail: 'hi@a.example' }, form, false],
    [
      'the operator’s own page, and the question beside it',
      'audit',
      { auditUrl: 'https://a.example/' },
      'https://a.example/',
      true,
    ],
    [
      'the other door’s page is no substitute',
      'build',
      { auditUrl: 'https://a.example/' },
      form,
      false,
    ],
  ])('%s', (_, door, doors, href, hasQuestion) => {
    const ways = findWays({ ...step, door }, doors, form)
    expect(ways.door?.href).toBe(href)
    expect(ways.question).toEqual(hasQuestion ? question : null)
  })
})
