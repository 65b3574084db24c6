import { createReadStream } from 'node:fs'
import { sql } from 'kysely'
import { emptyWriteAheadLog } from './checkpoint.server.ts'
import { traceWords } from './desk/forget-words.server.ts'
import { traceText } from './desk/search.server.ts'
import type { Database } from './open.server.ts'

/** Shorter texts stand in files by chance, or belong to others as well. */
const SHORTEST = 8
/** Of a long text, its beginning tells as much. */
const LONGEST = 200

/**
 * What the rows of these assessments look like in the file: ids, and texts that stand side by side
 * in a row, which nobody else's row repeats by chance.
 */
export async function collectTraces(
  trx: Database,
  { assessmentIds }: { assessmentIds: readonly string[] },
): Promise<readonly string[]> {
  const checks = await trx
    .selectFrom('assessment')
    .select(['id', 'series_id', 'token_hash', 'completed_at', 'app_name', 'company_name'])
    .where('id', 'in', assessmentIds)
    .execute()
  const contacts = await trx
    .selectFrom('contact')
    .select(['name', 'email', 'company', 'app_url', 'message'])
    .where('assessment_id', 'in', assessmentIds)
    .execute()
  const messages = await trx
    .selectFrom('outbox')
    .select('payload_json')
    .where('assessment_id', 'in', assessmentIds)
    .execute()
  const seriesIds = [...new Set(checks.map((row) => row.series_id))]
  return [
    ...checks.flatMap((row) => [row.id, row.token_hash, nameTrace(row)]),
    ...contacts.flatMap((row) => [
      `${row.name}${row.email}`,
      `${row.email}${row.company ?? ''}${row.app_url ?? ''}`,
      row.message,
    ]),
    ...messages.map((row) => row.payload_json ?? ''),
    ...(await traceWords(trx, { seriesIds })),
    ...(await traceText(trx, { seriesIds })),
  ]
}

function nameTrace(row: {
  completed_at: string | null
  app_name: string | null
  company_name: string | null
}): string {
  const names = `${row.app_name ?? ''}${row.company_name ?? ''}`
  return names === '' ? '' : `${row.completed_at ?? ''}${names}`
}

/**
 * Makes sure that none of these texts is left in the file. SQLite overwrites what it deletes
 * (`secure_delete`), but not the copies that stay behind where it once moved rows between pages: one
 * erasure in a hundred leaves some. Then, and only then, the file is written anew, which takes 12 ms
 * a megabyte and holds up requests meanwhile.
 * False when another process that reads kept it from happening.
 */
export async function wipeTraces(db: Database, traces: readonly string[]): Promise<boolean> {
  if (!(await emptyWriteAheadLog(db))) return false
  if (!(await isAnyInFile(await fileOf(db), traces))) return true
  await sql`vacuum`.execute(db)
  return emptyWriteAheadLog(db)
}

async function fileOf(db: Database): Promise<string> {
  const { rows } = await sql<{ name: string; file: string }>`pragma database_list`.execute(db)
  return rows.find(({ name }) => name === 'main')?.file ?? ''
}

async function isAnyInFile(file: string, texts: readonly string[]): Promise<boolean> {
  const wanted = texts
    .filter((text) => text.length >= SHORTEST)
    .map((text) => Buffer.from(text.slice(0, LONGEST)))
  const overlap = Math.max(0, ...wanted.map((bytes) => bytes.length - 1))
  let rest = Buffer.alloc(0)
  for await (const chunk of createReadStream(file, { highWaterMark: 1024 * 1024 })) {
    const bytes = Buffer.concat([rest, chunk])
    if (wanted.some((text) => bytes.includes(text))) return true
    rest = bytes.subarray(Math.max(0, bytes.length - overlap))
  }
  return false
}
