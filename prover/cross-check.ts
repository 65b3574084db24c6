import { BANDS, NEXT_STEPS } from '#rules/assessment.ts'
import { TRUE } from '#rules/conditions.ts'
import type { Answers } from '#rules/states.ts'
import type { Engine } from './engine.ts'
import { Ledger, type Proof } from './proof.ts'
import { type World, worldOf } from './reference.ts'
import { brokenIn, faultsIn } from './results.ts'
import { sampleAnswers } from './sample.ts'
import type { Trial } from './trial.ts'
import { gateIn } from './worlds.ts'

/**
 * What `assess` puts together, compared with what the reference puts together, for a sample of answers.
 * A sample proves nothing: it is here because the proofs look at the parts, and this at the whole.
 * That every band and every next step is reached is proved by it, as one founder for each is enough.
 */
export function crossCheck(trial: Trial, engine: Engine, count: number): readonly Proof[] {
  const agreement = new Ledger(
    null,
    'The engine as a whole does what its parts promise',
    'sets of answers',
  )
  const reach = new Ledger(null, 'Each band and each next step is reached', 'bands and steps')
  const assess = engine.createAssess(trial.ruleset)
  const { questions } = trial.worlds
  const reached = new Set<string>()
  for (const answers of sampleAnswers(questions, count)) {
    agreement.cases += 1
    const assessment = assess(answers)
    const world = worldOf(questions, answers)
    for (const fault of [...faultsIn(trial, world, assessment), ...brokenIn(assessment)])
      agreement.fail(fault, { answers })
    const asked = onlyAsked(trial, world, answers)
    if (JSON.stringify(assess(asked)) !== JSON.stringify(assessment))
      agreement.fail('answers to questions that aren’t asked change the result', {
        answers,
        changed: asked,
      })
    reached.add(`band ${assessment.band}`).add(`next step ${assessment.nextStep}`)
  }
  const wanted = [...BANDS.map((id) => `band ${id}`), ...NEXT_STEPS.map((id) => `next step ${id}`)]
  for (const result of wanted) {
    reach.cases += 1
    if (!reached.has(result)) reach.fail(`no answers were found for the ${result}`)
  }
  return [agreement.close({ whole: false }), reach.close()]
}

function onlyAsked({ worlds }: Trial, world: World, answers: Answers): Answers {
  return Object.fromEntries(
    worlds.questions.flatMap(({ id }, position) => {
      const values = answers[id]
      const asked = gateIn(worlds, position, world) === TRUE
      return asked && values !== undefined ? [[id, values]] : []
    }),
  )
}
