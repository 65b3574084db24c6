import { sql } from 'kysely'
import type { Database } from '../open.server.ts'

/** For each of these times the newest slot that was finished before it; 0 where there is none. */
export async function lastSlotsBefore(
  db: Database,
  times: readonly string[],
): Promise<readonly number[]> {
  const { rows } = await sql<{ slot: number }>`select coalesce((select slot from lead
      where completed_at < time.value order by completed_at desc, slot desc limit 1), 0) as slot
    from json_each(${JSON.stringify(times)}) as time order by time.key`.execute(db)
  return rows.map(({ slot }) => slot)
}

/** From seconds to a time as it stands in the tables. */
export const timeOf = (seconds: number): string => new Date(seconds * 1000).toISOString()
