import { describe, expect, test } from 'vitest'
import {
  type ChangeKind,
  type Comparison,
  compareReports,
  type FindingChange,
} from '#app/report/compare/compare-reports.ts'
import { sayKind } from '#app/report/compare/say-kind.ts'
import { sayProgress, sayRange, sayScore } from '#app/report/compare/say-progress.ts'
import { founderById } from '../golden/founders.ts'
import { goldenSnapshot, snapshotOf } from './golden-snapshot.ts'

const same = compareReports(goldenSnapshot('brochure-site'), goldenSnapshot('brochure-site'))

const listOf = (kinds: Partial<Record<ChangeKind, number>>): FindingChange[] =>
  (
    [
      'mended',
      'gone',
      'eased',
      'settled',
      'dropped',
      'confirmed',
      'new',
      'graver',
      'open',
      'doubted',
    ] as const
  ).flatMap((kind) =>
    Array.from({ length: kinds[kind] ?? 0 }, (_, n) => ({
      id: `${kind}-${n}`,
      kind,
      title: kind,
      before: null,
      after: null,
    })),
  )

function say(kinds: Partial<Record<ChangeKind, number>>): string {
  const changes = listOf(kinds)
  const group = (names: readonly ChangeKind[]) => changes.filter(({ kind }) => names.includes(kind))
  return sayProgress({
    ...same,
    isSame: false,
    better: group(['mended', 'gone', 'eased']),
    known: group(['settled', 'dropped', 'confirmed']),
    worse: group(['new', 'graver', 'open', 'doubted']),
  })
}

test.each<[Partial<Record<ChangeKind, number>>, string]>([
  [{ mended: 2, new: 1 }, 'Two things are mended. One is new.'],
  [{ mended: 1 }, 'One thing is mended.'],
  [{ new: 35 }, '35 things are new.'],
  [{ gone: 1, eased: 2 }, 'One thing no longer applies. Two weigh less.'],
  [{ settled: 1 }, 'One thing is now known: it is fine.'],
  [{ confirmed: 3 }, 'Three things are now known: they are risks.'],
  [
    { mended: 1, settled: 2, dropped: 1, confirmed: 1 },
    'One thing is mended. Four are now known: two are fine, one doesn’t apply and one is a risk.',
  ],
  [
    { graver: 1, open: 2, doubted: 1 },
    'One thing weighs more. Two are new and not known yet. One was a risk and is not known now.',
  ],
])('%j is said as %j', (kinds, sentence) => {
  expect(say(kinds)).toBe(sentence)
})

test.each<[Pick<FindingChange, 'kind' | 'before' | 'after'>, string]>([
  [{ kind: 'mended', before: 'critical', after: null }, 'Mended. It was critical.'],
  [{ kind: 'gone', before: 'low', after: null }, 'No longer applies. It was low.'],
  [{ kind: 'eased', before: 'high', after: 'medium' }, 'Weighs less: was high, is medium.'],
  [{ kind: 'settled', before: 'high', after: null }, 'Was not known, is fine.'],
  [{ kind: 'dropped', before: 'high', after: null }, 'No longer in doubt: it doesn’t apply.'],
  [{ kind: 'confirmed', before: 'low', after: 'high' }, 'Was not known, is a risk: high.'],
  [{ kind: 'new', before: null, after: 'high' }, 'New: high.'],
  [{ kind: 'graver', before: 'low', after: 'high' }, 'Weighs more: was low, is high.'],
  [{ kind: 'open', before: null, after: 'low' }, 'New, and not known yet.'],
  [{ kind: 'doubted', before: 'high', after: 'medium' }, 'Was a risk, is not known now.'],
])('beside one finding, %j is said as %j', (change, sentence) => {
  expect(sayKind(change)).toBe(sentence)
})

test('what is better is said first, then what is newly known, then what is worse', () => {
  const all = say({ doubted: 2, new: 2, confirmed: 2, settled: 2, eased: 2, mended: 2 })
  const places = ['mended', 'weigh less', 'now known', 'new.', 'not known now'].map((word) =>
    all.indexOf(word),
  )
  expect(places).toEqual([...places].sort((a, b) => a - b))
  expect(places).not.toContain(-1)
})

describe('where no finding changed', () => {
  test('and no answer either, nothing did', () => {
    expect(sayProgress(same)).toBe('Nothing changed.')
  })

  test('though answers did, that is said', () => {
    const { answers } = founderById('careful-replit-app')
    const other = { ...answers, builders: ['replit', 'v0'] }
    const comparison = compareReports(snapshotOf(answers), snapshotOf(other))
    expect(sayProgress(comparison)).toBe('Your answers changed, but what we found did not.')
  })
})

describe('the score', () => {
  const mark = (value: number, band: Comparison['score']['before']['band']) => ({
    value,
    low: value,
    high: value,
    band,
    bandLabel: band.toUpperCase(),
  })
  const move = (from: number, to: number, better: readonly FindingChange[] = []) =>
    sayScore({
      ...same,
      better,
      score: { before: mark(from, 'critical'), after: mark(to, to < 60 ? 'high' : 'critical') },
    })

  test.each([
    [72, 45, 'Your score fell from 72 to 45, from critical to high.'],
    [72, 61, 'Your score fell from 72 to 61.'],
    [61, 72, 'Your score rose from 61 to 72.'],
    [72, 72, 'Your score is still 72.'],
  ])('%i to %i', (from, to, sentence) => {
    expect(move(from, to)).toBe(sentence)
  })

  test('that stays though something is mended, has a reason', () => {
    expect(move(100, 100, listOf({ mended: 1 }))).toBe(
      'Your score is still 100: what is still open keeps it there.',
    )
  })

  test('has a range only where something is open', () => {
    expect(sayRange({ low: 40, high: 80 })).toBe('40 to 80')
    expect(sayRange({ low: 45, high: 45 })).toBe('45')
  })
})
