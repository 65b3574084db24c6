import type { Database } from '../open.server.ts'

/**
 * Takes away whatever the team typed about a series: notes, reasons, next actions and what the
 * timeline repeats of them. Status and owner stay. Gives the traces for
 * `wipeTraces`. Give it a transaction.
 */
export async function forgetWords(
  trx: Database,
  { seriesId }: { seriesId: string },
): Promise<readonly string[]> {
  const leads = trx.selectFrom('lead').select('number').where('series_id', '=', seriesId)
  const traces = await traceWords(trx, { seriesIds: [seriesId] })
  await trx.deleteFrom('note').where('lead_number', 'in', leads).execute()
  await trx
    .updateTable('lead_event')
    .set({ words: null })
    .where('words', 'is not', null)
    .where('lead_number', 'in', leads)
    .execute()
  await trx
    .updateTable('lead')
    .set({ status_reason: null, next_action: null, next_action_on: null })
    .where('series_id', '=', seriesId)
    .execute()
  return traces
}

/**
 * What the team typed about these series, as it looks in the file: with its neighbours in the row,
 * because others may have typed the same few words about somebody else.
 */
export async function traceWords(
  db: Database,
  { seriesIds }: { seriesIds: readonly string[] },
): Promise<readonly string[]> {
  const leads = await db
    .selectFrom('lead')
    .select(['number', 'assessment_id', 'status', 'status_reason', 'owner_id', 'next_action'])
    .where('series_id', 'in', [...seriesIds])
    .execute()
  const numbers = leads.map(({ number }) => number)
  const notes = await db
    .selectFrom('note')
    .select(['text', 'written_at'])
    .where('lead_number', 'in', numbers)
    .execute()
  const events = await db
    .selectFrom('lead_event')
    .select(['at', 'member_id', 'kind', 'detail_json', 'words'])
    .where('lead_number', 'in', numbers)
    .where('words', 'is not', null)
    .execute()
  const typed = leads.filter((row) => row.status_reason !== null || row.next_action !== null)
  return [
    ...notes.map((row) => `${row.text}${row.written_at}`),
    ...events.map((row) =>
      [row.at, row.member_id ?? '', row.kind, row.detail_json, row.words].join(''),
    ),
    ...typed.map((row) =>
      [row.assessment_id, row.status, row.status_reason, row.owner_id, row.next_action]
        .map((text) => text ?? '')
        .join(''),
    ),
  ]
}

/**
 * Notes by when they were written, and reasons and next actions by when they were set, wherever they
 * stand. Gives how many went.
 */
export async function deleteOldWords(
  db: Database,
  { before, limit }: { before: Date; limit: number },
): Promise<number> {
  const time = before.toISOString()
  return db.transaction().execute(async (trx) => {
    const notes = await trx
      .deleteFrom('note')
      .where('id', 'in', (eb) =>
        eb.selectFrom('note').select('id').where('written_at', '<=', time).limit(limit),
      )
      .executeTakeFirstOrThrow()
    const events = await trx
      .selectFrom('lead_event')
      .select(['number', 'lead_number', 'kind'])
      .where('words', 'is not', null)
      .where('at', '<=', time)
      .limit(limit)
      .execute()
    for (const event of events) await forgetEvent(trx, event)
    return Math.max(Number(notes.numDeletedRows), events.length)
  })
}

/** Empties one line of a timeline, and what still stands at the lead since then. */
async function forgetEvent(
  trx: Database,
  { number, lead_number, kind }: { number: number; lead_number: number; kind: string },
): Promise<void> {
  await trx.updateTable('lead_event').set({ words: null }).where('number', '=', number).execute()
  const newer = await trx
    .selectFrom('lead_event')
    .select('number')
    .where('lead_number', '=', lead_number)
    .where('kind', '=', kind)
    .where('number', '>', number)
    .executeTakeFirst()
  if (newer !== undefined) return
  await trx
    .updateTable('lead')
    .set(kind === 'status' ? { status_reason: null } : { next_action: null, next_action_on: null })
    .where('number', '=', lead_number)
    .execute()
}
