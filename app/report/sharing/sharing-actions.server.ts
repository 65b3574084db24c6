import type { AppLoadContext } from '@remix-run/node'
import { DAY_MS } from '#db/days.ts'
import { enqueue, isEnqueued } from '#db/outbox.server.ts'
import { addShare, revokeShare } from '#db/shares.server.ts'
import { onceFor } from '../../mail/once.server.ts'
import type { ReportMailPayload } from '../../mail/report-mail.server.ts'
import { seal } from '../../server/seal.server.ts'
import { hashToken } from '../../server/token.server.ts'
import { readEmail, type SharingForm, TOO_MANY_LINKS } from './read-sharing-form.server.ts'
import { MOST_SHARES } from './share-terms.ts'
import { shareToken } from './share-token.server.ts'
import type { SharingRefusal, WasDone } from './sharing-view.ts'

/** Who may do it: the private token, and the assessment behind it. */
export interface Owner {
  id: string
  token: string
  /** ISO 8601. */
  completedAt: string
}

export type SharingOutcome =
  | WasDone
  | { refusal: SharingRefusal; status: 400 | 429; retryAfter?: number }

export async function runSharingForm(
  context: AppLoadContext,
  owner: Owner,
  form: SharingForm,
): Promise<SharingOutcome> {
  if (form.intent === 'mail') return askForMail(context, owner, form.email)
  if (form.intent === 'make') return makeLink(context, owner, form)
  await revokeShare(context.db, { id: form.id, assessmentId: owner.id, now: context.now() })
  return { done: 'ended' }
}

/** Says the same whether or not the mail can be delivered. */
async function askForMail(
  context: AppLoadContext,
  { id, token }: Owner,
  typed: string,
): Promise<SharingOutcome> {
  const { caller, db, env, keys, mailLimits, now, outbox } = context
  if (env.smtpUrl === undefined) {
    return { refusal: { problem: 'This site does not send e-mail.' }, status: 400 }
  }
  const read = readEmail(typed)
  if ('fault' in read) return { refusal: { fault: read.fault, email: typed }, status: 400 }
  const to = read.email
  const once = onceFor(keys.once, { kind: 'report', about: id, to })
  // What was asked for a moment ago is no second mail, so it counts towards no limit.
  if (await isEnqueued(db, once, now())) return { done: 'again' }
  const retryAfter = await mailLimits.take({ caller, about: id, to })
  if (retryAfter > 0) {
    return { refusal: { problem: tooMuchMail(retryAfter), email: typed }, status: 429, retryAfter }
  }
  const payload: ReportMailPayload = { to, sealedToken: seal(keys.outbox, token) }
  await enqueue(db, { kind: 'report', assessmentId: id, payload, now: now(), once })
  outbox.wake()
  return { done: 'mail' }
}

function tooMuchMail(seconds: number): string {
  const minutes = Math.ceil(seconds / 60)
  const wait = minutes === 1 ? 'a minute' : `${minutes} minutes`
  return `That was a lot of mail in a short time. Please try again in ${wait}, or download the PDF.`
}

async function makeLink(
  { db, env, keys, now }: AppLoadContext,
  owner: Owner,
  { id, days }: { id: string; days: number },
): Promise<SharingOutcome> {
  const keptUntil = new Date(Date.parse(owner.completedAt) + env.keepResultsDays * DAY_MS)
  const outcome = await addShare(db, {
    id,
    assessmentId: owner.id,
    tokenHash: hashToken(shareToken(keys.shares, id)),
    now: now(),
    expiresAt: endOfLink({ now: now(), days, keptUntil }),
    atMost: MOST_SHARES,
  })
  if (outcome === 'full') return { refusal: { problem: TOO_MANY_LINKS }, status: 400 }
  return { done: 'made', linkId: id }
}

/**
 * A link cannot outlive its report, and must not promise to. A report that is kept for longer,
 * because somebody asked for an answer, does not end it.
 */
function endOfLink({ now, days, keptUntil }: { now: Date; days: number; keptUntil: Date }): Date {
  const wished = new Date(now.getTime() + days * DAY_MS)
  return keptUntil > now && keptUntil < wished ? keptUntil : wished
}
