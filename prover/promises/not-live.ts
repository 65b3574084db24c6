import { BANDS, type Band } from '#rules/assessment.ts'
import { dependencies } from '#rules/conditions.ts'
import { isLive } from '#rules/facts.ts'
import type { Scoring } from '#rules/score.ts'
import { Ledger, type Proof } from '../proof.ts'
import type { Trial } from '../trial.ts'

/** Promise 3: while no real people use the app, the band is at most one lower, and nothing is gone. */
export function proveNotLive(trial: Trial): readonly Proof[] {
  return [proveEasing(trial.ruleset.scoring), proveFindingsStay(trial)]
}

const rank = (band: Band) => BANDS.indexOf(band)

function proveEasing({ bandOf, easeWhileNotLive }: Scoring): Proof {
  const ledger = new Ledger(
    3,
    'Every score falls by at most one band and keeps its order',
    'scores',
  )
  for (let total = 0; total <= 100; total += 1) {
    ledger.cases += 1
    const eased = easeWhileNotLive(total)
    const example = { detail: `${total} becomes ${eased}`, size: total }
    const fall = rank(bandOf(total)) - rank(bandOf(eased))
    if (fall > 1) ledger.fail('a score falls by more than one band', example)
    if (eased > total) ledger.fail('a score rises', example)
    if (total > 0 && !(eased > 0)) ledger.fail('a score is gone', example)
    if (!Number.isInteger(eased)) ledger.fail('a score is not whole', example)
    if (total > 0 && eased < easeWhileNotLive(total - 1))
      ledger.fail('a higher score ends up lower', example)
  }
  return ledger.close()
}

/** No rule, and no question that leads to one, reads whether the app is live: the list stays the same. */
function proveFindingsStay({ worlds, subjects }: Trial): Proof {
  const ledger = new Ledger(3, 'No finding depends on whether the app is live', 'rules')
  const live = dependencies(isLive.when).map(worlds.positionOf)
  for (const { rule, closure } of subjects) {
    ledger.cases += 1
    if (live.some((position) => closure.includes(position ?? -1)))
      ledger.fail(`${rule.id} depends on whether the app is live`)
  }
  return ledger.close()
}
