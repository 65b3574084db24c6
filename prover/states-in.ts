import { type Evaluator, NOT_ASKED, OPEN, type States } from '#rules/evaluate.ts'
import type { World } from './reference.ts'

/** A world in the engine's own form. */
export function statesIn({ bitOf }: Evaluator, world: World): States {
  return world.map((known, position) => {
    if (known === null) return OPEN
    return known.reduce((bits, option) => bits | (bitOf(position, option) ?? 0), NOT_ASKED)
  })
}
