import { FALSE, TRUE } from '#rules/conditions.ts'
import { type Known, NEVER_ASKED, type World } from './reference.ts'
import { gateIn, type Worlds } from './worlds.ts'

export const nothingKnown = ({ questions }: Worlds): World => questions.map(() => null)

/**
 * Calls `visit` with every reachable state of the questions in `closure`. The others keep the state
 * that they have in `from`. Stops when `visit` returns true, and says so.
 */
export function someWorld(
  worlds: Worlds,
  closure: readonly number[],
  visit: (world: World) => boolean,
  from: World = nothingKnown(worlds),
): boolean {
  const world: Known[] = [...from]
  const step = (index: number): boolean => {
    const position = closure[index]
    if (position === undefined) return visit([...world])
    const found = statesOf(worlds, position, world).some((known) => {
      world[position] = known
      return step(index + 1)
    })
    world[position] = null
    return found
  }
  return step(0)
}

export function forEachWorld(
  worlds: Worlds,
  closure: readonly number[],
  visit: (world: World) => void,
): void {
  someWorld(worlds, closure, (world) => {
    visit(world)
    return false
  })
}

/** What a question can be, given what is known of those before it. */
function statesOf(worlds: Worlds, position: number, world: World): readonly Known[] {
  const gate = gateIn(worlds, position, world)
  if (gate === FALSE) return [NEVER_ASKED]
  return gate === TRUE ? [null, ...(worlds.classes[position] ?? [])] : [null]
}

/** The same world after one asked question got another answer; what depends on it is asked anew. */
export function changeAnswer(
  worlds: Worlds,
  closure: readonly number[],
  before: World,
  position: number,
  known: Known,
): World {
  const after: Known[] = [...before]
  after[position] = known
  for (const later of closure) {
    if (later <= position) continue
    const gate = gateIn(worlds, later, after)
    const kept = before[later] ?? null
    if (gate === FALSE) after[later] = NEVER_ASKED
    else if (gate !== TRUE || kept?.length === 0) after[later] = null
  }
  return after
}
