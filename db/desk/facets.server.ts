import { sql } from 'kysely'
import type { Database } from '../open.server.ts'
import { type FacetRow, forgetMost, keepFacet, keptFacets } from './kept-facets.server.ts'
import { repack, SEGMENT, SlotSet } from './slots.ts'

/** As many changes as are taken in at once. */
const BATCH = SEGMENT

/** Brings `lead_facet` up to date with what has happened to leads, in the order it happened. */
export async function applyChanges(db: Database): Promise<void> {
  while (await isBehind(db)) {
    const written = await db.transaction().execute(applySome)
    for (const row of written) keepFacet(db, row)
  }
}

async function isBehind(db: Database): Promise<boolean> {
  const row = await db.selectFrom('lead_change').select('number').limit(1).executeTakeFirst()
  return row !== undefined
}

/** Gives the rows as they are now. */
async function applySome(trx: Database): Promise<readonly FacetRow[]> {
  const changes = await trx
    .selectFrom('lead_change')
    .selectAll()
    .orderBy('number')
    .limit(BATCH)
    .execute()
  const bySegment = new Map<number, FacetChanges>()
  for (const { slot, is_in, facets } of changes) {
    const segment = Math.floor(slot / SEGMENT)
    const byFacet = entry(bySegment, segment, (): FacetChanges => new Map())
    for (const facet of facets.split('\n')) {
      entry(byFacet, facet, (): Map<number, boolean> => new Map()).set(slot % SEGMENT, is_in === 1)
    }
  }
  const written: FacetRow[] = []
  for (const [segment, byFacet] of bySegment) {
    written.push(...(await writeSegment(trx, segment, byFacet)))
  }
  const last = changes.at(-1)?.number ?? 0
  await trx.deleteFrom('lead_change').where('number', '<=', last).execute()
  return written
}

/** By facet and place in the segment: in or out. What came later counts. */
type FacetChanges = Map<string, Map<number, boolean>>

async function writeSegment(
  trx: Database,
  segment: number,
  changes: FacetChanges,
): Promise<readonly FacetRow[]> {
  const before = await trx
    .selectFrom('lead_facet')
    .select(['facet', 'slots'])
    .where('segment', '=', segment)
    .where('facet', 'in', inJson([...changes.keys()]))
    .execute()
  const packed = new Map(before.map(({ facet, slots }) => [facet, slots]))
  const after = [...changes].map(([facet, places]) => {
    return { facet, segment, slots: repack(packed.get(facet), places) }
  })
  const rows = after.filter(({ slots }) => slots.length > 0)
  const gone = after.filter(({ slots }) => slots.length === 0).map(({ facet }) => facet)
  for (let at = 0; at < rows.length; at += 1000) {
    await trx
      .insertInto('lead_facet')
      .values(rows.slice(at, at + 1000))
      .onConflict((conflict) =>
        conflict.columns(['facet', 'segment']).doUpdateSet({ slots: sql`excluded.slots` }),
      )
      .execute()
  }
  if (gone.length > 0) {
    await trx
      .deleteFrom('lead_facet')
      .where('segment', '=', segment)
      .where('facet', 'in', inJson(gone))
      .execute()
  }
  return after
}

/** The leads with each of these facets; a facet that nobody has gives an empty set. */
export async function readFacets(
  db: Database,
  { facets, segments }: { facets: readonly string[]; segments: number },
): Promise<(facet: string) => SlotSet> {
  const kept = await keptFacets(db, segments)
  const { writes } = kept
  const missing = facets.filter((facet) => !kept.sets.has(facet))
  const rows =
    missing.length === 0
      ? []
      : await db
          .selectFrom('lead_facet')
          .select(['facet', 'segment', 'slots'])
          .where('facet', 'in', inJson(missing))
          .execute()
  const sets = kept.writes === writes ? kept.sets : new Map(kept.sets)
  for (const { facet, segment, slots } of rows) {
    entry(sets, facet, () => new SlotSet(segments)).put(segment, slots)
  }
  const wanted = new Map(facets.map((facet) => [facet, sets.get(facet)]))
  forgetMost(sets)
  const none = new SlotSet(segments)
  return (facet) => wanted.get(facet) ?? none
}

/** Every facet of a kind that some lead has: `warmth:4`, `warmth:7`. */
export async function listFacets(db: Database, kind: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('lead_facet')
    .select('facet')
    .distinct()
    .where('facet', '>=', `${kind}:`)
    .where('facet', '<', `${kind};`)
    .execute()
  return rows.map(({ facet }) => facet)
}

/** What stands after the colon, where it is a number: 7 of `warmth:7`. */
export const numberIn = (facet: string): number => Number(facet.slice(facet.indexOf(':') + 1))

/** A list of any length as one parameter. */
export function inJson<Value extends string | number>(values: readonly Value[]) {
  return sql<Value>`(select value from json_each(${JSON.stringify(values)}))`
}

function entry<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const found = map.get(key)
  if (found !== undefined) return found
  const made = make()
  map.set(key, made)
  return made
}
