import type { Outcome } from './assessment.ts'
import { FALSE, TRUE } from './conditions.ts'
import type { States } from './evaluate.ts'
import type { ReadyRule } from './outcomes.ts'
import { raise, type Scoring, type Weight } from './score.ts'

/** A rule that counts: a confirmed risk, or a doubt. */
export interface Hit extends Weight {
  readonly ready: ReadyRule
  /** What it weighs if every doubt about it turns out bad. */
  readonly worst: Weight
}

/** The rules that count, in their order. A doubt that another rule counts already adds no points. */
export function collectHits(
  rules: readonly ReadyRule[],
  outcomes: readonly Outcome[],
  states: States,
  { weightOf }: Scoring,
): readonly Hit[] {
  const hits: Hit[] = []
  for (let index = 0; index < rules.length; index += 1) {
    const ready = rules[index]
    const outcome = outcomes[index]
    if (ready === undefined || (outcome !== 'risk' && outcome !== 'unknown')) continue
    const counted = outcome === 'unknown' && outcomes[ready.doubtIn] === 'unknown'
    if (counted && !ready.jointDoubt) continue
    const [known, possible] = countRaises(ready, states)
    const confirmed = outcome === 'risk'
    const { severity, share } = weightOf(raise(ready.rule.severity, known), confirmed)
    const worst = weightOf(raise(ready.rule.severity, possible), true)
    hits.push({ ready, severity, confirmed, share: counted ? 0 : share, worst })
  }
  return hits
}

/** How many raises are known to hold, and how many may hold. */
function countRaises({ raises }: ReadyRule, states: States): readonly [number, number] {
  let known = 0
  let possible = 0
  for (const condition of raises) {
    const truth = condition.value(states)
    if (truth === TRUE) known += 1
    if (truth !== FALSE) possible += 1
  }
  return [known, possible]
}
