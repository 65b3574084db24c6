import type { AppLoadContext } from '@remix-run/node'
import { listNewestTicks } from '#db/plan.server.ts'
import { assess } from '#rules/assess.ts'
import { questionById } from '#rules/questions/questionnaire.ts'
import { ruleById } from '#rules/risks/all.ts'
import { questionAddress } from './addresses.ts'
import type { TickedRow } from './check-view.ts'
import type { Draft } from './draft.server.ts'

/** What was ticked off in the check that a draft updates, where its answers still say that it is a risk. */
export async function findTicked(
  { db }: Pick<AppLoadContext, 'db'>,
  { seriesId, answers }: Pick<Draft, 'seriesId' | 'answers'>,
): Promise<readonly TickedRow[]> {
  const ticks = seriesId === undefined ? [] : await listNewestTicks(db, { seriesId })
  if (ticks.length === 0) return []
  return assess(answers)
    .findings.filter(({ id, outcome }) => outcome === 'risk' && ticks.includes(id))
    .map(({ id, because }) => ({
      id,
      action: ruleById(id).action,
      changes: because.map(({ question }) => ({
        question: questionById(question).text,
        change: questionAddress(question, { fromCheck: true }),
      })),
    }))
}
