import type { Outcome } from '#rules/assessment.ts'
import { TRUE } from '#rules/conditions.ts'
import type { Question } from '#rules/question.ts'
import { someWorldOf } from '../groups.ts'
import { Ledger, type Proof } from '../proof.ts'
import type { Subject, Trial } from '../trial.ts'
import { someWorld } from '../walk.ts'
import { closureOf, gateIn, isAnswered } from '../worlds.ts'

/** Every question can come up, and every rule can come out in every way it should. */
export function proveReach(trial: Trial): readonly Proof[] {
  return [proveQuestions(trial), proveOutcomes(trial)]
}

function proveQuestions({ worlds }: Trial): Proof {
  const ledger = new Ledger(null, 'Some answers lead to each question', 'questions')
  for (const [position, { id, askedWhen }] of worlds.questions.entries()) {
    ledger.cases += 1
    const closure = closureOf(worlds, [askedWhen])
    const asked = someWorld(worlds, closure, (world) => gateIn(worlds, position, world) === TRUE)
    if (!asked) ledger.fail(`no answers lead to ${id}`)
  }
  return ledger.close()
}

function proveOutcomes(trial: Trial): Proof {
  const ledger = new Ledger(null, 'Each rule can come out in every way that it should', 'outcomes')
  for (const subject of trial.subjects) {
    for (const outcome of outcomesExpected(trial, subject)) {
      ledger.cases += 1
      const reached = someWorldOf(
        trial,
        [subject],
        (world, closure) =>
          isAnswered(trial.worlds, closure, world) && trial.say(subject, world).outcome === outcome,
      )
      if (!reached) ledger.fail(`${subject.rule.id} is never ${outcome}`)
    }
  }
  return ledger.close()
}

function outcomesExpected({ worlds }: Trial, { rule, closure }: Subject): readonly Outcome[] {
  const canDoubt = closure.some((position) => offersUnsure(worlds.questions[position]))
  return [
    'risk',
    'ok',
    ...(canDoubt ? (['unknown'] as const) : []),
    ...(rule.appliesWhen.op === 'always' ? [] : (['not-applicable'] as const)),
  ]
}

const offersUnsure = (question: Question | undefined): boolean =>
  question?.options.some(({ id }) => id === 'unsure') ?? false
