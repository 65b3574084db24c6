import { withdrawConsents } from './contacts.server.ts'
import { uncountFacts } from './desk/facts.server.ts'
import { forgetWords } from './desk/forget-words.server.ts'
import { traceText } from './desk/search.server.ts'
import { addEvent } from './desk/timeline.server.ts'
import type { Database } from './open.server.ts'
import { collectTraces } from './traces.server.ts'

export interface Erasure {
  /** Of every check that is gone. */
  tokenHashes: readonly string[]
  /** For `wipeTraces`, which comes after the transaction. */
  traces: readonly string[]
}

/** Something else to do in the same transaction, before the rows are gone; for one of the checks. */
type Also = (trx: Database, assessmentId: string) => Promise<void>

/**
 * Deletes a check, every other check of the same app, and everything that belongs to them. Erasing
 * what is gone already is no error.
 */
export async function eraseSeries(
  db: Database,
  { tokenHash, also }: { tokenHash: string; also?: Also },
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
    const [anyOne] = assessmentIds
    if (anyOne !== undefined) await also?.(trx, anyOne)
    for (const assessmentId of assessmentIds) await uncountFacts(trx, { assessmentId })
    // Whatever names an assessment goes with it: the tables say so ("on delete cascade").
    await trx.deleteFrom('assessment').where('id', 'in', assessmentIds).execute()
    return { tokenHashes: checks.map((row) => row.token_hash), traces }
  })
}

/**
 * Deletes who wrote to us in any check of the same app, ends their consents, takes back what is
 * not mailed yet, and whatever the team typed, which may name them. The checks stay. Gives the traces
 * for `wipeTraces`.
 */
export async function eraseContacts(
  db: Database,
  { seriesId, now, also }: { seriesId: string; now: Date; also?: Also },
): Promise<readonly string[]> {
  return db.transaction().execute(async (trx) => {
    const contacts = await trx
      .selectFrom('contact')
      .innerJoin('assessment', 'assessment.id', 'contact.assessment_id')
      .select(['assessment_id', 'name', 'email', 'message'])
      .where('series_id', '=', seriesId)
      .execute()
    const searched = await traceText(trx, { seriesIds: [seriesId] })
    const [anyOne] = contacts
    if (anyOne !== undefined) await also?.(trx, anyOne.assessment_id)
    const checks = trx.selectFrom('assessment').select('id').where('series_id', '=', seriesId)
    await trx.deleteFrom('contact').where('assessment_id', 'in', checks).execute()
    await trx
      .deleteFrom('outbox')
      .where('assessment_id', 'in', checks)
      .where('state', '=', 'waiting')
      .execute()
    await withdrawConsents(trx, { seriesId, now })
    const words = contacts.length === 0 ? [] : await forgetWords(trx, { seriesId })
    if (contacts.length > 0) await tellTimeline(trx, { seriesId, now })
    return [
      ...contacts.flatMap(({ name, email, message }) => [`${name}${email}`, message]),
      ...words,
      ...searched,
    ]
  })
}

/** The team has to know why what it wrote is gone. */
async function tellTimeline(
  trx: Database,
  { seriesId, now }: { seriesId: string; now: Date },
): Promise<void> {
  const lead = await trx
    .selectFrom('lead')
    .select('number')
    .where('series_id', '=', seriesId)
    .executeTakeFirst()
  if (lead === undefined) return
  const kind = 'contact-erased'
  await addEvent(trx, { leadNumber: lead.number, memberId: null, kind, detail: {}, now })
}
