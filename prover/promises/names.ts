import { forEachWorldOf } from '../groups.ts'
import { Ledger, type Proof } from '../proof.ts'
import type { Known } from '../reference.ts'
import type { Trial } from '../trial.ts'
import { changeAnswer } from '../walk.ts'
import { answersIn, isOpen } from '../worlds.ts'

const NAMES = ['builders', 'services']
const KEYS = 'keys-in-page'

/** Promise 9: neither the name of a builder or a service, nor a key that is meant to be public, counts. */
export function proveNamesAreNeutral(trial: Trial): readonly Proof[] {
  return [proveBuilders(trial), provePublicKeys(trial)]
}

/** Where no rule reads the names, directly or through what leads to a question, they can't count. */
function proveBuilders(trial: Trial): Proof {
  const ledger = new Ledger(9, 'No rule depends on a builder or a service', 'rules')
  const { worlds, subjects, say } = trial
  for (const subject of subjects) {
    ledger.cases += 1
    for (const name of NAMES) {
      const position = worlds.positionOf(name)
      if (position === undefined || !subject.closure.includes(position)) continue
      const what = `${subject.rule.id} depends on the question ${name}`
      ledger.fail(what, { size: Number.POSITIVE_INFINITY })
      forEachWorldOf(trial, [subject], (world, closure) => {
        if (!isOpen(worlds, position, world)) return
        const named = (worlds.classes[position] ?? []).map((known) =>
          changeAnswer(worlds, closure, world, position, known),
        )
        const [first, ...rest] = named
        if (first === undefined) return
        const before = JSON.stringify(say(subject, first))
        const changed = rest.find((other) => JSON.stringify(say(subject, other)) !== before)
        if (changed === undefined) return
        ledger.fail(what, {
          answers: answersIn(worlds, first),
          changed: answersIn(worlds, changed),
        })
      })
    }
  }
  return ledger.close()
}

function provePublicKeys(trial: Trial): Proof {
  const ledger = new Ledger(
    9,
    'A key that is meant to be public counts like none',
    'states of the rules',
  )
  const { worlds, subjects, say } = trial
  const position = worlds.positionOf(KEYS) ?? -1
  const readers = subjects.filter(({ closure }) => closure.includes(position))
  for (const subject of readers) {
    forEachWorldOf(trial, [subject], (world, closure) => {
      if (!isOpen(worlds, position, world)) return
      ledger.cases += 1
      const change = (known: Known) => changeAnswer(worlds, closure, world, position, known)
      const [none, open] = [change(['none-found']), change(['public'])]
      if (JSON.stringify(say(subject, none)) !== JSON.stringify(say(subject, open)))
        ledger.fail(`${subject.rule.id} counts a key that is meant to be public`, {
          answers: answersIn(worlds, none),
          changed: answersIn(worlds, open),
        })
    })
  }
  return ledger.close()
}
