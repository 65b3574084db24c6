import { type ByCare, CARES, type Care, type SomeOf } from './answer-chances.ts'
import type { Chance } from './chance.ts'

type Chances = Readonly<Record<string, ByCare>>

/** One of the answers. */
export function chooseOne(chance: Chance, chances: Chances, care: Care): string {
  return chance.weigh(weightsFor(chances, care))
}

/** One that stands alone, or some of the others, at least one. */
export function chooseSome(chance: Chance, { alone, each }: SomeOf, care: Care): readonly string[] {
  const weights = weightsFor(alone, care)
  const rest = 100 - Object.values(weights).reduce((sum, percent) => sum + percent, 0)
  const chosen = chance.weigh({ ...weights, '': rest })
  if (chosen !== '') return [chosen]
  const percents = weightsFor(each, care)
  const ticked = Object.keys(percents).filter((option) => chance.is(percents[option] ?? 0))
  return ticked.length > 0 ? ticked : [chance.weigh(percents)]
}

function weightsFor(chances: Chances, care: Care): Record<string, number> {
  const position = CARES.indexOf(care)
  return Object.fromEntries(
    Object.entries(chances).map(([option, byCare]) => [option, byCare[position] ?? 0]),
  )
}
