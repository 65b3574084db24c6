import type { Condition } from '#rules/conditions.ts'
import { prepareRules } from '#rules/outcomes.ts'
import type { Engine } from '../engine.ts'
import { forEachWorldOf } from '../groups.ts'
import { Ledger, type Proof } from '../proof.ts'
import { truthOf } from '../reference.ts'
import { statesIn } from '../states-in.ts'
import { conditionsOf, type Subject, type Trial } from '../trial.ts'
import { forEachWorld } from '../walk.ts'
import { answersIn, closureOf, gateIn, readIn } from '../worlds.ts'

/** The engine means what the reference means: conditions, gates, outcomes and what each finding weighs. */
export function proveMeaning(
  trial: Trial,
  others: readonly Condition[],
  engine: Engine,
): readonly Proof[] {
  return [proveConditions(trial, others), proveOutcomes(trial, engine)]
}

function proveConditions(trial: Trial, others: readonly Condition[]): Proof {
  const ledger = new Ledger(null, 'Each condition is evaluated to what it says', 'values')
  const { worlds, ruleset } = trial
  const { evaluator } = ruleset
  const compare = (name: string, conditions: readonly Condition[]) => {
    const compiled = conditions.map((condition) => evaluator.compile(condition))
    const closure = closureOf(worlds, conditions)
    forEachWorld(worlds, closure, (world) => {
      const states = statesIn(evaluator, world)
      const read = readIn(worlds, world)
      for (const [index, condition] of conditions.entries()) {
        ledger.cases += 1
        if (compiled[index]?.value(states) !== truthOf(condition, read))
          ledger.fail(`${name}: a condition is not what it says`, {
            answers: answersIn(worlds, world),
          })
      }
      for (const position of closure) {
        ledger.cases += 1
        if (evaluator.gateOf(position, states) === gateIn(worlds, position, world)) continue
        const id = worlds.questions[position]?.id ?? ''
        ledger.fail(`${id} is asked when it should not be, or not asked when it should`, {
          answers: answersIn(worlds, world),
        })
      }
    })
  }
  for (const { rule } of trial.subjects) compare(rule.id, conditionsOf(rule))
  for (const condition of others) compare('the verdict, or where it runs', [condition])
  return ledger.close()
}

function proveOutcomes(trial: Trial, engine: Engine): Proof {
  const ledger = new Ledger(
    null,
    'Each rule comes out, and weighs, as its conditions say',
    'states of the rules',
  )
  const { evaluator, scoring } = trial.ruleset
  for (const subject of trial.subjects) {
    const ready = prepareRules(evaluator, rulesAround(subject))
    forEachWorldOf(trial, [subject], (world) => {
      ledger.cases += 1
      const states = statesIn(evaluator, world)
      const outcomes = engine.outcomesOf(ready, states)
      const hits = engine.collectHits(ready, outcomes, states, scoring)
      const hit = hits.find((one) => one.ready.rule === subject.rule)
      const said = trial.say(subject, world)
      const weight = hit === undefined ? null : [hit.severity, hit.confirmed, hit.share, hit.worst]
      const expected =
        said.weight === null
          ? null
          : [said.weight.severity, said.weight.confirmed, said.weight.share, said.worst]
      if (outcomes[0] !== said.outcome || JSON.stringify(weight) !== JSON.stringify(expected))
        ledger.fail(`${subject.rule.id} doesn’t come out as its conditions say`, {
          answers: answersIn(trial.worlds, world),
        })
    })
  }
  return ledger.close()
}

/** The rule itself, and those that what it says hangs on. */
const rulesAround = ({ rule, cover, neighbours }: Subject) => [
  ...new Set([rule, ...(cover === undefined ? [] : [cover]), ...neighbours]),
]
