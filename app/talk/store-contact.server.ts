import type { AppLoadContext } from '@remix-run/node'
import {
  type ContactDetails,
  giveConsent,
  hasConsent,
  saveContact,
  withdrawConsents,
} from '#db/contacts.server.ts'
import { countContact } from '#db/desk/funnel.server.ts'
import { notify } from '../desk/notify/notify.server.ts'
import { announce } from '../desk/webhooks/announce.server.ts'
import { MARKETING } from './contact-form.ts'
import type { Talk } from './find-talk.server.ts'
import { marketingWords } from './marketing-words.ts'
import { tellTeam } from './tell-team.server.ts'

/** Keeps what somebody sent, with what they agreed to, and tells whoever wants to know. */
export async function storeContact(
  { db, env, now }: Pick<AppLoadContext, 'db' | 'env' | 'now'>,
  { assessmentId, seriesId, door }: Pick<Talk, 'assessmentId' | 'seriesId' | 'door'>,
  { marketing, ...details }: ContactDetails & { marketing: boolean },
): Promise<void> {
  const time = now()
  await db.transaction().execute(async (trx) => {
    const agreed = await hasConsent(trx, { seriesId, purpose: MARKETING })
    const saved = await saveContact(trx, { assessmentId, door, ...details, now: time })
    if (!marketing) await withdrawConsents(trx, { seriesId, now: time })
    else if (!agreed) {
      await giveConsent(trx, { assessmentId, ...marketingWords(env.brandName), now: time })
    }
    if (saved === 'same' && marketing === agreed) return
    await announce(trx, { event: 'contact.given', assessmentId, now: time })
    if (saved === 'same') return
    await countContact(trx, { seriesId, now: time })
    await tellTeam(trx, env, { kind: 'team-contact', assessmentId, now: time })
    if (saved === 'new') await notify(trx, env, { kind: 'desk-contact', assessmentId, now: time })
  })
}
