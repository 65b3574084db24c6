import type { KeyCount, PeriodCount } from '#db/desk/figures.server.ts'
import type { TallyKind } from '#db/desk/tally.server.ts'
import { BANDS, VERDICTS, type Verdict } from '#rules/assessment.ts'
import { BUILDERS } from '#rules/builders.ts'
import { BAND_LABEL } from '#rules/report/score.ts'
import { RULES } from '#rules/risks/all.ts'
import { DESK } from '../addresses.ts'
import type { ListFilter } from '../list/filter.ts'
import { writeFilter } from '../list/filter.ts'
import { bucketOf, bucketsOf, type Unit } from './buckets.ts'
import type {
  BandColumn,
  FindingRow,
  NamedRow,
  ResultsView,
  ScoreBin,
  ScoresView,
} from './figures-view.ts'
import type { Asked } from './period.ts'
import { quartilesOf } from './quartiles.ts'

const VERDICT_LABEL: Readonly<Record<Verdict, string>> = {
  yes: 'Has a backend',
  hosted: 'A service runs all of it',
  none: 'No backend',
  'cannot-tell': 'Can’t be told',
}

/** Scores are told in tens. */
const BIN = 10

/** What finished checks came to; null where none is counted. */
export function describeResults(
  asked: Asked,
  totals: (kind: TallyKind) => readonly KeyCount[],
  { unit, bands }: { unit: Unit; bands: readonly PeriodCount[] },
): ResultsView | null {
  const scores = totals('score').map(({ key, count }) => ({ value: Number(key), count }))
  const count = scores.reduce((sum, each) => sum + each.count, 0)
  if (count === 0) return null
  const listed = (filter: ListFilter) =>
    `${DESK}?${writeFilter({
      ...filter,
      from: asked.from,
      to: asked.to,
      ...(asked.source === null ? {} : { sources: [asked.source] }),
    })}`
  const countIn = (kind: TallyKind, id: string) =>
    totals(kind).find(({ key }) => key === id)?.count ?? 0
  const builderName = (id: string) => BUILDERS.find((builder) => builder.id === id)?.name ?? id
  return {
    count,
    scores: describeScores(scores),
    verdicts: VERDICTS.map((id) => ({
      id,
      name: VERDICT_LABEL[id],
      count: countIn('verdict', id),
      address: listed({ verdicts: [id] }),
    })),
    builders: totals('builder')
      .map(({ key: id, count }) => ({
        id,
        name: id === 'unsure' ? 'They don’t know' : builderName(id),
        count,
        address: listed({ builders: [id] }),
      }))
      .sort(mostFirst),
    bands: BANDS.map((band) => ({
      id: band,
      band,
      name: BAND_LABEL[band],
      count: countIn('band', band),
      address: listed({ bands: [band] }),
    })),
    overTime: { unit, columns: describeColumns(asked, unit, bands) },
    findings: describeFindings(totals('risk'), totals('doubt')),
  }
}

const mostFirst = (a: NamedRow, b: NamedRow): number =>
  b.count - a.count || (a.name < b.name ? -1 : 1)

/** 0 stands by itself: nothing was found. */
function describeScores(scores: readonly { value: number; count: number }[]): ScoresView {
  const starts = [0, ...Array.from({ length: 100 / BIN }, (_, index) => index * BIN + 1)]
  const bins = starts.map((from): ScoreBin => {
    const to = from === 0 ? 0 : from + BIN - 1
    const inside = scores.filter(({ value }) => value >= from && value <= to)
    return { from, to, count: inside.reduce((sum, { count }) => sum + count, 0) }
  })
  const found = quartilesOf(scores)
  if (found === null) return { bins, sentence: '' }
  const { low, median, high } = found
  const spread = low === high ? '' : ` Half of them lie between ${low} and ${high}.`
  return { bins, sentence: `The middle one is ${median}.${spread}` }
}

function describeColumns(
  asked: Asked,
  unit: Unit,
  rows: readonly PeriodCount[],
): readonly BandColumn[] {
  const byBucket = new Map<string, Map<string, number>>()
  for (const { period, key, count } of rows) {
    const bucket = bucketOf(period, unit)
    const counts = byBucket.get(bucket) ?? new Map<string, number>()
    counts.set(key, (counts.get(key) ?? 0) + count)
    byBucket.set(bucket, counts)
  }
  return bucketsOf(asked, unit).map((bucket) => {
    const of = (band: string) => byBucket.get(bucket.key)?.get(band) ?? 0
    const counts = {
      none: of('none'),
      low: of('low'),
      medium: of('medium'),
      high: of('high'),
      critical: of('critical'),
    }
    return { ...bucket, counts, total: Object.values(counts).reduce((sum, each) => sum + each, 0) }
  })
}

/** The commonest first, whether it was confirmed or nobody knew. */
function describeFindings(
  risks: readonly KeyCount[],
  doubts: readonly KeyCount[],
): readonly FindingRow[] {
  const of = (counts: readonly KeyCount[], id: string) =>
    counts.find(({ key }) => key === id)?.count ?? 0
  const ids = new Set([...risks, ...doubts].map(({ key }) => key))
  return [...ids]
    .map((id) => ({
      id,
      title: RULES.find((rule) => rule.id === id)?.title ?? id,
      risk: of(risks, id),
      doubt: of(doubts, id),
    }))
    .sort(
      (a, b) => b.risk + b.doubt - a.risk - a.doubt || b.risk - a.risk || (a.id < b.id ? -1 : 1),
    )
}
