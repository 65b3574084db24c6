import { sql } from 'kysely'
import type { Database } from '../open.server.ts'
import type { SlotSet } from './slots.ts'

/** A row of `lead_facet`. */
export interface FacetRow {
  facet: string
  segment: number
  slots: Uint8Array
}

/** Facets that were read, as long as they are sure to be what the file says. */
interface Kept {
  /** Changes when another process writes. */
  version: number
  segments: number
  sets: Map<string, SlotSet>
  /** Counts what this process has written: what was read before may be older. */
  writes: number
}

/** A million leads take 125 kB a facet. */
const MOST = 200

const keptBy = new WeakMap<Database, Kept>()

/** The facets that need not be read again. */
export async function keptFacets(db: Database, segments: number): Promise<Kept> {
  const { rows } = await sql<{ data_version: number }>`pragma data_version`.execute(db)
  const version = rows[0]?.data_version ?? 0
  const before = keptBy.get(db)
  if (before?.version === version && before.segments === segments) return before
  const kept: Kept = { version, segments, sets: new Map(), writes: 0 }
  keptBy.set(db, kept)
  return kept
}

/** Takes over a row that this process has just written. */
export function keepFacet(db: Database, { facet, segment, slots }: FacetRow): void {
  const kept = keptBy.get(db)
  if (kept === undefined) return
  kept.writes += 1
  kept.sets.get(facet)?.put(segment, slots)
}

/** Keeps memory in bounds: those that were read first go first. */
export function forgetMost(sets: Map<string, SlotSet>): void {
  for (const facet of [...sets.keys()].slice(0, Math.max(0, sets.size - MOST))) sets.delete(facet)
}
