import { doubtGroups, forEachWorldOf, sumUp } from './groups.ts'
import { KINDS, type Kind, kindOf } from './kinds.ts'
import type { Subject, Trial } from './trial.ts'

/** How many findings the rules can make at once. */
export interface Limits {
  readonly of: Readonly<Record<Kind, number>>
  /** Of this weight or a heavier one. */
  readonly from: Readonly<Record<Kind, number>>
}

/**
 * The limits of these rules, from every state of each: what the rules of a group can reach together,
 * added up over the groups. No set of answers reaches more, and few reach as much.
 */
export function limitsOf(trial: Trial): Limits {
  const limits = { of: { ...NONE }, from: { ...NONE } }
  for (const group of doubtGroups(trial)) {
    const { of, from } = limitsOfGroup(trial, group)
    for (const kind of KINDS) {
      limits.of[kind] += of[kind]
      limits.from[kind] += from[kind]
    }
  }
  return limits
}

const NONE = { half: 0, low: 0, medium: 0, high: 0, critical: 0 }

function limitsOfGroup(trial: Trial, group: readonly Subject[]): Limits {
  const lowShare = trial.ruleset.scoring.weightOf('low', true).share
  const [of, from] = [{ ...NONE }, { ...NONE }]
  forEachWorldOf(trial, group, (world) => {
    const { all, worst } = sumUp(trial, group, world)
    for (const weights of [all, worst]) {
      const kinds = weights.map((weight) => kindOf(weight, lowShare))
      const ranks = kinds.map((kind) => (kind === null ? -1 : KINDS.indexOf(kind)))
      for (const [rank, kind] of KINDS.entries()) {
        of[kind] = Math.max(of[kind], ranks.filter((other) => other === rank).length)
        from[kind] = Math.max(from[kind], ranks.filter((other) => other >= rank).length)
      }
    }
  })
  return { of, from }
}
