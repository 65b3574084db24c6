import type { Database } from '../open.server.ts'

/** Those of these numbers that are leads still. */
export async function whichLeadsExist(
  db: Database,
  { numbers }: { numbers: readonly number[] },
): Promise<ReadonlySet<number>> {
  const rows = await db
    .selectFrom('lead')
    .select('number')
    .where('number', 'in', [...new Set(numbers)])
    .execute()
  return new Set(rows.map(({ number }) => number))
}
