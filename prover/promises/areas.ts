import { createAreas } from '#rules/areas.ts'
import type { AreaState, Outcome } from '#rules/assessment.ts'
import { AREAS } from '#rules/risk.ts'
import { Ledger, type Proof } from '../proof.ts'
import type { Trial } from '../trial.ts'

const OUTCOMES: readonly Outcome[] = ['risk', 'ok', 'unknown', 'not-applicable']

/** Promise 7, where it is about areas: every combination of outcomes of an area's rules. */
export function proveAreas({ ruleset }: Trial, create = createAreas): Proof {
  const ledger = new Ledger(
    7,
    'An area looks fine only when nothing in it is open or wrong',
    'combinations of outcomes',
  )
  for (const { id } of AREAS) {
    const rules = ruleset.rules.filter(({ area }) => area === id)
    const summarise = create(rules)
    for (let code = 0; code < OUTCOMES.length ** rules.length; code += 1) {
      const outcomes = rules.map(
        (_, index) =>
          OUTCOMES[Math.floor(code / OUTCOMES.length ** index) % OUTCOMES.length] ?? 'ok',
      )
      ledger.cases += 1
      const state = summarise(outcomes).find((area) => area.id === id)?.state
      const expected = stateBy(outcomes)
      if (state !== expected)
        ledger.fail(`an area says ${state} where it is ${expected}`, {
          detail: `${id}: ${outcomes.join(', ')}`,
          size: rules.length,
        })
    }
  }
  return ledger.close()
}

function stateBy(outcomes: readonly Outcome[]): AreaState {
  if (outcomes.includes('risk')) return 'at-risk'
  if (outcomes.includes('unknown')) return 'not-assessed'
  return outcomes.includes('ok') ? 'fine' : 'not-applicable'
}
