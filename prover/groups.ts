import type { Rule } from '#rules/risk.ts'
import type { Weight } from '#rules/score.ts'
import type { World } from './reference.ts'
import type { Subject, Trial } from './trial.ts'
import { someWorld } from './walk.ts'

/** The questions that decide a group of rules together. */
export function closureOfGroup(group: readonly Subject[]): readonly number[] {
  const all = new Set(group.flatMap(({ closure }) => closure))
  return [...all].sort((a, b) => a - b)
}

/** Visits every world of what a group of rules depends on, together; stops when `visit` returns true. */
export function someWorldOf(
  { worlds }: Trial,
  group: readonly Subject[],
  visit: (world: World, closure: readonly number[]) => boolean,
): boolean {
  const closure = closureOfGroup(group)
  return someWorld(worlds, closure, (world) => visit(world, closure))
}

export function forEachWorldOf(
  trial: Trial,
  group: readonly Subject[],
  visit: (world: World, closure: readonly number[]) => void,
): void {
  someWorldOf(trial, group, (world, closure) => {
    visit(world, closure)
    return false
  })
}

/** Rules whose doubts count in one another belong together. */
export function doubtGroups({ subjects }: Trial): readonly (readonly Subject[])[] {
  const groups = new Map<Rule, readonly Subject[]>()
  for (const subject of subjects) {
    const head = subject.cover ?? subject.rule
    groups.set(head, [...(groups.get(head) ?? []), subject])
  }
  return [...groups.values()]
}

/** What several rules add together: as it stands, if all doubts turn out fine, and if all turn out bad. */
export interface Sums {
  readonly all: readonly Weight[]
  readonly best: readonly Weight[]
  readonly worst: readonly Weight[]
}

export function sumUp({ say }: Trial, group: readonly Subject[], world: World): Sums {
  const said = group.map((subject) => say(subject, world))
  const found = (weights: readonly (Weight | null)[]) => weights.filter((weight) => weight !== null)
  return {
    all: found(said.map(({ weight }) => weight)),
    best: found(said.map(({ outcome, weight }) => (outcome === 'risk' ? weight : null))),
    worst: found(said.map(({ worst }) => worst)),
  }
}
