import type { Database } from '../open.server.ts'
import { parseJson } from '../parse-json.server.ts'
import { roundedSeconds } from './rounded-seconds.server.ts'
import { addToTally, type Counted, type Origin, takeFromTally } from './tally.server.ts'

/** The question whose answer names the builders. */
export const BUILDERS_QUESTION = 'builders'

/** Counts what a check came to. */
export async function countFacts(
  trx: Database,
  { assessmentId }: { assessmentId: string },
): Promise<void> {
  const facts = await readFacts(trx, assessmentId)
  if (facts !== undefined) await addToTally(trx, facts.origin, facts.counted)
}

/** Takes back what a check came to: who erases it does not want it counted either. */
export async function uncountFacts(
  trx: Database,
  { assessmentId }: { assessmentId: string },
): Promise<void> {
  const facts = await readFacts(trx, assessmentId)
  if (facts !== undefined) await takeFromTally(trx, facts.origin, facts.counted)
}

/** undefined where there is no result, or it was never to be counted. */
async function readFacts(
  trx: Database,
  assessmentId: string,
): Promise<{ origin: Origin; counted: readonly Counted[] } | undefined> {
  const row = await trx
    .selectFrom('assessment')
    .leftJoin('answer', (join) =>
      join
        .onRef('answer.assessment_id', '=', 'assessment.id')
        .on('answer.question_id', '=', BUILDERS_QUESTION),
    )
    .select(['started_at', 'completed_at', 'source', 'verdict', 'score', 'band', 'result_json'])
    .select('answer.value_json as builders_json')
    .where('id', '=', assessmentId)
    .where('counted_json', 'is not', null)
    .executeTakeFirst()
  if (row?.completed_at == null) return undefined
  return {
    origin: { startedAt: row.started_at, source: row.source },
    counted: [
      { kind: 'verdict', key: row.verdict ?? '' },
      { kind: 'score', key: String(row.score) },
      { kind: 'band', key: row.band ?? '' },
      { kind: 'to-result', key: String(roundedSeconds(row.started_at, row.completed_at)) },
      ...textsIn(parseJson(row.builders_json)).map((key) => ({ kind: 'builder' as const, key })),
      ...findingsIn(parseJson(row.result_json)),
    ],
  }
}

function findingsIn(result: unknown): readonly Counted[] {
  if (typeof result !== 'object' || result === null || !('findings' in result)) return []
  const { findings } = result
  if (!Array.isArray(findings)) return []
  return findings.flatMap((finding: unknown): Counted[] => {
    if (typeof finding !== 'object' || finding === null) return []
    if (!('id' in finding) || typeof finding.id !== 'string' || !('outcome' in finding)) return []
    return [{ kind: finding.outcome === 'risk' ? 'risk' : 'doubt', key: finding.id }]
  })
}

function textsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((text) => typeof text === 'string') : []
}
