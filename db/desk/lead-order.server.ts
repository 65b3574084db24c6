import { sql } from 'kysely'
import type { Database } from '../open.server.ts'
import { COOLING_SECONDS } from './cooling.ts'
import { listFacets, numberIn, readFacets } from './facets.server.ts'
import type { LeadSort } from './lead-filter.ts'
import { lastSlotsBefore, timeOf } from './moments.server.ts'
import type { SlotSet } from './slots.ts'

/** The last lead of a page: what it is sorted by, and its slot. */
export interface Cursor {
  key: number
  slot: number
}

interface Order {
  slots: SlotSet
  after: Cursor | undefined
  limit: number
}

/** So few are sorted one by one. */
const FEW = 1000

/** The slots of one page in order, as far as they go beyond `after`. Of equals, the newer comes first. */
export async function sortSlots(
  db: Database,
  { sort, ...order }: Order & { sort: LeadSort },
): Promise<readonly Cursor[]> {
  const { slots, after, limit } = order
  if (sort === 'newest') {
    return slots
      .newest(limit, after === undefined ? undefined : after.slot - 1)
      .map((slot) => ({ key: slot, slot }))
  }
  const few = slots.newest(FEW + 1)
  const candidates = few.length <= FEW ? few : await CANDIDATES[sort](db, order)
  const key = sql.ref(sort === 'hottest' ? 'heat' : 'score')
  const { rows } = await sql<Cursor>`select ${key} as key, slot from lead
    where slot in (select value from json_each(${JSON.stringify(candidates)}))
    ${after === undefined ? sql`` : sql`and (${key}, slot) < (${after.key}, ${after.slot})`}
    order by ${key} desc, slot desc limit ${limit}`.execute(db)
  return rows
}

/** Slots among which the page is, found without looking at every lead. */
const CANDIDATES = { hottest: hottestCandidates, score: scoreCandidates } as const

/** Leads that are equally warm cool in the order of finishing: the newest of each warmth will do. */
async function hottestCandidates(
  db: Database,
  { slots, after, limit }: Order,
): Promise<readonly number[]> {
  const facets = await listFacets(db, 'warmth')
  const facetOf = await readFacets(db, { facets, segments: slots.segments })
  const newest = await lastSlotsBefore(
    db,
    facets.map((facet) =>
      after === undefined ? '~' : timeOf(after.key - numberIn(facet) * COOLING_SECONDS + 1),
    ),
  )
  return facets.flatMap((facet, at) => slots.newestWith(facetOf(facet), limit, newest[at]))
}

/** From the highest scores down, ten at a time, until there are enough. */
async function scoreCandidates(
  db: Database,
  { slots, after, limit }: Order,
): Promise<readonly number[]> {
  const from = after?.key ?? 100
  const { segments } = slots
  const tensOf = await readFacets(db, { facets: await listFacets(db, 'tens'), segments })
  const candidates: number[] = []
  for (let tens = Math.floor(from / 10); tens >= 0; tens -= 1) {
    if (slots.newestWith(tensOf(`tens:${tens}`), 1).length === 0) continue
    const scores = Array.from({ length: 10 }, (_, at) => tens * 10 + 9 - at)
    const facets = scores.map((score) => `score:${score}`)
    const facetOf = await readFacets(db, { facets, segments })
    for (const score of scores) {
      if (score > from) continue
      const newest = score === after?.key ? after.slot - 1 : undefined
      candidates.push(...slots.newestWith(facetOf(`score:${score}`), limit, newest))
      if (candidates.length >= limit) return candidates
    }
  }
  return candidates
}
