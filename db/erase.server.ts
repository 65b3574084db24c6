import { withdrawConsents } from './contacts.server.ts'
import type { Database } from './open.server.ts'
import { collectTraces } from './traces.server.ts'

export interface Erasure {
  /** Of every check that is gone. */
  tokenHashes: readonly string[]
  /** For `wipeTraces`, which comes after the transaction. */
  traces: readonly string[]
}

/**
 * Deletes a check, every other check of the same app, and everything that belongs to them. Erasing
 * what is gone already is no error.
 */
export async function eraseSeries(
  db: Database,
  { tokenHash }: { tokenHash: string },
): Promise<Erasure> {
  return db.transaction().execute(async (trx) => {
    const checks = await trx
      .selectFrom('assessment as own')
      .innerJoin('assessment as one', 'one.series_id', 'own.series_id')
      .select(['one.id', 'one.token_hash'])
      .where('own.token_hash', '=', tokenHash)
      .execute()
    const assessmentIds = checks.map(({ id }) => id)
    const traces = await collectTraces(trx, { assessmentIds })
    // Whatever names an assessment goes with it: the tables say so ("on delete cascade").
    await trx.deleteFrom('assessment').where('id', 'in', assessmentIds).execute()
    return { tokenHashes: checks.map((row) => row.token_hash), traces }
  })
}

/**
 * Deletes who asked for a call in any check of the same app, ends their consents, and takes back
 * what is not mailed yet. The checks stay. Gives the traces for `wipeTraces`.
 */
export async function eraseContacts(
  db: Database,
  { seriesId, now }: { seriesId: string; now: Date },
): Promise<readonly string[]> {
  return db.transaction().execute(async (trx) => {
    const contacts = await trx
      .selectFrom('contact')
      .innerJoin('assessment', 'assessment.id', 'contact.assessment_id')
      .select(['name', 'email', 'message'])
      .where('series_id', '=', seriesId)
      .execute()
    const checks = trx.selectFrom('assessment').select('id').where('series_id', '=', seriesId)
    await trx.deleteFrom('contact').where('assessment_id', 'in', checks).execute()
    await trx
      .deleteFrom('outbox')
      .where('assessment_id', 'in', checks)
      .where('state', '=', 'waiting')
      .execute()
    await withdrawConsents(trx, { seriesId, now })
    return contacts.flatMap(({ name, email, message }) => [`${name}${email}`, message])
  })
}
