import type { Assessment } from '#rules/assessment.ts'
import type { Answers } from '#rules/states.ts'

/** One founder under two versions of the rules. */
export interface Pair {
  readonly name: string
  readonly answers: Answers
  readonly before: Assessment
  readonly after: Assessment
}

/** How a group of founders fares under the new rules. */
export interface Comparison {
  readonly group: string
  readonly founders: number
  /** Founders whose answers the old questionnaire doesn't know. */
  readonly notComparable: number
  readonly verdict: number
  readonly band: number
  readonly nextStep: number
  readonly score: number
  /** Points: the mean of all changes without their sign, and the largest up and down. */
  readonly meanChange: number
  readonly mostUp: number
  readonly mostDown: number
  /** The founders whose score moved most, at most three. */
  readonly worst: readonly Pair[]
}

export function compare(group: string, pairs: readonly Pair[], notComparable = 0): Comparison {
  const changed = (of: (assessment: Assessment) => unknown) =>
    pairs.filter(({ before, after }) => of(before) !== of(after)).length
  const move = ({ before, after }: Pair) => after.score - before.score
  const moves = pairs.map(move)
  const sum = moves.reduce((total, points) => total + Math.abs(points), 0)
  const worst = pairs
    .filter(({ before, after }) => summary(before) !== summary(after))
    .sort((a, b) => Math.abs(move(b)) - Math.abs(move(a)))
  return {
    group,
    founders: pairs.length,
    notComparable,
    verdict: changed(({ verdict }) => verdict),
    band: changed(({ band }) => band),
    nextStep: changed(({ nextStep }) => nextStep),
    score: changed(({ score }) => score),
    meanChange: pairs.length === 0 ? 0 : sum / pairs.length,
    mostUp: Math.max(0, ...moves),
    mostDown: Math.min(0, ...moves),
    worst: worst.slice(0, 3),
  }
}

export const summary = ({ verdict, score, band, nextStep }: Assessment) =>
  `${verdict}, ${score} ${band}, ${nextStep}`

export function printComparison(comparison: Comparison): string {
  const { group, founders, notComparable, verdict, band, nextStep, score } = comparison
  const share = (count: number) =>
    founders === 0 ? `${count}` : `${count} (${((100 * count) / founders).toFixed(1)} %)`
  const lines = [
    `${group}: ${founders} founders${notComparable > 0 ? `, ${notComparable} not comparable` : ''}`,
    `  changed: verdict ${share(verdict)}, band ${share(band)}, next step ${share(nextStep)}, score ${share(score)}`,
    `  score: by ${comparison.meanChange.toFixed(2)} points in the mean, at most +${comparison.mostUp} and ${comparison.mostDown}`,
  ]
  for (const { name, before, after, answers } of comparison.worst) {
    lines.push(`  ${name}: ${summary(before)} -> ${summary(after)}`)
    lines.push(`    ${JSON.stringify(answers)}`)
  }
  return lines.join('\n')
}
