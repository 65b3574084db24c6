import { z } from 'zod'
import { findContact, hasConsent } from '#db/contacts.server.ts'
import type { DueDelivery } from '#db/desk/deliveries.server.ts'
import { findResult, type ResultNews } from '#db/desk/news.server.ts'
import type { Services } from '../../server/context.server.ts'
import { MARKETING } from '../../talk/contact-form.ts'
import { leadAddress } from '../addresses.ts'

type Context = Pick<Services, 'db' | 'env'>

/** What a receiver gets: the shape that the Standard Webhooks specification asks for. */
export interface WebhookMessage {
  type: string
  /** When it happened, not when it is sent. */
  timestamp: string
  data: Readonly<Record<string, unknown>>
}

const TOP_FINDINGS = 3

const Findings = z.object({
  findings: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      severity: z.string().optional(),
      outcome: z.string().optional(),
    }),
  ),
})

/**
 * Writes a message from what the database holds now. Undefined when what it tells of is erased: then
 * there is nothing to tell any more.
 */
export async function composeMessage(
  context: Context,
  delivery: Pick<DueDelivery, 'event' | 'assessmentId' | 'leadNumber' | 'detail' | 'createdAt'>,
): Promise<WebhookMessage | undefined> {
  const { event: type, assessmentId, leadNumber, detail, createdAt: timestamp } = delivery
  if (type === 'contact.erased') {
    return { type, timestamp, data: { number: leadNumber, ...readDetail(detail) } }
  }
  if (assessmentId === null) return undefined
  const result = await findResult(context.db, { assessmentId })
  if (result === undefined) return undefined
  const data = describeAssessment(context, result)
  if (type === 'status.changed') {
    return { type, timestamp, data: { ...data, status: readDetail(detail) } }
  }
  if (type !== 'contact.given') return { type, timestamp, data }
  const contact = await describeContact(context, result)
  return contact && { type, timestamp, data: { ...data, contact } }
}

function describeAssessment({ env }: Context, result: ResultNews) {
  const { id, number, report, scoreLow, scoreHigh } = result
  const { completedAt, verdict, score, band, nextStep } = result
  const findings = Findings.safeParse(report).data?.findings ?? []
  return {
    number,
    assessmentId: id,
    url: env.publicUrl + leadAddress(number),
    completedAt,
    verdict,
    score,
    range: { low: scoreLow, high: scoreHigh },
    band,
    nextStep,
    topFindings: findings.slice(0, TOP_FINDINGS),
  }
}

/** The one message with personal data, because passing that on is what it is for. */
async function describeContact({ db }: Context, { id, seriesId }: ResultNews) {
  const contact = await findContact(db, { assessmentId: id })
  if (contact === undefined) return undefined
  const { name, email, company, appUrl, message, door, givenAt } = contact
  const marketing = await hasConsent(db, { seriesId, purpose: MARKETING })
  return { name, email, company, appUrl, message, asksFor: door, givenAt, consent: { marketing } }
}

function readDetail(detail: unknown): Record<string, unknown> {
  return z.record(z.string(), z.unknown()).catch({}).parse(detail)
}
