import { describe, expect, test, vi } from 'vitest'
import { ENGINE } from '#prover/engine.ts'
import { proveAreas } from '#prover/promises/areas.ts'
import { proveHiddenAnswers } from '#prover/promises/hidden-answers.ts'
import { proveMeaning } from '#prover/promises/meaning.ts'
import { createTrial } from '#prover/trial.ts'
import { createAreas } from '#rules/areas.ts'
import { createAssess, type Ruleset } from '#rules/assess.ts'
import { TRUE } from '#rules/conditions.ts'
import { OPEN } from '#rules/evaluate.ts'
import { caught, faultsOf, only } from './broken.ts'

// The whole questionnaire is walked, several times.
vi.setConfig({ testTimeout: 30_000 })

const some = only('no-backup', 'restore-never-tested', 'thank-you-page-trusted')
const everythingAsked: Ruleset = {
  ...some,
  evaluator: { ...some.evaluator, gateOf: () => TRUE },
}
const hiddenIn = (ruleset: Ruleset, engine = ENGINE) =>
  proveHiddenAnswers(createTrial(ruleset), engine)

test('what we ship has no fault', () => {
  expect(faultsOf(hiddenIn(some))).toEqual([])
  expect(faultsOf(proveMeaning(createTrial(some), [], ENGINE))).toEqual([])
  expect(faultsOf(proveAreas(createTrial(some)))).toEqual([])
})

describe('7. a hidden answer that counts', () => {
  test('because everything counts as asked', () => {
    const { answers } = caught(
      hiddenIn(everythingAsked),
      'an answer to after-paying counts, though it isn’t asked',
    )
    expect(answers['after-paying']).toBeDefined()
    caught(hiddenIn(everythingAsked), 'updates is taken for asked')
    const seen = (ruleset: Ruleset) => createAssess(ruleset)(answers).answers.map((a) => a.question)
    expect(seen(everythingAsked)).toContain('after-paying')
    expect(seen(some)).not.toContain('after-paying')
  })

  test('because of a hole where answers are read', () => {
    const leaky: typeof ENGINE.statesOf = (evaluator, answers) =>
      ENGINE.statesOf({ ...evaluator, gateOf: () => TRUE }, answers)
    caught(
      hiddenIn(some, { ...ENGINE, statesOf: leaky }),
      'an answer to updates counts, though it isn’t asked',
    )
  })

  test('because a question behind a hidden one is read', () => {
    const leaky: typeof ENGINE.statesOf = (evaluator, answers) =>
      ENGINE.statesOf(evaluator, answers).map((state, position) => {
        const id = evaluator.questions[position]?.id ?? ''
        const given = id === 'privacy-basics' && answers['kinds-of-data']?.includes('contact')
        return given && answers[id] !== undefined ? 1 : state
      })
    const { answers } = caught(
      hiddenIn(some, { ...ENGINE, statesOf: leaky }),
      'an answer to privacy-basics counts, though it isn’t asked',
    )
    expect(Object.keys(answers)).toContain('kinds-of-data')
  })
})

test('an answer that is misread', () => {
  const forgetful: typeof ENGINE.statesOf = (evaluator, answers) =>
    ENGINE.statesOf(evaluator, answers).map((state) => (state > 1 ? OPEN : state))
  const { answers } = caught(
    hiddenIn(some, { ...ENGINE, statesOf: forgetful }),
    'an answer to stage is misread',
  )
  expect(answers).toEqual({ stage: ['testers'] })
})

describe('an engine that means something else than the rules say', () => {
  test('in a gate', () => {
    const proofs = proveMeaning(createTrial(everythingAsked), [], ENGINE)
    caught(proofs, 'backups is asked when it should not be, or not asked when it should')
  })

  test('in a condition', () => {
    const { evaluator } = some
    const ruleset: Ruleset = {
      ...some,
      evaluator: {
        ...evaluator,
        compile: (condition) => ({ ...evaluator.compile(condition), value: () => TRUE }),
      },
    }
    caught(
      proveMeaning(createTrial(ruleset), [], ENGINE),
      'no-backup: a condition is not what it says',
    )
  })

  test('in an outcome', () => {
    const optimist: typeof ENGINE.outcomesOf = (rules, states) =>
      ENGINE.outcomesOf(rules, states).map((outcome) => (outcome === 'unknown' ? 'ok' : outcome))
    const proofs = proveMeaning(createTrial(some), [], { ...ENGINE, outcomesOf: optimist })
    caught(proofs, 'no-backup doesn’t come out as its conditions say')
  })

  test('in praise for a rule beside a gap in the same answer', () => {
    const tables = only('open-database', 'rules-let-everybody-in', 'any-account-sees-all')
    const flatterer: typeof ENGINE.outcomesOf = (rules, states) =>
      rules.flatMap((rule) => ENGINE.outcomesOf([rule], states))
    const proofs = proveMeaning(createTrial(tables), [], { ...ENGINE, outcomesOf: flatterer })
    const { answers } = caught(proofs, 'open-database doesn’t come out as its conditions say')
    expect(answers['database-access']).toEqual(['any-account'])
  })

  test('in what a finding weighs', () => {
    const light: typeof ENGINE.collectHits = (...given) =>
      ENGINE.collectHits(...given).map((hit) => ({ ...hit, worst: { ...hit.worst, share: 1 } }))
    const proofs = proveMeaning(createTrial(some), [], { ...ENGINE, collectHits: light })
    caught(proofs, 'no-backup doesn’t come out as its conditions say')
  })
})

test('7. an area that looks fine while something in it is open', () => {
  const cheerful: typeof createAreas = (rules) => {
    const summarise = createAreas(rules)
    return (outcomes) =>
      summarise(outcomes).map((area) =>
        area.state === 'not-assessed' && area.fine > 0 ? { ...area, state: 'fine' } : area,
      )
  }
  const { detail } = caught(
    proveAreas(createTrial(some), cheerful),
    'an area says fine where it is not-assessed',
  )
  expect(detail).toBe('operations: unknown, ok')
})
