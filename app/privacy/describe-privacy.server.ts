import type { AppLoadContext } from '@remix-run/node'
import { dataAddress } from '../my-data/addresses.ts'
import { readDraft } from '../quiz/draft.server.ts'
import { KEEP_COMPLAINTS_DAYS, KEEP_SETTLED_MAILS_DAYS } from '../server/retention.server.ts'
import { daysInWords } from '../ui/days-in-words.ts'
import type { PrivacyView } from './privacy-view.ts'

/** What is true of this installation, and of this browser. */
export async function describePrivacy(
  context: Pick<AppLoadContext, 'db' | 'draftCookie' | 'env'>,
  request: Request,
): Promise<PrivacyView> {
  const { env } = context
  const token = await context.draftCookie.read(request)
  const { exists, isFinished } = await readDraft(context, token)
  return {
    brandName: env.brandName,
    operator: env.operator ?? null,
    contactEmail: env.contactEmail ?? null,
    keeps: {
      drafts: daysInWords(env.keepDraftsDays),
      results: daysInWords(env.keepResultsDays),
      contacts: daysInWords(env.keepContactsDays),
      mails: daysInWords(KEEP_SETTLED_MAILS_DAYS),
      complaints: daysInWords(KEEP_COMPLAINTS_DAYS),
    },
    canMail: env.smtpUrl !== undefined,
    own: exists && token !== undefined ? { data: dataAddress(token), isFinished } : null,
  }
}
