import { FALSE, type Truth } from '#rules/conditions.ts'
import { isLive } from '#rules/facts.ts'
import type { Question } from '#rules/question.ts'
import { closureOfGroup, doubtGroups, sumUp } from '../groups.ts'
import { weighsNoMore } from '../kinds.ts'
import { Ledger, type Proof } from '../proof.ts'
import { type Known, truthOf, type World } from '../reference.ts'
import type { Subject, Trial } from '../trial.ts'
import { changeAnswer, forEachWorld } from '../walk.ts'
import { answersIn, isOpen, readIn } from '../worlds.ts'

/** Promise 6, where it is about answers: a worse one to the same question never lowers the score. */
export function proveWorseAnswers(trial: Trial): readonly Proof[] {
  return [proveOrders(trial), proveTicks(trial)]
}

/**
 * Along every order from best to worst, all rules together weigh no less and the app doesn't become
 * less live. The rules that read the question are looked at together, because one may take over from
 * another; the rest stays as it is.
 */
function proveOrders(trial: Trial): Proof {
  const ledger = new Ledger(6, 'From the best answer to the worst, the score never falls', 'steps')
  const { worlds, subjects } = trial
  for (const [position, question] of worlds.questions.entries()) {
    const order = (question.bestToWorst ?? []).map((id): Known => (id === 'unsure' ? null : [id]))
    if (order.length === 0) continue
    const group = subjects.filter(({ closure }) => closure.includes(position))
    const seen = ledger.cases
    forEachAsked(trial, group, position, (world, closure) => {
      const along = order.map((known) => changeAnswer(worlds, closure, world, position, known))
      for (const [step, after] of along.entries()) {
        const before = along[step - 1]
        if (before === undefined) continue
        ledger.cases += 1
        if (!isNoBetter(trial, group, before, after))
          ledger.fail(`${question.id}: its order from best to worst doesn’t hold`, {
            answers: answersIn(worlds, before),
            changed: answersIn(worlds, after),
          })
      }
    })
    if (ledger.cases === seen) ledger.fail(`${question.id}: its order is never walked`)
  }
  return ledger.close()
}

function isNoBetter(trial: Trial, group: readonly Subject[], before: World, after: World): boolean {
  const lowShare = trial.ruleset.scoring.weightOf('low', true).share
  const [less, more] = [sumUp(trial, group, before), sumUp(trial, group, after)]
  const liveness = (world: World): Truth => truthOf(isLive.when, readIn(trial.worlds, world))
  // The score is eased only where the app is known not to be live.
  const eased = (world: World) => Number(liveness(world) === FALSE)
  return weighsNoMore(less.all, more.all, lowShare) && eased(after) <= eased(before)
}

/** A tick in a list pulls one way only: one that makes some answers worse makes none better. */
function proveTicks(trial: Trial): Proof {
  const ledger = new Ledger(6, 'One more tick pulls the score one way only', 'ticks added')
  const { worlds } = trial
  const lowShare = trial.ruleset.scoring.weightOf('low', true).share
  for (const [position, question] of worlds.questions.entries()) {
    for (const tick of ticksOf(question, worlds.classes[position] ?? [])) {
      const pulls = new Map<'up' | 'down', { readonly answers: World; readonly changed: World }>()
      for (const group of doubtGroups(trial)) {
        if (!closureOfGroup(group).includes(position)) continue
        forEachAsked(trial, group, position, (world, closure) => {
          for (const fewer of worlds.classes[position] ?? []) {
            if (fewer.includes(tick) || isAlone(question, fewer)) continue
            ledger.cases += 1
            const change = (known: Known) => changeAnswer(worlds, closure, world, position, known)
            const [answers, changed] = [change(fewer), change([...fewer, tick])]
            const [before, after] = [sumUp(trial, group, answers), sumUp(trial, group, changed)]
            if (!weighsNoMore(after.all, before.all, lowShare))
              pulls.set('up', { answers, changed })
            if (!weighsNoMore(before.all, after.all, lowShare))
              pulls.set('down', { answers, changed })
          }
        })
      }
      const [up, down] = [pulls.get('up'), pulls.get('down')]
      if (up === undefined || down === undefined) continue
      ledger.fail(`${question.id}: the tick ${tick} raises some scores and lowers others`, {
        answers: answersIn(worlds, down.answers),
        changed: answersIn(worlds, down.changed),
      })
    }
  }
  return ledger.close()
}

/** A tick for every kind of tick that the rules can tell apart. */
function ticksOf(question: Question, classes: readonly (readonly string[])[]): readonly string[] {
  if (question.kind === 'one') return []
  return classes.flatMap((options) =>
    options.length === 1 && !isAlone(question, options) ? options : [],
  )
}

const isAlone = ({ options }: Question, chosen: readonly string[]) =>
  options.some(({ id, alone }) => alone === true && chosen.includes(id))

/** Visits every world of a group in which a question is asked and still open. */
function forEachAsked(
  { worlds }: Trial,
  group: readonly Subject[],
  position: number,
  visit: (world: World, closure: readonly number[]) => void,
): void {
  const closure = [...new Set([...closureOfGroup(group), position])].sort((a, b) => a - b)
  forEachWorld(worlds, closure, (world) => {
    if (isOpen(worlds, position, world)) visit(world, closure)
  })
}
