import type { AreaResult, AreaState, Outcome } from './assessment.ts'
import { AREAS, type Rule } from './risk.ts'

export type SummariseAreas = (outcomes: readonly Outcome[]) => readonly AreaResult[]

/** What the outcomes of all rules, in their order, say about each area. */
export function createAreas(rules: readonly Rule[]): SummariseAreas {
  const areaOfRule = rules.map(({ area }) => AREAS.findIndex(({ id }) => id === area))

  return (outcomes) => {
    const counts = AREAS.map(({ id }) => ({ id, risks: 0, unknowns: 0, fine: 0 }))
    for (let index = 0; index < outcomes.length; index += 1) {
      const count = counts[areaOfRule[index] ?? -1]
      const outcome = outcomes[index]
      if (count === undefined || outcome === 'not-applicable') continue
      if (outcome === 'risk') count.risks += 1
      else if (outcome === 'unknown') count.unknowns += 1
      else count.fine += 1
    }
    return counts.map(({ id, ...counted }) => ({ id, state: stateOf(counted), ...counted }))
  }
}

/** A single doubt keeps an area from looking fine. */
function stateOf({
  risks,
  unknowns,
  fine,
}: Pick<AreaResult, 'risks' | 'unknowns' | 'fine'>): AreaState {
  if (risks > 0) return 'at-risk'
  if (unknowns > 0) return 'not-assessed'
  return fine > 0 ? 'fine' : 'not-applicable'
}
