import { randomUUID } from 'node:crypto'
import type { Database } from './open.server.ts'
import type { Tables } from './schema.server.ts'

/** What somebody typed to be answered by a person. */
export interface ContactDetails {
  name: string
  email: string
  company: string | null
  appUrl: string | null
  message: string
}

export interface Contact extends ContactDetails {
  assessmentId: string
  /** What it asks for: one of the two doors, or just a question. */
  door: string
  /** When it was last sent or changed. */
  givenAt: string
}

/** What somebody agrees to, in the words they see, and where they see them. */
export interface ConsentWords {
  purpose: string
  text: string
  source: string
}

/** Who asked about one check. */
export async function findContact(
  db: Database,
  { assessmentId }: { assessmentId: string },
): Promise<Contact | undefined> {
  const row = await db
    .selectFrom('contact')
    .selectAll()
    .where('assessment_id', '=', assessmentId)
    .executeTakeFirst()
  return row && readContact(row)
}

/** The newest contact of all checks of the same app; it may belong to an earlier one. */
export async function findNewestContact(
  db: Database,
  { seriesId }: { seriesId: string },
): Promise<Contact | undefined> {
  const row = await db
    .selectFrom('contact')
    .innerJoin('assessment', 'assessment.id', 'contact.assessment_id')
    .selectAll('contact')
    .where('series_id', '=', seriesId)
    .orderBy('given_at', 'desc')
    .executeTakeFirst()
  return row && readContact(row)
}

/**
 * Keeps who asked, over what was sent for the same check before, so that a double click and a second
 * thought meet the same row. Give it a transaction.
 */
export async function saveContact(
  trx: Database,
  { now, ...contact }: Omit<Contact, 'givenAt'> & { now: Date },
): Promise<'new' | 'changed' | 'same'> {
  const { assessmentId, name, email, company, appUrl, message, door } = contact
  const before = await trx
    .selectFrom('contact')
    .selectAll()
    .where('assessment_id', '=', assessmentId)
    .executeTakeFirst()
  if (before && isSame(readContact(before), contact)) return 'same'
  const given = { name, email, company, app_url: appUrl, message, door }
  const row = { ...given, given_at: now.toISOString() }
  await trx
    .insertInto('contact')
    .values({ assessment_id: assessmentId, ...row })
    .onConflict((conflict) => conflict.column('assessment_id').doUpdateSet(row))
    .execute()
  return before ? 'changed' : 'new'
}

/** True while somebody agrees, in any check of the same app. */
export async function hasConsent(
  db: Database,
  { seriesId, purpose }: { seriesId: string; purpose: string },
): Promise<boolean> {
  const row = await db
    .selectFrom('consent')
    .innerJoin('assessment', 'assessment.id', 'consent.assessment_id')
    .select('consent.id')
    .where('series_id', '=', seriesId)
    .where('purpose', '=', purpose)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

/** Records a consent; one that stands already, in the same words, stays as it was given. */
export async function giveConsent(
  trx: Database,
  consent: ConsentWords & { assessmentId: string; now: Date },
): Promise<void> {
  const { assessmentId, purpose, text, source, now } = consent
  const standing = await trx
    .selectFrom('consent')
    .select('id')
    .where('assessment_id', '=', assessmentId)
    .where('purpose', '=', purpose)
    .where('text', '=', text)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  if (standing) return
  await trx
    .insertInto('consent')
    .values({
      id: randomUUID(),
      assessment_id: assessmentId,
      purpose,
      text,
      source,
      given_at: now.toISOString(),
    })
    .execute()
}

/** Ends every consent in all checks of the same app. The record stays, with the time of its end. */
export async function withdrawConsents(
  db: Database,
  { seriesId, now }: { seriesId: string; now: Date },
): Promise<void> {
  await db
    .updateTable('consent')
    .set({ withdrawn_at: now.toISOString() })
    .where('withdrawn_at', 'is', null)
    .where('assessment_id', 'in', (eb) =>
      eb.selectFrom('assessment').select('id').where('series_id', '=', seriesId),
    )
    .execute()
}

/** A contact with what its check came to, for whoever answers it. */
export interface ContactWithResult extends Contact {
  appName: string | null
  companyName: string | null
  score: number | null
  band: string | null
  mayGetMarketing: boolean
}

/** Everybody who asked, newest first. */
export async function listContacts(db: Database): Promise<readonly ContactWithResult[]> {
  const rows = await db
    .selectFrom('contact')
    .innerJoin('assessment', 'assessment.id', 'contact.assessment_id')
    .selectAll('contact')
    .select(['app_name', 'company_name', 'score', 'band'])
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('consent')
            .select('consent.id')
            .whereRef('consent.assessment_id', '=', 'contact.assessment_id')
            .where('withdrawn_at', 'is', null),
        )
        .as('may_get_marketing'),
    )
    .orderBy('given_at', 'desc')
    .execute()
  return rows.map((row) => ({
    ...readContact(row),
    appName: row.app_name,
    companyName: row.company_name,
    score: row.score,
    band: row.band,
    mayGetMarketing: Boolean(row.may_get_marketing),
  }))
}

function readContact(row: Tables['contact']): Contact {
  const { assessment_id: assessmentId, app_url: appUrl, given_at: givenAt } = row
  const { name, email, company, message, door } = row
  return { assessmentId, name, email, company, appUrl, message, door, givenAt }
}

function isSame(before: ContactDetails, after: ContactDetails): boolean {
  const fields = ['name', 'email', 'company', 'appUrl', 'message'] as const
  return fields.every((field) => before[field] === after[field])
}
