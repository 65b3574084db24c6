import { sql } from 'kysely'
import type { Database } from '../open.server.ts'

/** More words than that find no less. */
const MOST_WORDS = 8

/**
 * What somebody typed as a question to the index: every word must begin some word. Whatever is not
 * part of a word is left out, so nothing that is typed can be a mistake. Undefined without any word.
 */
export function readSearch(text: string): string | undefined {
  const words = text.split(/[^\p{L}\p{N}\p{M}\p{Co}]+/u).filter((word) => word !== '')
  if (words.length === 0) return undefined
  return words.slice(0, MOST_WORDS).map(quote).join(' AND ')
}

/** A single letter is a word of its own: half the index begins with it. */
const quote = (word: string): string => ([...word].length === 1 ? `"${word}"` : `"${word}"*`)

/** The newest slots whose words match; among these slots only, where some are given. */
export async function searchSlots(
  db: Database,
  { match, among, limit }: { match: string; among?: readonly number[]; limit: number },
): Promise<readonly number[]> {
  const { rows } = await sql<{ slot: number }>`select rowid as slot from lead_text
    where lead_text match ${match} ${among === undefined ? sql`` : amongSql(among)}
    order by rowid desc limit ${limit}`.execute(db)
  return rows.map(({ slot }) => slot)
}

const amongSql = (slots: readonly number[]) =>
  sql`and rowid in (select value from json_each(${JSON.stringify(slots)}))`

/** What the index keeps of these apps, word for word, as it stands in the file. */
export async function traceText(
  trx: Database,
  { seriesIds }: { seriesIds: readonly string[] },
): Promise<readonly string[]> {
  const rows = await trx
    .selectFrom('lead_text')
    .innerJoin('lead', 'lead.slot', 'lead_text.rowid')
    .select('words')
    .where('series_id', 'in', seriesIds)
    .execute()
  return rows.map(({ words }) => words)
}
