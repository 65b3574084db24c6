import type { AreaResult, AreaState, Outcome } from './assessment.ts'
import { AREAS } from './risk.ts'
import { RULES } from './risks/all.ts'

const AREA_OF_RULE = RULES.map(({ area }) => AREAS.findIndex(({ id }) => id === area))

/** What the outcomes of all rules, in the order of RULES, say about each area. */
export function summariseAreas(outcomes: readonly Outcome[]): readonly AreaResult[] {
  const counts = AREAS.map(({ id }) => ({ id, risks: 0, unknowns: 0, fine: 0 }))
  for (let index = 0; index < outcomes.length; index += 1) {
    const count = counts[AREA_OF_RULE[index] ?? -1]
    const outcome = outcomes[index]
    if (count === undefined || outcome === 'not-applicable') continue
    if (outcome === 'risk') count.risks += 1
    else if (outcome === 'unknown') count.unknowns += 1
    else count.fine += 1
  }
  return counts.map(({ id, risks, unknowns, fine }) => ({
    id,
    state: stateOf(risks, unknowns, fine),
    risks,
    unknowns,
    fine,
  }))
}

/** A single doubt keeps an area from looking fine. */
function stateOf(risks: number, unknowns: number, fine: number): AreaState {
  if (risks > 0) return 'at-risk'
  if (unknowns > 0) return 'not-assessed'
  return fine > 0 ? 'fine' : 'not-applicable'
}
