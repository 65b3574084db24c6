import {
  composeContactNotice,
  composeDigest,
  composeResultMail,
} from '../desk/notify/desk-mail.server.ts'
import type { Services } from '../server/context.server.ts'
import { composeComplaintMail, composeContactMail } from '../talk/team-mail.server.ts'
import type { Mail } from './mail.server.ts'
import { composeReportMail } from './report-mail.server.ts'

/** What a mail can be made from, at the moment it is sent. */
export type MailContext = Pick<Services, 'db' | 'env' | 'keys' | 'now' | 'pdf'>

/**
 * Writes the mail of one message in the outbox, from what the database holds at that moment. The
 * payload comes as it was stored and has to be parsed.
 * @throws Undeliverable when there is nothing to send any more
 */
export type ComposeMail = (
  context: MailContext,
  message: { assessmentId: string | null; payload: unknown },
) => Promise<Mail>

/** Every kind of message that `enqueue` may be given. */
export const kinds: Readonly<Record<string, ComposeMail>> = {
  report: composeReportMail,
  'team-contact': composeContactMail,
  'team-complaint': composeComplaintMail,
  'desk-result': composeResultMail,
  'desk-contact': composeContactNotice,
  'desk-digest': composeDigest,
}
