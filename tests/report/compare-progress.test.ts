import { describe, expect, test } from 'vitest'
import type { Snapshot } from '#app/report/compare/compare-reports.ts'
import { describeProgress } from '#app/report/compare/progress.ts'
import { reassess } from '#app/report/compare/reassess.server.ts'
import { RULES_VERSION } from '#rules/version.ts'
import { founderById } from '../golden/founders.ts'
import { snapshotOf } from './golden-snapshot.ts'

const open = founderById('lovable-shop-open').answers
const mended = { ...open, 'database-access': ['locked'], backups: ['tested'] }

const unasked = () => {
  throw new Error('Nobody needs to try the answers again.')
}

/** As an older version told it: one risk that it alone knew, one that it did not know, its own score. */
function byOlderRules(snapshot: Snapshot): Snapshot {
  const { report } = snapshot
  const [missed, ...steps] = report.buildUp.steps
  const modem = {
    ...missed,
    id: 'rule-of-old',
    label: 'A modem answers calls',
    points: 1,
    total: 77,
  }
  return {
    ...snapshot,
    report: {
      ...report,
      rulesVersion: '0.9.0',
      score: { ...report.score, value: 77 },
      buildUp: {
        ...report.buildUp,
        steps: [...steps, { severity: 'low', outcome: 'risk', ...modem }],
      },
    },
  }
}

const before = byOlderRules(snapshotOf(open))
const after = snapshotOf(mended)

const tryAgain = (answers: unknown, laterVersion = RULES_VERSION) =>
  reassess({ earlier: before.report, answers: Object(answers), laterVersion })

test('by the same rules, everything that changed is the founder’s', () => {
  const progress = describeProgress({ before: snapshotOf(open), after, reassess: unasked })
  expect(progress.rules).toBeNull()
  expect(progress.yours.better.map(({ id }) => id)).toEqual(['open-database', 'no-backup'])
})

describe('by other rules', () => {
  const { yours, rules } = describeProgress({ before, after, reassess: () => tryAgain(open) })

  test('there are three figures: then, then under today’s rules, now', () => {
    const effect = typeof rules?.effect === 'object' ? rules.effect : undefined
    expect(rules?.versions).toEqual({ before: '0.9.0', after: RULES_VERSION })
    expect(effect?.comparison.score.before.value).toBe(77)
    expect(effect?.comparison.score.after).toEqual(yours.score.before)
    expect(yours.score.before.value).toBe(snapshotOf(open).report.score.value)
    expect(yours.score.after.value).toBe(after.report.score.value)
  })

  test('what the founder mended is told apart from what the rules say otherwise', () => {
    expect(yours.better.map(({ id, kind }) => [id, kind])).toEqual([
      ['open-database', 'mended'],
      ['no-backup', 'mended'],
    ])
    expect(yours.worse).toEqual([])
    const effect = typeof rules?.effect === 'object' ? rules.effect : undefined
    const { better, worse } = effect?.comparison ?? { better: [], worse: [] }
    expect(better.map(({ id }) => id)).toEqual(['rule-of-old'])
    expect(worse.map(({ id }) => id)).toEqual([snapshotOf(open).report.buildUp.steps[0]?.id])
    expect(effect?.goneRules).toEqual(['rule-of-old'])
  })
})

describe('trying old answers again', () => {
  test('counts the questions that nobody asked then', () => {
    const { backups: _, 'bot-brakes': __, ...fewer } = open
    expect(tryAgain(open)).toMatchObject({ leftOpen: 0 })
    expect(tryAgain(fewer)).toMatchObject({ leftOpen: 2 })
  })

  test.each([
    ['a question that is gone', { ...open, 'own-modem': ['yes'] }],
    ['an option that is gone', { ...open, backups: ['on-tape'] }],
  ])('%s: there is no telling what the rules did', (_, answers) => {
    expect(tryAgain(answers)).toBe('answers-no-longer-fit')
    const progress = describeProgress({ before, after, reassess: () => tryAgain(answers) })
    expect(progress.rules?.effect).toBe('answers-no-longer-fit')
    expect(progress.yours.score.before.value).toBe(77)
  })

  test('is of no use for a report that today’s rules did not make', () => {
    expect(tryAgain(open, '0.9.5')).toBe('rules-no-longer-run')
  })

  test('keeps day and names, so that they are no change', () => {
    const again = tryAgain(open)
    if (typeof again === 'string') throw new Error(again)
    const { completedOn, appName } = before.report
    expect(again.snapshot.report).toMatchObject({ completedOn, appName })
  })
})
