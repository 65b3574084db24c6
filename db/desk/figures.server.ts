import { type DayRange, daysOf } from '../days.ts'
import type { Database } from '../open.server.ts'
import { periodsOf } from './periods.server.ts'
import { ALL_SOURCES } from './source.server.ts'
import type { TallyKind } from './tally.server.ts'

/** Which checks: those that began in these days, from one source or from any. */
export interface FiguresAsked extends DayRange {
  readonly source: string | null
}

export interface KeyCount {
  readonly key: string
  readonly count: number
}

export interface PeriodCount extends KeyCount {
  /** A day or a month. */
  readonly period: string
}

export interface SourceCount extends KeyCount {
  readonly source: string
  readonly kind: string
}

const KINDS: readonly TallyKind[] = [
  'step',
  'reached',
  'answered',
  'verdict',
  'score',
  'band',
  'builder',
  'risk',
  'doubt',
  'to-result',
  'to-contact',
]

/** Everything that is counted, added up over the days asked for. */
export async function readTotals(
  db: Database,
  asked: FiguresAsked,
): Promise<(kind: TallyKind) => readonly KeyCount[]> {
  const rows = await db
    .selectFrom('tally')
    .select(['kind', 'key', (eb) => eb.fn.sum<number>('count').as('count')])
    .where('kind', 'in', KINDS)
    .where('period', 'in', periodsOf(asked))
    .where('source', '=', asked.source ?? ALL_SOURCES)
    .groupBy(['kind', 'key'])
    .execute()
  return (kind) => rows.filter((row) => row.kind === kind)
}

/** How many results of each band began in each day, or, by month, in each whole month and the days around. */
export async function readBands(
  db: Database,
  asked: FiguresAsked & { by: 'day' | 'month' },
): Promise<readonly PeriodCount[]> {
  return db
    .selectFrom('tally')
    .select(['period', 'key', (eb) => eb.fn.sum<number>('count').as('count')])
    .where('kind', '=', 'band')
    .where('period', 'in', asked.by === 'day' ? daysOf(asked) : periodsOf(asked))
    .where('source', '=', asked.source ?? ALL_SOURCES)
    .groupBy(['period', 'key'])
    .execute()
}

/** How far founders of each source got, and the bands of their results. */
export async function readSources(db: Database, range: DayRange): Promise<readonly SourceCount[]> {
  return db
    .selectFrom('tally')
    .select(['source', 'kind', 'key', (eb) => eb.fn.sum<number>('count').as('count')])
    .where('kind', 'in', ['step', 'band'] satisfies TallyKind[])
    .where('period', 'in', periodsOf(range))
    .where('source', '<>', ALL_SOURCES)
    .groupBy(['source', 'kind', 'key'])
    .execute()
}

/** The day on which the first check began that is counted; undefined before there is one. */
export async function findFirstDay(db: Database): Promise<string | undefined> {
  const first = (after: string) =>
    db
      .selectFrom('tally')
      .select((eb) => eb.fn.min('period').as('period'))
      .where('kind', '=', 'step')
      .where('period', '>', after)
      .executeTakeFirst()
  // A month sorts right before its days.
  const month = (await first(''))?.period
  if (!month) return undefined
  return (await first(month))?.period
}
