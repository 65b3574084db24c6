import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Comparison,
  compareReports,
  type Snapshot,
} from '#app/report/compare/compare-reports.ts'
import type { Answers } from '#rules/answers.ts'
import { ruleById } from '#rules/risks/all.ts'
import { createRandom, randomAnswers } from '../../versions/random-answers.ts'
import { FOUNDERS, founderById } from '../golden/founders.ts'
import { goldenSnapshot, snapshotOf } from './golden-snapshot.ts'

const ids = FOUNDERS.map(({ id }) => id)
const careful = founderById('careful-replit-app').answers
const open = founderById('lovable-shop-open').answers

const changeFrom = (before: Answers, changes: Answers): Comparison =>
  compareReports(snapshotOf(before), snapshotOf({ ...before, ...changes }))

const listed = ({ better, known, worse }: Comparison) =>
  [...better, ...known, ...worse].map(({ id, kind }) => [id, kind])

const foundIn = ({ report }: Snapshot) =>
  report.buildUp.steps.filter(({ severity }) => severity !== null).map(({ id }) => id)

/** Every finding of either report is in exactly one list, and nothing else is in any. */
function expectPartition(before: Snapshot, after: Snapshot): void {
  const { better, known, worse, same } = compareReports(before, after)
  const told = [...[...better, ...known, ...worse].map(({ id }) => id), ...same]
  expect(new Set(told).size).toBe(told.length)
  expect(new Set(told)).toEqual(new Set([...foundIn(before), ...foundIn(after)]))
}

test.each(ids)('%s compared with itself: nothing changed', (id) => {
  const snapshot = goldenSnapshot(id)
  const comparison = compareReports(snapshot, goldenSnapshot(id))
  expect(comparison).toMatchObject({ isSame: true, better: [], known: [], worse: [], answers: [] })
  expect(comparison).toMatchObject({ verdict: null, nextStep: null, appName: null })
  expect(comparison.same).toEqual(foundIn(snapshot))
})

test('between any two golden founders, every finding is told once', () => {
  const snapshots = ids.map(goldenSnapshot)
  for (const before of snapshots) for (const after of snapshots) expectPartition(before, after)
})

test('so it is between any two founders that can be', () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(), (one, two) => {
      const [before, after] = [one, two].map((seed) =>
        snapshotOf(randomAnswers(createRandom(seed))),
      )
      if (before === undefined || after === undefined) throw new Error('There are two.')
      expectPartition(before, after)
    }),
    { numRuns: 25 },
  )
})

test('to go back is the mirror: what is better one way is worse the other way', () => {
  for (const id of ids) {
    const [before, after] = [goldenSnapshot('careful-replit-app'), goldenSnapshot(id)]
    const there = compareReports(before, after)
    const back = compareReports(after, before)
    const risks = (list: Comparison['better'], kinds: readonly string[]) =>
      list.filter(({ kind }) => kinds.includes(kind)).map((change) => change.id)
    expect(risks(there.worse, ['new']).sort()).toEqual(
      risks(back.better, ['mended', 'gone']).sort(),
    )
    expect(new Set(there.same)).toEqual(new Set(back.same))
    expect(there.score).toEqual({ before: back.score.after, after: back.score.before })
  }
})

describe('what becomes of a finding', () => {
  test.each<[string, Answers, Answers, [string, string]]>([
    ['a risk that is fine now', open, { backups: ['tested'] }, ['no-backup', 'mended']],
    [
      'a risk of a part that is gone',
      open,
      { payments: ['none'] },
      ['price-set-in-browser', 'gone'],
    ],
    [
      'a doubt that is fine',
      { ...careful, backups: ['unsure'] },
      { backups: ['tested'] },
      ['no-backup', 'settled'],
    ],
    [
      'a doubt that is a risk',
      { ...careful, backups: ['unsure'] },
      { backups: ['none'] },
      ['no-backup', 'confirmed'],
    ],
    ['a new risk', careful, { backups: ['none'] }, ['no-backup', 'new']],
    ['a new doubt', careful, { backups: ['unsure'] }, ['no-backup', 'open']],
    ['a risk that is only a doubt now', open, { backups: ['unsure'] }, ['no-backup', 'doubted']],
    [
      'a risk that is a doubt now, which another rule counts',
      { ...careful, backups: ['untested'] },
      { backups: ['unsure'] },
      ['restore-never-tested', 'doubted'],
    ],
    [
      'a doubt that another rule counted, and that is a risk',
      { ...careful, backups: ['unsure'] },
      { backups: ['untested'] },
      ['restore-never-tested', 'confirmed'],
    ],
  ])('%s', (_, before, changes, expected) => {
    expect(listed(changeFrom(before, changes))).toContainEqual(expected)
  })

  test('more sensitive data makes an old risk weigh more, and less of it less', () => {
    const before = { ...careful, 'private-window': ['files'], 'kinds-of-data': ['contact'] }
    const health = { 'kinds-of-data': ['contact', 'health'] }
    const up = changeFrom(before, health).worse.filter(({ kind }) => kind === 'graver')
    const down = changeFrom({ ...before, ...health }, before).better
    expect(up.length).toBeGreaterThan(0)
    expect(down.map(({ id, kind }) => [id, kind])).toEqual(up.map(({ id }) => [id, 'eased']))
    for (const { before: was, after: is } of up) expect(was).not.toBe(is)
  })
})

describe('the title of a finding says what the verdict beside it says', () => {
  const { title, titleUnknown, titleFine } = ruleById('no-backup')
  const untested = ruleById('restore-never-tested')
  const titleOf = (before: string, after: string, id = 'no-backup') => {
    const { better, known, worse } = changeFrom(
      { ...careful, backups: [before] },
      { backups: [after] },
    )
    return [...better, ...known, ...worse].find((change) => change.id === id)?.title
  }

  test.each([
    ['a doubt that is fine', 'unsure', 'tested', titleFine],
    ['a doubt that is a risk', 'unsure', 'none', title],
    ['a risk that is a doubt', 'none', 'unsure', titleUnknown],
    ['a risk that is mended names what was mended', 'none', 'tested', title],
    ['a new risk', 'tested', 'none', title],
    ['a new doubt', 'tested', 'unsure', titleUnknown],
  ])('%s', (_, before, after, expected) => {
    expect(titleOf(before, after)).toBe(expected)
  })

  test('also where another rule counts the doubt', () => {
    expect(titleOf('untested', 'unsure', untested.id)).toBe(untested.titleUnknown)
    expect(titleOf('unsure', 'untested', untested.id)).toBe(untested.title)
  })

  test('a rule that is no more keeps the words of its report', () => {
    const before = snapshotOf({ ...careful, backups: ['unsure'] })
    const { buildUp } = before.report
    const steps = buildUp.steps.map((step) =>
      step.id === 'no-backup' ? { ...step, id: 'rule-of-old' } : step,
    )
    const old = { ...before, report: { ...before.report, buildUp: { ...buildUp, steps } } }
    const now = snapshotOf({ ...careful, backups: ['tested'] })
    const { known } = compareReports(old, { ...now, fine: [...now.fine, 'rule-of-old'] })
    expect(known).toMatchObject([{ id: 'rule-of-old', kind: 'settled', title: titleUnknown }])
  })
})

test('the worst comes first in each list', () => {
  const { worse } = compareReports(
    goldenSnapshot('careful-replit-app'),
    goldenSnapshot('everything-open'),
  )
  const order = ['critical', 'high', 'medium', 'low']
  const places = worse.map(({ after }) => order.indexOf(after ?? 'low'))
  expect(places.length).toBeGreaterThan(30)
  expect(places).toEqual([...places].sort())
})

test('answers are told in words, also of questions that only one check asked', () => {
  const { answers } = changeFrom(open, { payments: ['none'] })
  expect(answers.map(({ questionId }) => questionId)).toEqual([
    'payments',
    'price-decided',
    'after-paying',
  ])
  expect(answers[0]?.before).toEqual([expect.stringContaining('checkout')])
  expect(answers[1]).toMatchObject({ after: null })
})

test('ticks in another order are the same answer', () => {
  const ticks = ['rate-limit', 'spam-check']
  const before = { ...careful, 'bot-brakes': ticks }
  expect(changeFrom(before, { 'bot-brakes': ticks.toReversed() }).isSame).toBe(true)
})

test('verdict, next step and names are told where they changed', () => {
  const before = snapshotOf(founderById('brochure-site').answers, { appName: 'Old' })
  const after = snapshotOf(open, { appName: 'New', companyName: 'Ltd' })
  const { verdict, nextStep, appName, companyName, isSame } = compareReports(before, after)
  expect(verdict).toEqual({
    before: before.report.verdict.headline,
    after: after.report.verdict.headline,
  })
  expect(nextStep?.after).toBe(after.report.nextStep.title)
  expect(appName).toEqual({ before: 'Old', after: 'New' })
  expect(companyName).toEqual({ before: null, after: 'Ltd' })
  expect(isSame).toBe(false)
})

test('another name alone is no change of the result', () => {
  const [before, after] = ['Old', 'New'].map((appName) => snapshotOf(careful, { appName }))
  if (before === undefined || after === undefined) throw new Error('There are two.')
  const comparison = compareReports(before, after)
  expect(comparison.isSame).toBe(true)
  expect(comparison.appName).toEqual({ before: 'Old', after: 'New' })
})
