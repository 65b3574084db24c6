import { sayNumber } from '../compare/say-number.ts'
import { type Doing, sayIdle, sayWho } from './say-effect.ts'

interface BestStep extends Doing {
  readonly kind: 'fix' | 'find-out'
  /** The score after it, and after all before it. */
  readonly score: number
}

/** What the best steps come to: "These three take you from 78 to 41. The first you can do yourself: 1 hour." */
export function sayBest({
  score,
  steps,
  untilLower,
}: {
  /** Before the first of them. */
  score: number
  steps: readonly BestStep[]
  /** How many have to be settled, the worst first, until the score falls. */
  untilLower: number
}): string {
  const end = steps.at(-1)?.score ?? score
  if (end === score) {
    return `Your score stays at ${score} until the worst ${sayNumber(untilLower)} are settled: together they hold it there. Each one still makes your app safer.`
  }
  const who = steps.length === 1 ? 'This takes' : `These ${sayNumber(steps.length)} take`
  const hope = steps.some(({ kind }) => kind === 'find-out') ? ', if what you find out is fine' : ''
  const idle = steps.length - 1 - steps.findIndex((step) => step.score === end)
  return [`${who} you from ${score} to ${end}${hope}.`, sayIdle(idle), sayWho(steps)]
    .filter((sentence) => sentence !== '')
    .join(' ')
}
