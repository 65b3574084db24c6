import { FALSE } from '#rules/conditions.ts'
import type { Answers } from '#rules/states.ts'
import type { Engine } from '../engine.ts'
import { Ledger, type Proof } from '../proof.ts'
import { type World, worldOf } from '../reference.ts'
import { statesIn } from '../states-in.ts'
import type { Trial } from '../trial.ts'
import { forEachWorld } from '../walk.ts'
import { answersIn, closureOf, gateIn } from '../worlds.ts'

/**
 * Promise 7, where it is about questions: in every world of the answers that decide what is asked, any
 * answer is given to each question, asked or not, and to all together that aren't asked. The engine must
 * see what the reference sees, which never looks at an answer to a question that isn't asked. No rule
 * sees anything of the answers but these states.
 */
export function proveHiddenAnswers({ ruleset, worlds }: Trial, engine: Engine): Proof {
  const ledger = new Ledger(
    7,
    'Answers to questions that aren’t asked count for nothing',
    'sets of answers',
  )
  const { evaluator } = ruleset
  const { questions } = worlds
  const gates = closureOf(
    worlds,
    questions.map(({ askedWhen }) => askedWhen),
  )

  const compare = (answers: Answers, world: World) => {
    ledger.cases += 1
    const expected = statesIn(evaluator, worldOf(questions, answers))
    const states = engine.statesOf(evaluator, answers)
    for (const [position, { id }] of questions.entries()) {
      if (states[position] === expected[position]) continue
      const hidden = gateIn(worlds, position, world) === FALSE
      if (!hidden) ledger.fail(`an answer to ${id} is misread`, { answers })
      else if (answers[id] === undefined) ledger.fail(`${id} is taken for asked`, { answers })
      else ledger.fail(`an answer to ${id} counts, though it isn’t asked`, { answers })
    }
  }

  forEachWorld(worlds, gates, (world) => {
    const answers = answersIn(worlds, world)
    const others = questions.filter(({ id }) => answers[id] === undefined)
    for (const { id, options } of others)
      for (const option of options) compare({ ...answers, [id]: [option.id] }, world)
    const hidden = others.filter(
      ({ id }) => gateIn(worlds, worlds.positionOf(id) ?? -1, world) === FALSE,
    )
    const turns = Math.max(0, ...hidden.map(({ options }) => options.length))
    for (let turn = 0; turn < turns; turn += 1) {
      const all = hidden.map(({ id, options }) => [id, [options[turn % options.length]?.id ?? '']])
      compare({ ...answers, ...Object.fromEntries(all) }, world)
    }
  })
  return ledger.close()
}
