import { doubtGroups, forEachWorldOf, sumUp } from '../groups.ts'
import { weighsNoMore } from '../kinds.ts'
import { Ledger, type Proof } from '../proof.ts'
import type { Trial } from '../trial.ts'
import { changeAnswer } from '../walk.ts'
import { answersIn, isOpen } from '../worlds.ts'

/**
 * Promise 5: whatever an open answer turns out to be, what was confirmed stays and weighs no less, and
 * what is possible afterwards was possible before. Rules whose doubts count in one another are looked
 * at together. Several answers learnt are a chain of single ones.
 */
export function proveLearning(trial: Trial): readonly Proof[] {
  const inside = new Ledger(5, 'The score lies in the range', 'states of the rules')
  const learning = new Ledger(5, 'Learning an open answer lands inside it', 'answers learnt')
  const { worlds, ruleset } = trial
  const lowShare = ruleset.scoring.weightOf('low', true).share
  for (const group of doubtGroups(trial)) {
    const names = group.map(({ rule }) => rule.id).join(', ')
    forEachWorldOf(trial, group, (world, closure) => {
      inside.cases += 1
      const before = sumUp(trial, group, world)
      if (
        !weighsNoMore(before.best, before.all, lowShare) ||
        !weighsNoMore(before.all, before.worst, lowShare)
      )
        inside.fail(`${names}: the score leaves its range`, { answers: answersIn(worlds, world) })
      for (const position of closure.filter((one) => isOpen(worlds, one, world))) {
        for (const answer of worlds.classes[position] ?? []) {
          learning.cases += 1
          const learnt = changeAnswer(worlds, closure, world, position, answer)
          const after = sumUp(trial, group, learnt)
          const example = () => ({
            answers: answersIn(worlds, world),
            changed: answersIn(worlds, learnt),
          })
          if (!weighsNoMore(before.best, after.best, lowShare))
            learning.fail(`${names}: learning an answer lowers the low end`, example())
          if (!weighsNoMore(after.worst, before.worst, lowShare))
            learning.fail(`${names}: learning an answer raises the high end`, example())
        }
      }
    })
  }
  return [inside.close(), learning.close()]
}
