import type { Database } from '../open.server.ts'
import { COOLING_SECONDS } from './cooling.ts'
import { listFacets, numberIn, readFacets } from './facets.server.ts'
import type { LeadFilter } from './lead-filter.ts'
import { lastSlotsBefore, timeOf } from './moments.server.ts'
import { readSearch, searchSlots } from './search.server.ts'
import { SEGMENT, SlotSet } from './slots.ts'

/** Which leads a filter finds. */
export interface FoundSlots {
  slots: SlotSet
  /** By status, as if the filter named none. */
  byStatus: Readonly<Record<string, number>>
  /** True where a search matched so many that only the newest matches were looked at. */
  isCut: boolean
}

/** So many matches of a search are looked at. */
const MOST_MATCHES = 10_000
/** Among so few, each is asked whether it matches, however many others do. */
const FEW = 500

/** Everybody whom a filter finds, in a few milliseconds for a million leads. */
export async function findSlots(
  db: Database,
  { filter }: { filter: LeadFilter },
): Promise<FoundSlots> {
  const segments = await countSegments(db)
  const statuses = await listFacets(db, 'status')
  const warmths = filter.heatFrom === undefined ? [] : await listFacets(db, 'warmth')
  const { all, any, none } = wantedFacets(filter)
  const facetOf = await readFacets(db, {
    facets: ['all', ...all, ...any.flat(), ...none, ...statuses, ...warmths],
    segments,
  })
  const oneOf = (names: readonly string[]) =>
    names.map(facetOf).reduce((sum, set) => sum.or(set), new SlotSet(segments))

  let slots = [facetOf('all'), ...all.map(facetOf), ...any.map(oneOf)].reduce((a, b) => a.and(b))
  if (none.length > 0) slots = slots.without(oneOf(none))
  if (filter.from !== undefined || filter.to !== undefined) {
    slots = slots.between(...(await slotsOfDays(db, filter)))
  }
  if (filter.heatFrom !== undefined) {
    slots = slots.and(await hotSlots(db, { warmths, facetOf, segments, from: filter.heatFrom }))
  }
  if (filter.number !== undefined) slots = slots.and(await slotOf(db, filter.number, segments))
  const search = filter.search === undefined ? undefined : await searchIn(db, slots, filter.search)
  if (search !== undefined) slots = search.slots

  const byStatus = statuses.map((facet) => [
    facet.slice('status:'.length),
    slots.countWith(facetOf(facet)),
  ])
  const chosen = filter.statuses?.map((status) => `status:${status}`)
  return {
    slots: chosen === undefined ? slots : slots.and(oneOf(chosen)),
    byStatus: Object.fromEntries(byStatus),
    isCut: search?.isCut ?? false,
  }
}

/** `all` must hold, and one of each list in `any`, and none of `none`. Statuses are left out. */
function wantedFacets(filter: LeadFilter): {
  all: readonly string[]
  any: readonly (readonly string[])[]
  none: readonly string[]
} {
  const { hasContact, isLive, notStatuses = [] } = filter
  const lists = [
    ['builder', filter.builders],
    ['verdict', filter.verdicts],
    ['band', filter.bands],
    ['finding', filter.findings],
    ['step', filter.nextSteps],
    ['owner', filter.owners],
    ['source', filter.sources],
    ['unknowns', filter.unknowns],
  ] as const
  return {
    all: [...(hasContact === true ? ['contact'] : []), ...(isLive === true ? ['live'] : [])],
    any: [
      ...lists.flatMap(([kind, values]) =>
        values === undefined ? [] : [values.map((value) => `${kind}:${value}`)],
      ),
      ...scoreFacets(filter),
    ],
    none: [
      ...(hasContact === false ? ['contact'] : []),
      ...(isLive === false ? ['live'] : []),
      ...notStatuses.map((status) => `status:${status}`),
    ],
  }
}

/** Whole tens by their own facet, single points at the ends. */
function scoreFacets({ scoreFrom, scoreTo }: LeadFilter): readonly (readonly string[])[] {
  if (scoreFrom === undefined && scoreTo === undefined) return []
  const [from, to] = [scoreFrom ?? 0, scoreTo ?? 100]
  const facets: string[] = []
  for (let score = from; score <= to; score += 1) {
    if (score % 10 === 0 && score + 9 <= to) {
      facets.push(`tens:${score / 10}`)
      score += 9
    } else facets.push(`score:${score}`)
  }
  return [facets]
}

async function countSegments(db: Database): Promise<number> {
  const top = await db
    .selectFrom('lead')
    .select((eb) => eb.fn.max('slot').as('slot'))
    .executeTakeFirst()
  return Math.floor((top?.slot ?? 0) / SEGMENT) + 1
}

/** The first and the last slot of these days. */
async function slotsOfDays(
  db: Database,
  { from, to }: Pick<LeadFilter, 'from' | 'to'>,
): Promise<[number, number]> {
  // "T~" comes after every time of that day.
  const [before, last] = await lastSlotsBefore(db, [from ?? '', `${to ?? '9999-12-31'}T~`])
  return [(before ?? 0) + 1, last ?? 0]
}

/** The warmer, the older it may be. */
async function hotSlots(
  db: Database,
  hot: {
    warmths: readonly string[]
    facetOf: (facet: string) => SlotSet
    segments: number
    from: number
  },
): Promise<SlotSet> {
  const oldest = hot.warmths.map((facet) => hot.from - numberIn(facet) * COOLING_SECONDS)
  const before = await lastSlotsBefore(db, oldest.map(timeOf))
  return hot.warmths
    .map((facet, at) => hot.facetOf(facet).between((before[at] ?? 0) + 1, Number.MAX_SAFE_INTEGER))
    .reduce((sum, set) => sum.or(set), new SlotSet(hot.segments))
}

async function slotOf(db: Database, number: number, segments: number): Promise<SlotSet> {
  const row = await db
    .selectFrom('lead')
    .select('slot')
    .where('number', '=', number)
    .executeTakeFirst()
  const set = new SlotSet(segments)
  return row === undefined ? set : set.add(row.slot)
}

/** Those among `slots` that a search finds. What has no word in it finds nobody. */
async function searchIn(
  db: Database,
  slots: SlotSet,
  text: string,
): Promise<{ slots: SlotSet; isCut: boolean }> {
  const found = new SlotSet(slots.segments)
  const match = readSearch(text)
  if (match === undefined) return { slots: found, isCut: false }
  const few = slots.newest(FEW + 1)
  const isFew = few.length <= FEW
  const matches = isFew
    ? await searchSlots(db, { match, among: few, limit: FEW })
    : await searchSlots(db, { match, limit: MOST_MATCHES })
  for (const slot of matches) if (slots.has(slot)) found.add(slot)
  return { slots: found, isCut: !isFew && matches.length === MOST_MATCHES }
}
