import { SEVERITIES } from '#rules/risk.ts'
import type { Weight } from '#rules/score.ts'
import { forEachWorldOf } from '../groups.ts'
import { Ledger, type Proof } from '../proof.ts'
import type { Known } from '../reference.ts'
import type { Said, Trial } from '../trial.ts'
import { changeAnswer } from '../walk.ts'
import { answersIn, isOpen } from '../worlds.ts'

const KINDS_OF_DATA = 'kinds-of-data'
const SENSITIVE = ['health', 'identity', 'children', 'location', 'finance', 'messages']
const ORDINARY = 'contact'

/**
 * Promise 10: next to an app that keeps contact details, the same app that keeps something sensitive as
 * well has each finding about access one severity worse, and no other finding in these areas.
 */
export function proveSensitiveData(trial: Trial): Proof {
  const ledger = new Ledger(
    10,
    'Sensitive data raises each finding about data and access by one',
    'pairs of states',
  )
  const { worlds, subjects, say } = trial
  const position = worlds.positionOf(KINDS_OF_DATA) ?? -1
  for (const subject of subjects) {
    const { id, area } = subject.rule
    if (area !== 'data-access' && area !== 'permissions') continue
    forEachWorldOf(trial, [subject], (world, closure) => {
      if (!isOpen(worlds, position, world)) return
      const change = (known: Known) => changeAnswer(worlds, closure, world, position, known)
      const ordinary = change([ORDINARY])
      for (const kind of SENSITIVE) {
        ledger.cases += 1
        const sensitive = change([ORDINARY, kind])
        if (isRaised(say(subject, ordinary), say(subject, sensitive))) continue
        ledger.fail(`${id} isn’t raised by one where the app keeps ${kind}`, {
          answers: answersIn(worlds, ordinary),
          changed: answersIn(worlds, sensitive),
        })
      }
    })
  }
  return ledger.close()
}

function isRaised(before: Said, after: Said): boolean {
  if (before.outcome !== after.outcome) return false
  // A doubt weighs what its severity, raised before, makes of it.
  return (
    isOneWorse(before.worst, after.worst) &&
    (before.outcome !== 'risk' || isOneWorse(before.weight, after.weight))
  )
}

function isOneWorse(before: Weight | null, after: Weight | null): boolean {
  if (before === null || after === null) return before === after
  const worst = SEVERITIES.length - 1
  const from = SEVERITIES.indexOf(before.severity)
  return SEVERITIES.indexOf(after.severity) === Math.min(worst, from + 1)
}
