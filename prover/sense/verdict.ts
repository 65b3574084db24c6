import { VERDICTS, type Verdict } from '#rules/assessment.ts'
import { createVerdict, VERDICT_CONDITIONS } from '#rules/backend.ts'
import { BUILDERS } from '#rules/builders.ts'
import type { Answers } from '#rules/states.ts'
import { Ledger, type Proof } from '../proof.ts'
import type { Read } from '../reference.ts'
import { statesIn } from '../states-in.ts'
import type { Trial } from '../trial.ts'
import { forEachWorld } from '../walk.ts'
import { answersIn, closureOf, isAnswered, readIn } from '../worlds.ts'

/**
 * The verdict in every world of the answers that it reads, with no builder and with one of each sort:
 * not knowing is never "none", "none" is said only where nothing is there, and each verdict is reached.
 */
export function proveVerdict({ ruleset, worlds }: Trial, create = createVerdict): Proof {
  const ledger = new Ledger(
    null,
    'Not knowing about logins and saved data is never “none”',
    'states of the verdict',
  )
  const decideVerdict = create(ruleset.evaluator)
  const reached = new Set<Verdict>()
  const closure = closureOf(worlds, VERDICT_CONDITIONS)
  forEachWorld(worlds, closure, (world) => {
    const states = statesIn(ruleset.evaluator, world)
    const read = readIn(worlds, world)
    const answered = isAnswered(worlds, closure, world)
    for (const builders of SORTS_OF_BUILDERS) {
      ledger.cases += 1
      const { verdict } = decideVerdict(states, builders)
      if (answered) reached.add(verdict)
      for (const fault of faultsIn(verdict, read))
        ledger.fail(fault, { answers: { ...answersIn(worlds, world), ...builders } })
    }
  })
  for (const verdict of VERDICTS)
    if (!reached.has(verdict)) ledger.fail(`the verdict is never ${verdict}`)
  return ledger.close()
}

/** One builder for each way in which builders differ to the verdict, and none at all. */
const SORTS_OF_BUILDERS: readonly Answers[] = [
  {},
  ...[
    ...new Map(
      BUILDERS.map(({ id, backend, rulesSetBy }) => [
        `${backend} ${rulesSetBy}`,
        { builders: [id] },
      ]),
    ).values(),
  ],
]

function faultsIn(verdict: Verdict, read: Read): readonly string[] {
  const [signIn, savedData, payments] = [read('sign-in'), read('saved-data'), read('payments')]
  const faults: string[] = []
  if (signIn === null && savedData === null) {
    if (verdict === 'none') faults.push('the verdict is none though logins and saved data are open')
    const nothingElse =
      payments?.includes('none') &&
      read('made-of')?.includes('installed') === false &&
      (read('ai-in-app')?.length === 0 || read('ai-in-app')?.includes('no-ai'))
    if (nothingElse && verdict !== 'cannot-tell')
      faults.push(`the verdict is ${verdict} though nothing decides it`)
  }
  if (verdict !== 'none') return faults
  const has = (question: string, ...options: readonly string[]) =>
    options.some((option) => read(question)?.includes(option))
  if (
    has('sign-in', 'personal-links') ||
    (has('sign-in', 'accounts') && !has('passwords', 'pretend')) ||
    has('saved-data', 'elsewhere-too', 'form-service', 'shows-only') ||
    has('payments', 'payment-link', 'shop-service', 'checkout', 'own-card-form')
  )
    faults.push('the verdict is none though something is there')
  if ([signIn, savedData, payments].includes(null))
    faults.push('the verdict is none though a trigger is open')
  return faults
}
