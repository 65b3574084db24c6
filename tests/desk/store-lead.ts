import { conclude } from '#app/quiz/conclude.ts'
import { hashToken, newToken } from '#app/server/token.server.ts'
import { completeAssessment, startFromAnswers } from '#db/assessments.server.ts'
import { giveConsent, saveContact } from '#db/contacts.server.ts'
import { dayOf } from '#db/days.ts'
import type { Database } from '#db/open.server.ts'
import { founderById } from '../golden/founders.ts'

export interface StoredLead {
  number: number
  assessmentId: string
  /** Of the founder's private link. */
  token: string
}

/** A founder's check, finished under the real rules, and the lead that it became. */
export async function storeLead(
  db: Database,
  lead: {
    now: Date
    founder?: Parameters<typeof founderById>[0]
    appName?: string | null
    companyName?: string | null
  },
): Promise<StoredLead> {
  const founder = founderById(lead.founder ?? 'lovable-shop-open')
  const { appName = founder.appName, companyName = founder.companyName, now } = lead
  const token = newToken()
  const tokenHash = hashToken(token)
  const answers = { ...founder.answers }
  await startFromAnswers(db, { tokenHash, answers, appName, companyName, now })
  await completeAssessment(db, {
    tokenHash,
    answers,
    appName,
    companyName,
    ...conclude(answers, { completedOn: dayOf(now), appName, companyName }),
    now,
  })
  const { number, assessment_id } = await db
    .selectFrom('lead')
    .innerJoin('assessment', 'assessment.id', 'lead.assessment_id')
    .select(['number', 'assessment_id'])
    .where('token_hash', '=', tokenHash)
    .executeTakeFirstOrThrow()
  return { number, assessmentId: assessment_id, token }
}

/** What the founder wrote, and that they may be written to. */
export async function storeContact(
  db: Database,
  {
    assessmentId,
    now,
    ...given
  }: {
    assessmentId: string
    now: Date
    name?: string
    email?: string
    company?: string
    appUrl?: string
    message?: string
  },
): Promise<void> {
  await saveContact(db, {
    assessmentId,
    name: 'Jane Doe',
    email: 'jane@example.com',
    company: 'Doe & Sons',
    appUrl: 'https://shop.example/',
    message: 'Please call me.\nToday, if you can.',
    door: 'audit',
    now,
    ...given,
  })
  const words = { purpose: 'marketing', text: 'Yes, write to me.', source: 'contact form' }
  await giveConsent(db, { assessmentId, ...words, now })
}

/** A note of the team. */
export async function storeNote(
  db: Database,
  note: { leadNumber: number; authorId: string | null; text: string; now: Date },
): Promise<void> {
  await db
    .insertInto('note')
    .values({
      id: newToken(),
      lead_number: note.leadNumber,
      author_id: note.authorId,
      text: note.text,
      written_at: note.now.toISOString(),
    })
    .execute()
}
