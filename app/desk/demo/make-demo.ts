import { type Calendar, createCalendar } from './calendar.ts'
import { type Chance, createChance } from './chance.ts'
import type { Demo, DemoFounder } from './demo.ts'
import { makeFounder, type NewFounder } from './make-founder.ts'
import { makeLeaver } from './make-leaver.ts'
import { planWork } from './plan-work.ts'

const SEED = 20
/** In so many of 100 checks somebody looks at an app again. */
const AGAIN = 6
/** For 100 who finish, so many leave on the way. */
const LEAVERS = 58

/**
 * A demo with so many finished checks in the 60 days up to `now`. Whoever is in it, and what they say,
 * follows from the seed; only the dates follow `now`.
 */
export function makeDemo({
  now,
  count,
  seed = SEED,
}: {
  now: Date
  count: number
  seed?: number
}): Demo {
  const chance = createChance(seed)
  const calendar = createCalendar(now)
  const again = Math.round((count * AGAIN) / 100)
  const founders = makeFounders(chance, calendar, { now, count: count - again, again })
  const leavers = Array.from({ length: Math.round((count * LEAVERS) / 100) }, () =>
    makeLeaver(chance, calendar),
  )
  return { founders, leavers }
}

function makeFounders(
  chance: Chance,
  calendar: Calendar,
  { now, count, again }: { now: Date; count: number; again: number },
): readonly DemoFounder[] {
  const taken = new Set<string>()
  const made: NewFounder[] = Array.from({ length: count }, () =>
    makeFounder(chance, calendar, { now, taken }),
  )
  const shuffle = chance.fork()
  const back = made
    .filter(({ checkAgain }) => checkAgain !== undefined)
    .map((founder) => ({ founder, order: shuffle.next() }))
    .sort((a, b) => a.order - b.order)
    .slice(0, again)
    .map(({ founder }) => founder)
  return made.map((founder) => {
    const later = back.includes(founder) ? founder.checkAgain?.() : undefined
    const checks = later === undefined ? [founder.check] : [founder.check, later]
    const { names, source, contact } = founder
    return { names, source, contact, checks, work: planWork(chance.fork(), founder, now) }
  })
}
