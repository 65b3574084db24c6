import { someWorldOf } from '../groups.ts'
import { Ledger, type Proof } from '../proof.ts'
import type { Trial } from '../trial.ts'

/**
 * No two rules say the same thing twice: for each pair, some answers leave no doubt about either and
 * make one of them a risk and the other one none.
 */
export function proveNoTwins(trial: Trial): Proof {
  const ledger = new Ledger(null, 'No two rules always fire together', 'pairs of rules')
  const { subjects, say } = trial
  for (const [index, one] of subjects.entries()) {
    for (const other of subjects.slice(index + 1)) {
      ledger.cases += 1
      const toldApart = someWorldOf(trial, [one, other], (world) => {
        const outcomes = [say(one, world).outcome, say(other, world).outcome]
        return (
          outcomes.includes('risk') &&
          (outcomes.includes('ok') || outcomes.includes('not-applicable'))
        )
      })
      if (!toldApart) ledger.fail(`${one.rule.id} and ${other.rule.id} always fire together`)
    }
  }
  return ledger.close()
}
