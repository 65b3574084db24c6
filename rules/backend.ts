import type { Verdict } from './assessment.ts'
import { BUILDERS, type BuilderId } from './builders.ts'
import { all, any, type Condition, is, lacks, not, surely, TRUE, UNKNOWN } from './conditions.ts'
import type { Compiled, Evaluator, States } from './evaluate.ts'
import { builders, madeOf } from './questions/app.ts'
import { savedData } from './questions/data.ts'
import { aiInApp, keysInPage } from './questions/keys.ts'
import { passwords, signIn } from './questions/logins.ts'
import { afterPaying, payments } from './questions/payments.ts'
import type { Answers } from './states.ts'

// Any one of four triggers means a backend: logins, saving what people enter, taking payments,
// different things for different people. The rulings behind the unclear cases are in
// docs/decisions/0004-verdict.md.

/** A login that lets anybody in, or lives in one browser, needs no backend and proves none. */
const accountsThatWork = all(is(signIn, 'accounts'), not(surely(is(passwords, 'pretend'))))

const trigger = any(
  accountsThatWork,
  is(signIn, 'personal-links'),
  is(savedData, 'elsewhere-too'),
  all(is(payments, 'checkout', 'own-card-form'), lacks(madeOf, 'fixed-pages')),
)

/** Somebody else keeps the messages, the content or the money; nothing of it has rules of ours. */
const handedOver = any(
  is(savedData, 'form-service', 'shows-only'),
  is(payments, 'payment-link', 'shop-service', 'checkout', 'own-card-form'),
)

/** A single function on a server is a small backend: goods released by a message, AI without a key in the page. */
const ownFunction = any(
  is(afterPaying, 'verified-message', 'unverified-message'),
  all(
    is(aiInApp, 'capped', 'anyone', 'reads-private', 'acts', 'none-of-these'),
    lacks(keysInPage, 'paid-service'),
  ),
)

const serviceDoesIt = all(is(madeOf, 'service'), trigger)
const runsItself = all(lacks(madeOf, 'service'), trigger)

/** The first that holds is the verdict. Software on rented space runs on a server, however fixed its pages look. */
const VERDICT_ORDER: readonly (readonly [Condition, typeof TRUE | typeof UNKNOWN, Verdict])[] = [
  [is(madeOf, 'installed'), TRUE, 'yes'],
  [runsItself, TRUE, 'yes'],
  [all(lacks(madeOf, 'service'), ownFunction), TRUE, 'yes'],
  [runsItself, UNKNOWN, 'cannot-tell'],
  [any(serviceDoesIt, handedOver), TRUE, 'hosted'],
  [any(serviceDoesIt, handedOver), UNKNOWN, 'cannot-tell'],
  [all(lacks(madeOf, 'service'), ownFunction), UNKNOWN, 'cannot-tell'],
]

/** Everything that the verdict depends on, apart from the builders that don't fit. */
export const VERDICT_CONDITIONS: readonly Condition[] = VERDICT_ORDER.map(([when]) => when)

export interface VerdictResult {
  readonly verdict: Verdict
  /** What decided it. */
  readonly because: Compiled
  /** Chosen builders that don't fit the answers. */
  readonly contradicts: readonly BuilderId[]
}

export type DecideVerdict = (states: States, answers: Answers) => VerdictResult

/** Is there a backend, and whose is it? Not knowing about logins and saved data is never `none`. */
export function createVerdict({ compile }: Evaluator): DecideVerdict {
  const steps = VERDICT_ORDER.map(([when, truth, verdict]) => ({
    when: compile(when),
    truth,
    verdict,
  }))
  const nothingThere = compile(any(trigger, handedOver))
  const serviceRunsIt = compile(serviceDoesIt)

  return (states, answers) => {
    const step = steps.find(({ when, truth }) => when.value(states) === truth)
    const chosen = () => BUILDERS.filter((builder) => answers[builders.id]?.includes(builder.id))
    if (step === undefined) {
      const always = chosen().filter((builder) => builder.backend === 'always')
      return { verdict: 'none', because: nothingThere, contradicts: always.map(({ id }) => id) }
    }
    // A builder in which founders set the rules themselves never "does it all": the answers disagree.
    if (serviceRunsIt.value(states) === TRUE) {
      const ownRules = chosen().filter((builder) => builder.rulesSetBy === 'founder')
      if (ownRules.length > 0) {
        return { verdict: 'yes', because: step.when, contradicts: ownRules.map(({ id }) => id) }
      }
    }
    return { verdict: step.verdict, because: step.when, contradicts: [] }
  }
}
