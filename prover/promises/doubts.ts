import { SEVERITIES } from '#rules/risk.ts'
import { forEachWorldOf } from '../groups.ts'
import { Ledger, type Proof } from '../proof.ts'
import type { Trial } from '../trial.ts'
import { changeAnswer } from '../walk.ts'
import { answersIn, isOpen } from '../worlds.ts'

/** Promise 4: not knowing is a finding of its own, one severity lower, and never reads as safe. */
export function proveDoubts(trial: Trial): readonly Proof[] {
  return [proveDoubtsAreFound(trial), proveDoubtsWeighLess(trial), proveDoubtsCountOnce(trial)]
}

/**
 * While a rule says "fine" or "not applicable", no open answer may turn it into a risk or a doubt.
 * One answer at a time is enough: what several bring about together begins with one of them.
 */
function proveDoubtsAreFound(trial: Trial): Proof {
  const ledger = new Ledger(
    4,
    'Where an open answer may be a risk, the rule says so',
    'states of the rules',
  )
  const { worlds, subjects, say } = trial
  for (const subject of subjects) {
    forEachWorldOf(trial, [subject], (world, closure) => {
      ledger.cases += 1
      const { outcome } = say(subject, world)
      if (outcome === 'risk' || outcome === 'unknown') return
      for (const position of closure.filter((one) => isOpen(worlds, one, world))) {
        for (const answer of worlds.classes[position] ?? []) {
          const learnt = changeAnswer(worlds, closure, world, position, answer)
          const after = say(subject, learnt).outcome
          if (after !== 'risk' && after !== 'unknown') continue
          ledger.fail(
            `${subject.rule.id} is ${outcome} before an answer that makes it a ${after}`,
            {
              answers: answersIn(worlds, world),
              changed: answersIn(worlds, learnt),
            },
          )
        }
      }
    })
  }
  return ledger.close()
}

function proveDoubtsWeighLess({ ruleset }: Trial): Proof {
  const ledger = new Ledger(4, 'A doubt weighs one severity less than the risk', 'severities')
  const { weightOf } = ruleset.scoring
  for (const [rank, severity] of SEVERITIES.entries()) {
    ledger.cases += 1
    const [doubt, risk] = [weightOf(severity, false), weightOf(severity, true)]
    if (doubt.confirmed) ledger.fail(`a doubt about a ${severity} counts as confirmed`)
    if (!(doubt.share > 0)) ledger.fail(`a doubt about a ${severity} counts for nothing`)
    if (doubt.share >= risk.share)
      ledger.fail(`a doubt about a ${severity} weighs as much as the risk`)
    // Below low there is no severity: there, only the share is smaller.
    if (doubt.severity !== (SEVERITIES[rank - 1] ?? 'low'))
      ledger.fail(`a doubt about a ${severity} is not one severity lower`)
  }
  return ledger.close()
}

/** A doubt that adds no points of its own is one that another, at least as heavy, adds. */
function proveDoubtsCountOnce(trial: Trial): Proof {
  const ledger = new Ledger(
    4,
    'Every doubt adds points, and one question only once',
    'states of the rules',
  )
  const { worlds, subjects, say } = trial
  for (const subject of subjects) {
    const cover = subjects.find(({ rule }) => rule === subject.cover)
    if (cover?.cover !== undefined)
      ledger.fail(`${subject.rule.id} counts its doubt in a rule that counts it elsewhere`)
    forEachWorldOf(trial, [subject], (world) => {
      ledger.cases += 1
      const { outcome, weight } = say(subject, world)
      if (outcome !== 'unknown' || (weight !== null && weight.share > 0)) return
      const counted = cover === undefined ? null : say(cover, world).weight
      const heavyEnough =
        counted !== null &&
        (weight === null ||
          SEVERITIES.indexOf(weight.severity) <= SEVERITIES.indexOf(counted.severity))
      if (!heavyEnough)
        ledger.fail(`nothing counts the doubt about ${subject.rule.id}`, {
          answers: answersIn(worlds, world),
        })
    })
  }
  return ledger.close()
}
