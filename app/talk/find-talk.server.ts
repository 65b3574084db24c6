import type { AppLoadContext } from '@remix-run/node'
import { z } from 'zod'
import { type Contact, findContact, findNewestContact, hasConsent } from '#db/contacts.server.ts'
import { findFinished } from '../report/find-finished.server.ts'
import { MARKETING } from './contact-form.ts'
import type { TalkDoor } from './door-words.ts'

/** What the form needs to know about the finished check it is about. */
export interface Talk {
  assessmentId: string
  seriesId: string
  companyName: string | null
  door: TalkDoor
  /** What was written about this very check. */
  own: Contact | undefined
  /** Of the same person, perhaps about an earlier check. */
  newest: Contact | undefined
  agreesToMarketing: boolean
}

const RecommendedDoor = z.object({
  nextStep: z.object({ door: z.enum(['audit', 'build']).nullable() }),
})

/** Undefined for whatever is no link to a finished check, without saying which. */
export async function findTalk(
  context: Pick<AppLoadContext, 'db'>,
  token: string | undefined,
): Promise<Talk | undefined> {
  const { db } = context
  const found = await findFinished(context, token)
  if (found === undefined) return undefined
  const { id: assessmentId, seriesId, companyName } = found
  const recommended = RecommendedDoor.safeParse(found.report)
  return {
    assessmentId,
    seriesId,
    companyName,
    door: recommended.data?.nextStep.door ?? 'question',
    own: await findContact(db, { assessmentId }),
    newest: await findNewestContact(db, { seriesId }),
    agreesToMarketing: await hasConsent(db, { seriesId, purpose: MARKETING }),
  }
}
