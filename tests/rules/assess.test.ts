import { describe, expect, test } from 'vitest'
import { parseAnswers } from '#rules/answers.ts'
import { assess } from '#rules/assess.ts'
import { founderById } from '#tests/golden/founders.ts'

/** An app with accounts and data in which everything is as it should be. */
const careful = founderById('careful-replit-app').answers

describe('what a rule says about itself reaches the next step', () => {
  test('a part that has to be replaced calls for building, alone as it may be', () => {
    const pretend = assess({ ...careful, passwords: ['pretend'] })
    expect(pretend.nextStep).toBe('build')
    expect(assess({ ...careful, passwords: ['own-code'] }).nextStep).not.toBe('build')
  })

  test('unread code calls for an audit where it guards what must not leak', () => {
    const unread = { ...careful, 'code-reviewed': ['no'], 'owner-accounts': ['none'] }
    expect(assess({ ...unread, 'kinds-of-data': ['health'] }).nextStep).toBe('audit')
    expect(assess({ ...unread, 'kinds-of-data': ['contact'] }).nextStep).toBe('quick-fix')
  })
})

test('a database that was seen is where the backend is: nothing is guessed beside it', () => {
  const { whereItRuns } = assess({ ...careful, builders: ['lovable', 'bolt'], services: ['neon'] })
  expect(whereItRuns.map(({ service, confidence }) => [service, confidence])).toEqual([
    ['neon', 'named'],
  ])
})

test('answers that are not there at all are refused like any that are no object', () => {
  expect(parseAnswers(undefined)).toEqual({
    ok: false,
    errors: [{ field: '', message: 'must be an object of question ids and option ids' }],
  })
})
