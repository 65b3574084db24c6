import { expect, test } from 'vitest'
import { OTHER_CONDITIONS } from '#prover/sense/observers.ts'
import { proveVerdict } from '#prover/sense/verdict.ts'
import { createTrial } from '#prover/trial.ts'
import type { Verdict } from '#rules/assessment.ts'
import { createVerdict } from '#rules/backend.ts'
import { EVALUATOR } from '#rules/questions/evaluator.ts'
import { statesOf } from '#rules/states.ts'
import { caught, only } from './broken.ts'

const trial = createTrial(only('no-two-step-login'), OTHER_CONDITIONS)

/** A verdict that says one thing where it should say another. */
const swap =
  (from: Verdict, to: Verdict): typeof createVerdict =>
  (evaluator) => {
    const decide = createVerdict(evaluator)
    return (states, answers) => {
      const result = decide(states, answers)
      return result.verdict === from ? { ...result, verdict: to } : result
    }
  }

test('“none” where logins and saved data are not known', () => {
  const create = swap('cannot-tell', 'none')
  const proof = proveVerdict(trial, create)
  const { answers } = caught(proof, 'the verdict is none though logins and saved data are open')
  const { verdict } = create(EVALUATOR)(statesOf(EVALUATOR, answers), answers)
  expect([verdict, answers['sign-in'], answers['saved-data']]).toEqual([
    'none',
    undefined,
    undefined,
  ])
  caught(proof, 'the verdict is none though a trigger is open')
  caught(proof, 'the verdict is never cannot-tell')
})

test('a verdict that nothing decides', () => {
  caught(
    proveVerdict(trial, swap('cannot-tell', 'hosted')),
    'the verdict is hosted though nothing decides it',
  )
})

test('“none” where something is there', () => {
  const { answers } = caught(
    proveVerdict(trial, swap('yes', 'none')),
    'the verdict is none though something is there',
  )
  expect(Object.keys(answers).length).toBeGreaterThan(0)
})
