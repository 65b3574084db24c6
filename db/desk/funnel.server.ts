import type { Database } from '../open.server.ts'
import { parseJson } from '../parse-json.server.ts'
import type { Tables } from '../schema.server.ts'
import { countFacts } from './facts.server.ts'
import { roundedSeconds } from './rounded-seconds.server.ts'
import { ALL_SOURCES, nameSource, OTHER_SOURCES, type Source } from './source.server.ts'
import { addToTally, type Counted } from './tally.server.ts'

/** How far founders get. Only the first check of an app is counted, under the day it began. */
export type Step = 'started' | 'completed' | 'contact' | 'again'

/** What a check has to say about itself to be counted. */
export type Countable = Pick<
  Tables['assessment'],
  'id' | 'series_id' | 'started_at' | 'counted_json'
> & { source: string }

/** Anybody can make up names of sources in a link. So many a month have a name of their own. */
const NAMED_SOURCES = 200

/** The name that a check which begins now is counted under. */
export async function chooseSource(
  trx: Database,
  { source, now }: { source: Source; now: Date },
): Promise<string> {
  const name = nameSource(source)
  const month = now.toISOString().slice(0, 7)
  const known = await trx
    .selectFrom('tally')
    .select('source')
    .distinct()
    .where('kind', '=', 'step')
    .where('period', '=', month)
    .where('source', '<>', ALL_SOURCES)
    .execute()
  const isKnown = known.some((row) => row.source === name)
  return isKnown || known.length < NAMED_SOURCES ? name : OTHER_SOURCES
}

/** Counts a first answer, and every question that was reached or answered with it. */
export async function countStart(
  trx: Database,
  check: Countable,
  questions: { answered: readonly string[]; next: string | null },
): Promise<void> {
  await countOnce(trx, check, [step('started'), ...countedOf(questions)])
}

/** Counts questions where that is news. An answered one was reached, whatever the order of tabs. */
export async function countQuestions(
  trx: Database,
  check: Countable,
  questions: { answered: readonly string[]; next: string | null },
): Promise<void> {
  await countOnce(trx, check, countedOf(questions))
}

/** Counts a result with what it says; that of a known app, as one that came back. */
export async function countCompleted(trx: Database, check: Countable): Promise<void> {
  if (check.id !== check.series_id) {
    const first = await findFirst(trx, check.series_id)
    if (first !== undefined) await countOnce(trx, first, [step('again')])
    return
  }
  if (check.counted_json === null) return
  await addToTally(trx, { startedAt: check.started_at, source: check.source }, [step('completed')])
  await countFacts(trx, { assessmentId: check.id })
  // Its questions can't change any more.
  await remember(trx, check.id, [nameOf(step('completed'))])
}

/** Counts that somebody asked to be answered: once for an app, however often they write. */
export async function countContact(
  trx: Database,
  { seriesId, now }: { seriesId: string; now: Date },
): Promise<void> {
  const first = await findFirst(trx, seriesId)
  if (first?.completed_at == null) return
  const seconds = roundedSeconds(first.completed_at, now.toISOString())
  if (!(await countOnce(trx, first, [step('contact')]))) return
  await addToTally(trx, { startedAt: first.started_at, source: first.source }, [
    { kind: 'to-contact', key: String(seconds) },
  ])
}

/** False when all of it was counted before. */
async function countOnce(
  trx: Database,
  check: Countable,
  wanted: readonly Counted[],
): Promise<boolean> {
  const before = parseJson(check.counted_json)
  if (!Array.isArray(before)) return false
  const seen = new Set<unknown>(before)
  const news = wanted.filter((counted) => !seen.has(nameOf(counted)))
  if (news.length === 0) return false
  await addToTally(trx, { startedAt: check.started_at, source: check.source }, news)
  await remember(trx, check.id, [...before, ...news.map(nameOf)])
  return true
}

async function remember(trx: Database, id: string, counted: readonly unknown[]): Promise<void> {
  await trx
    .updateTable('assessment')
    .set({ counted_json: JSON.stringify(counted) })
    .where('id', '=', id)
    .execute()
}

async function findFirst(trx: Database, seriesId: string) {
  return trx
    .selectFrom('assessment')
    .select(['id', 'series_id', 'started_at', 'completed_at', 'source', 'counted_json'])
    .where('id', '=', seriesId)
    .executeTakeFirst()
}

function countedOf({
  answered,
  next,
}: {
  answered: readonly string[]
  next: string | null
}): readonly Counted[] {
  const reached = new Set(next === null ? answered : [...answered, next])
  return [
    ...[...reached].map((key) => ({ kind: 'reached' as const, key })),
    ...answered.map((key) => ({ kind: 'answered' as const, key })),
  ]
}

const step = (key: Step): Counted => ({ kind: 'step', key })

/** As it stands in `counted_json`: `step:started`, `reached:stage`. */
const nameOf = ({ kind, key }: Counted): string => `${kind}:${key}`
