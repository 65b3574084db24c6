import type { AppLoadContext } from '@remix-run/node'
import { findNewestContact, withdrawConsents } from '#db/contacts.server.ts'
import { announce } from '../desk/webhooks/announce.server.ts'

/** Takes consent back, and passes that on to whoever was told that it was given. */
export async function withdrawConsent(
  { db, webhooks }: Pick<AppLoadContext, 'db' | 'webhooks'>,
  { seriesId, now }: { seriesId: string; now: Date },
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await withdrawConsents(trx, { seriesId, now })
    const contact = await findNewestContact(trx, { seriesId })
    if (contact === undefined) return
    await announce(trx, { event: 'contact.given', assessmentId: contact.assessmentId, now })
  })
  webhooks.wake()
}
