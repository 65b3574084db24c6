import { hitsOf } from '../classes.ts'
import { Ledger, type Proof } from '../proof.ts'
import type { Known, World } from '../reference.ts'
import type { Trial } from '../trial.ts'
import { changeAnswer, forEachWorld } from '../walk.ts'
import { isOpen } from '../worlds.ts'
import { guideFor, type Observer } from './observers.ts'

/**
 * Every option changes something, compared with another answer to its question: a rule, the verdict,
 * whether the app is live, or what we say about a tool. Of several options that no condition names and
 * that come out the same, all but the first say in `neutral` why they are offered; no others may.
 */
export function proveOptionsMatter(trial: Trial, observers: readonly Observer[]): Proof {
  const ledger = new Ledger(
    null,
    'Each option changes something, or says why it doesn’t',
    'options',
  )
  for (const [position, { id, options }] of trial.worlds.questions.entries()) {
    const toldApart = tellApart(trial, observers, position)
    const named = new Set((trial.worlds.masks[position] ?? []).flatMap((mask) => [...mask]))
    for (const [index, { id: option, neutral }] of options.entries()) {
      ledger.cases += 1
      // That not knowing differs from all known answers is no merit of any of them.
      const others = options.filter((other) => option === 'unsure' || other.id !== 'unsure')
      const matters = others.some((other) => toldApart(option, other.id))
      const twin = options
        .slice(0, named.has(option) ? 0 : index)
        .find((other) => !named.has(other.id) && !toldApart(option, other.id))
      const idle = !matters || twin !== undefined
      if (!idle && neutral !== undefined)
        ledger.fail(`${id}: the option ${option} is called neutral, but it changes something`)
      if (!idle || neutral !== undefined) continue
      ledger.fail(
        twin === undefined || !matters
          ? `${id}: the option ${option} changes nothing`
          : `${id}: the option ${option} comes out like ${twin.id} and doesn’t say why it is there`,
      )
    }
  }
  return ledger.close()
}

type ToldApart = (option: string, other: string) => boolean

/** Which options of a question come out differently, somewhere. */
function tellApart(trial: Trial, observers: readonly Observer[], position: number): ToldApart {
  const { worlds } = trial
  const masks = worlds.masks[position] ?? []
  const question = worlds.questions[position]
  const knownOf = (option: string): Known => (option === 'unsure' ? null : [option])
  const classOf = (option: string) => (option === 'unsure' ? 'unsure' : hitsOf(masks, [option]))
  const classes = new Map((question?.options ?? []).map(({ id }) => [classOf(id), knownOf(id)]))
  const pairs = [...classes.keys()].flatMap((one, index, all) =>
    all.slice(index + 1).map((other): readonly [string, string] => [one, other]),
  )
  const apart = new Set<string>()
  for (const { closure, see } of observers) {
    if (!closure.includes(position) || apart.size === pairs.length) continue
    forEachWorld(worlds, closure, (world) => {
      if (!isOpen(worlds, position, world) || apart.size === pairs.length) return
      const seen = seeEach(trial, classes, { closure, see, position, world })
      for (const [one, other] of pairs)
        if (seen.get(one) !== seen.get(other)) apart.add(`${one} ${other}`)
    })
  }
  return (option, other) => {
    const [one, two] = [classOf(option), classOf(other)]
    const guided =
      guideFor(question?.id ?? '', knownOf(option)) !== guideFor(question?.id ?? '', knownOf(other))
    return guided || apart.has(`${one} ${two}`) || apart.has(`${two} ${one}`)
  }
}

interface View extends Pick<Observer, 'closure' | 'see'> {
  readonly position: number
  readonly world: World
}

function seeEach(
  { worlds }: Trial,
  classes: ReadonlyMap<string, Known>,
  { closure, see, position, world }: View,
): ReadonlyMap<string, string> {
  return new Map(
    [...classes].map(([name, known]) => [
      name,
      see(changeAnswer(worlds, closure, world, position, known)),
    ]),
  )
}
