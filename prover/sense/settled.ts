import { TRUE } from '#rules/conditions.ts'
import { Ledger, type Proof } from '../proof.ts'
import type { World } from '../reference.ts'
import type { Trial } from '../trial.ts'
import { changeAnswer, nothingKnown, someWorld } from '../walk.ts'
import { answersIn, closureOf, gateIn, isAnswered } from '../worlds.ts'
import { guideFor, type Observer } from './observers.ts'

/**
 * No page asks what earlier answers settle: whatever was answered before a question, two answers to it
 * can still lead to different results. Parts of the result are tried one by one, those that read
 * little of what came before first, and each only in the worlds in which none yet saw a difference.
 */
export function proveNothingIsSettled(trial: Trial, observers: readonly Observer[]): Proof {
  const ledger = new Ledger(
    null,
    'No question asks what earlier answers settle',
    'questions in their worlds',
  )
  const { worlds } = trial
  for (const [position, { id, options, askedWhen }] of worlds.questions.entries()) {
    if (options.some((option) => guideFor(id, [option.id]) !== guideFor(id, []))) {
      // A tool that is named is always written about.
      ledger.cases += 1
      continue
    }
    const earlierIn = ({ closure }: Observer) => closure.filter((other) => other < position)
    const readers = observers
      .filter(({ closure }) => closure.includes(position))
      .sort((a, b) => earlierIn(a).length - earlierIn(b).length)
    const decided = [...closureOf(worlds, [askedWhen])]
    let open = worldsAfter(trial, [nothingKnown(worlds)], decided).filter(
      (world) => gateIn(worlds, position, world) === TRUE,
    )
    ledger.cases += open.length
    for (const reader of readers) {
      const further = earlierIn(reader).filter((other) => !decided.includes(other))
      open = worldsAfter(trial, open, further).filter(
        (world) => !makesADifference(trial, reader, position, world),
      )
      decided.push(...further)
    }
    for (const world of open)
      ledger.fail(`${id} is asked though earlier answers settle it`, {
        answers: answersIn(worlds, world),
      })
  }
  return ledger.close()
}

/** Each world in every way that it can go on over further questions. */
function worldsAfter(
  { worlds }: Trial,
  from: readonly World[],
  positions: readonly number[],
): readonly World[] {
  const found: World[] = []
  for (const start of from) {
    someWorld(
      worlds,
      positions,
      (world) => {
        if (isAnswered(worlds, positions, world)) found.push(world)
        return false
      },
      start,
    )
  }
  return found
}

/** Whether, after these earlier answers, some later ones let two answers to the question differ. */
function makesADifference(
  { worlds }: Trial,
  { closure, see }: Observer,
  position: number,
  before: World,
): boolean {
  const later = closure.filter((other) => other > position)
  const answers = worlds.classes[position] ?? []
  return answers.some((answer) => {
    const start = changeAnswer(worlds, closure, before, position, answer)
    const reach = (world: World) =>
      answers.some(
        (other) => see(changeAnswer(worlds, closure, world, position, other)) !== see(world),
      )
    return someWorld(worlds, later, reach, start)
  })
}
