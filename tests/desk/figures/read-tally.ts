import type { Database } from '#db/open.server.ts'

/** What is counted for a period, from one source or from all, as "kind key": count. */
export async function readTally(
  db: Database,
  { period, source = '' }: { period: string; source?: string },
): Promise<Readonly<Record<string, number>>> {
  const rows = await db
    .selectFrom('tally')
    .selectAll()
    .where('period', '=', period)
    .where('source', '=', source)
    .execute()
  return Object.fromEntries(rows.map(({ kind, key, count }) => [`${kind} ${key}`, count]))
}
