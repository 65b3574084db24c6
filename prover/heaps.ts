import type { Severity } from '#rules/risk.ts'
import type { Scoring, Weight } from '#rules/score.ts'
import { KINDS, type Kind } from './kinds.ts'
import type { Limits } from './limits.ts'

/** How many findings of each weight a total is made of. */
export interface Heap {
  /** Confirmed criticals. */
  readonly critical: number
  /** Confirmed highs, and criticals that are not known. */
  readonly high: number
  /** Confirmed mediums, and highs that are not known. */
  readonly medium: number
  /** Confirmed lows, and mediums that are not known. */
  readonly low: number
  /** Lows that are not known. */
  readonly half: number
  /** Whether a confirmed one is among the highs. */
  readonly confirmed: boolean
}

/**
 * Visits every heap within the limits, and heaps with one more of each weight: on the way from one
 * heap to a heavier one, a single finding at a time is between the two.
 */
export function forEachHeap({ of, from }: Limits, visit: (heap: Heap) => void): void {
  const upTo = (kind: Kind, heavier: number) => Math.min(of[kind] + 1, from[kind] - heavier)
  for (let critical = 0; critical <= upTo('critical', 0); critical += 1)
    for (let high = 0; high <= upTo('high', critical); high += 1)
      for (let medium = 0; medium <= upTo('medium', critical + high); medium += 1)
        for (let low = 0; low <= upTo('low', critical + high + medium); low += 1)
          for (let half = 0; half <= upTo('half', critical + high + medium + low); half += 1) {
            visit({ critical, high, medium, low, half, confirmed: false })
            if (high > 0) visit({ critical, high, medium, low, half, confirmed: true })
          }
}

export const sizeOfHeap = ({ critical, high, medium, low, half }: Heap): number =>
  critical + high + medium + low + half

export function nameHeap(heap: Heap): string {
  const parts = [...KINDS]
    .reverse()
    .filter((kind) => heap[kind] > 0)
    .map((kind) => `${heap[kind]} ${kind}`)
  return `${parts.join(', ') || 'nothing'}${heap.confirmed ? ', one of them confirmed' : ''}`
}

export type WaysToMake = (heap: Heap) => readonly (readonly Weight[])[]

/**
 * The findings of a heap, worst first, in the ways that differ most: mediums and lows confirmed or not,
 * one high confirmed or all, with or without a doubt that another one counts already.
 */
export function createWaysToMake({ weightOf }: Scoring): WaysToMake {
  const risks = weightsBySeverity((severity) => weightOf(severity, true))
  const doubts = weightsBySeverity((severity) => weightOf(severity, false))
  const make = (heap: Heap, highs: number, sure: boolean): Weight[] => [
    ...repeat(risks.critical, heap.critical),
    ...repeat(risks.high, highs),
    ...repeat(doubts.critical, heap.high - highs),
    ...repeat(sure ? risks.medium : doubts.high, heap.medium),
    ...repeat(sure ? risks.low : doubts.medium, heap.low),
    ...repeat(doubts.low, heap.half),
  ]
  return (heap) => {
    const unsure = make(heap, heap.confirmed ? 1 : 0, false)
    const doubt = unsure.find(({ confirmed }) => !confirmed)
    if (doubt !== undefined) unsure.push({ ...doubt, share: 0 })
    return [unsure, make(heap, heap.confirmed ? heap.high : 0, true)]
  }
}

const weightsBySeverity = (
  weigh: (severity: Severity) => Weight,
): Readonly<Record<Severity, Weight>> => ({
  critical: weigh('critical'),
  high: weigh('high'),
  medium: weigh('medium'),
  low: weigh('low'),
})

const repeat = (weight: Weight, count: number): readonly Weight[] => new Array(count).fill(weight)
