import { sql } from 'kysely'
import type { Database } from '../open.server.ts'
import { ALL_SOURCES } from './source.server.ts'

/** What is counted. The key says of which: a step, a question, a verdict, a score. */
export type TallyKind =
  /** `started`, `completed`, `contact`, `again`. */
  | 'step'
  /** Questions that were shown, and those that were answered. */
  | 'reached'
  | 'answered'
  | 'verdict'
  | 'score'
  | 'band'
  | 'builder'
  /** Findings that were confirmed, and those that nobody has checked. */
  | 'risk'
  | 'doubt'
  /** Lengths of time in seconds, rounded: from first answer to result, from result to contact. */
  | 'to-result'
  | 'to-contact'

export interface Counted {
  readonly kind: TallyKind
  readonly key: string
}

/** When the check began, and where it came from: what all its counts hang on. */
export interface Origin {
  readonly startedAt: string
  readonly source: string
}

/** Adds one of each. Give it the transaction of what it counts. */
export async function addToTally(
  trx: Database,
  origin: Origin,
  counted: readonly Counted[],
): Promise<void> {
  if (counted.length === 0) return
  await trx
    .insertInto('tally')
    .values(
      placesOf(origin).flatMap((place) =>
        counted.map(({ kind, key }) => ({ kind, ...place, key, count: 1 })),
      ),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['kind', 'period', 'source', 'key'])
        .doUpdateSet({ count: sql`tally.count + 1` }),
    )
    .execute()
}

/** Takes one of each back, and leaves no zeros that would tell what there was. */
export async function takeFromTally(
  trx: Database,
  origin: Origin,
  counted: readonly Counted[],
): Promise<void> {
  for (const { period, source } of placesOf(origin)) {
    for (const { kind, key } of counted) {
      await trx
        .updateTable('tally')
        .set({ count: sql`count - 1` })
        .where('kind', '=', kind)
        .where('period', '=', period)
        .where('source', '=', source)
        .where('key', '=', key)
        .execute()
      await trx
        .deleteFrom('tally')
        .where('kind', '=', kind)
        .where('period', '=', period)
        .where('source', '=', source)
        .where('key', '=', key)
        .where('count', '<', 1)
        .execute()
    }
  }
}

/**
 * Where a count stands: its day and its month in UTC, its own source and all. So any range, of any
 * source, is added up from few rows.
 */
function placesOf({ startedAt, source }: Origin): readonly { period: string; source: string }[] {
  return [startedAt.slice(0, 10), startedAt.slice(0, 7)].flatMap((period) => [
    { period, source },
    { period, source: ALL_SOURCES },
  ])
}
