import { type Conclusion, conclude } from './assess.ts'
import type { Assessment } from './assessment.ts'
import { questionById } from './questions/questionnaire.ts'
import type { Who } from './risk.ts'
import { ruleById } from './risks/all.ts'
import type { Answers } from './states.ts'

/** What a founder imagines: risks mended, and open questions answered. */
export interface AsIf {
  /** Ids of rules. One that is no confirmed risk has nothing to mend, and changes nothing. */
  readonly fixed: ReadonlySet<string>
  /** Instead of "I don't know". Questions that such an answer opens are open themselves. */
  readonly answered: Answers
}

export const AS_IT_IS: AsIf = { fixed: new Set(), answered: {} }

/** The same engine on the same answers, with what is imagined taken as true. */
export function assessAsIf(answers: Answers, asIf: AsIf): Assessment {
  return concludeAsIf(answers, asIf).assessment
}

/** Something to do next: mend a confirmed risk, or find out something that turns out fine. */
export interface Step {
  readonly kind: 'fix' | 'find-out'
  /** Of the rule to fix, or of the question. */
  readonly id: string
  /** With this step, and all before it, done. */
  readonly asIf: AsIf
  readonly after: Assessment
}

/**
 * The steps that help most, each the best after the ones before it: the score is lowest, then what is
 * left weighs least, then founders can do it themselves. What weighs least matters where the score
 * stays, because several findings hold it at the top of its band. Fewer where less is left to do.
 */
export function bestSteps(answers: Answers, count: number, asIf: AsIf = AS_IT_IS): readonly Step[] {
  const steps: Step[] = []
  let now: Considered = { asIf, ...concludeAsIf(answers, asIf) }
  while (steps.length < count) {
    const next = possibleSteps(answers, now).sort(compareSteps)[0]
    if (next === undefined || next.weight >= now.weight) break
    steps.push({ kind: next.kind, id: next.id, asIf: next.asIf, after: next.assessment })
    now = next
  }
  return steps
}

/**
 * How many steps, the worst finding first, until the score is lower than it is now. 0 where it can't
 * fall any more.
 */
export function countUntilLower(answers: Answers, asIf: AsIf): number {
  let now: Considered = { asIf, ...concludeAsIf(answers, asIf) }
  const { score } = now.assessment
  for (let count = 1; now.assessment.findings.length > 0; count += 1) {
    const next = settleWorst(answers, now)
    if (next === undefined) break
    if (next.assessment.score < score) return count
    now = next
  }
  return 0
}

/** What is imagined, and what comes of it. */
interface Considered extends Conclusion {
  readonly asIf: AsIf
}

interface Possible extends Considered {
  readonly kind: Step['kind']
  readonly id: string
}

function concludeAsIf(answers: Answers, { fixed, answered }: AsIf): Conclusion {
  return conclude({ ...answers, ...answered }, fixed)
}

function possibleSteps(answers: Answers, { asIf, assessment }: Considered): Possible[] {
  const risks = assessment.findings.filter(({ outcome }) => outcome === 'risk')
  return [
    ...risks.map(({ id }) => fix(answers, asIf, id)),
    ...assessment.openQuestions.map(({ question }) => findOut(answers, asIf, question)),
  ]
}

function settleWorst(answers: Answers, { asIf, assessment }: Considered): Possible | undefined {
  const [worst] = assessment.findings
  if (worst?.outcome === 'risk') return fix(answers, asIf, worst.id)
  const open = assessment.openQuestions.find(({ rules }) => rules.includes(worst?.id ?? ''))
  return open && findOut(answers, asIf, open.question)
}

function fix(answers: Answers, { fixed, answered }: AsIf, id: string): Possible {
  const asIf = { fixed: new Set([...fixed, id]), answered }
  return { kind: 'fix', id, asIf, ...concludeAsIf(answers, asIf) }
}

/** With the answer that leaves the least risk; of equals the first that the question offers. */
function findOut(answers: Answers, { fixed, answered }: AsIf, id: string): Possible {
  const outcomes = likelyBest(id).map((options): Possible => {
    const asIf = { fixed, answered: { ...answered, [id]: options } }
    return { kind: 'find-out', id, asIf, ...concludeAsIf(answers, asIf) }
  })
  const [best] = outcomes.sort(compareOutcomes)
  if (best === undefined) throw new Error(`"${id}" has no answer but "I don't know".`)
  return best
}

/** Each option alone, and in a list of ticks all of them together: ticks are all good, or all bad. */
function likelyBest(id: string): readonly (readonly string[])[] {
  const { kind, options } = questionById(id)
  const known = options.filter((option) => option.id !== 'unsure')
  const together = known.filter(({ alone }) => alone !== true).map((option) => option.id)
  const single = known.map((option) => [option.id])
  return kind === 'many' && together.length > 1 ? [...single, together] : single
}

function compareOutcomes(a: Conclusion, b: Conclusion): number {
  return a.assessment.score - b.assessment.score || a.weight - b.weight
}

const WHO_FIRST: readonly Who[] = ['you', 'you-then-developer', 'developer']

function compareSteps(a: Possible, b: Possible): number {
  return compareOutcomes(a, b) || rankOfWho(a) - rankOfWho(b)
}

/** Finding out is always up to the founder. */
function rankOfWho({ kind, id }: Possible): number {
  return kind === 'find-out' ? 0 : WHO_FIRST.indexOf(ruleById(id).who)
}
