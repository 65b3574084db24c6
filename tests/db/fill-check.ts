import { giveConsent, saveContact } from '#db/contacts.server.ts'
import type { Database } from '#db/open.server.ts'
import { enqueue } from '#db/outbox.server.ts'
import { addRescore } from '#db/rescores.server.ts'
import { addShare } from '#db/shares.server.ts'

const EXPIRES = new Date('2027-01-22T10:00:00Z')

/** Hangs on a finished check whatever can hang on one. `mark` makes every text distinctive. */
export async function fillCheck(
  db: Database,
  { assessmentId, mark, now }: { assessmentId: string; mark: string; now: Date },
): Promise<void> {
  await saveContact(db, {
    assessmentId,
    name: `Name ${mark}`,
    email: `${mark}@example.com`,
    company: `Company ${mark}`,
    appUrl: `https://${mark}.example.com/`,
    message: `Message ${mark} ${'and so on '.repeat(50)}`,
    door: 'audit',
    now,
  })
  const words = { purpose: 'marketing', text: `Yes to ${mark}.`, source: 'contact form' }
  await giveConsent(db, { assessmentId, ...words, now })
  const payload = { to: `mail-${mark}@example.com`, sealedToken: `sealed-${mark}` }
  await enqueue(db, { kind: 'report', assessmentId, payload, now })
  await addShare(db, {
    id: `share-${mark}`,
    assessmentId,
    tokenHash: `share-hash-${mark}`,
    now,
    expiresAt: EXPIRES,
    atMost: 10,
  })
  await addRescore(db, {
    assessmentId,
    rulesVersion: '9.9.9',
    verdict: 'yes',
    score: 61,
    band: 'high',
    nextStep: 'audit',
    result: { mark: `rescore-${mark}` },
    now,
  })
  await db
    .insertInto('plan_tick')
    .values({
      assessment_id: assessmentId,
      finding_id: 'open-database',
      done_at: now.toISOString(),
    })
    .execute()
}
