import { z } from 'zod'
import type { Contact } from '#db/contacts.server.ts'
import type { LeadConsent } from '#db/desk/lead-page.server.ts'
import type { LeadEvent, LeadEventKind } from '#db/desk/timeline.server.ts'
import { longDate } from '#rules/long-date.ts'
import type { PastCheck } from '../../report/compare/history-view.ts'
import type { Colleague, TimelineLine } from './lead-view.ts'
import { isLeadStatus, STATUS_LABEL } from './statuses.ts'

interface Told {
  /** Oldest first. */
  checks: readonly PastCheck[]
  contact: Contact | undefined
  consents: readonly LeadConsent[]
  events: readonly LeadEvent[]
  members: readonly Colleague[]
  seesPersonal: boolean
}

/**
 * What happened to a lead, newest first. What founders did is read from their checks and contacts
 * themselves, so that nothing stays here that they have erased.
 */
export function describeTimeline(told: Told): readonly TimelineLine[] {
  const { checks, contact, consents, events, members, seesPersonal } = told
  const founder = (key: string, at: string, text: string): TimelineLine => ({
    key,
    at,
    by: null,
    text,
    quote: null,
  })
  const lines = [
    ...events.map((event) => tellEvent(event, members, seesPersonal)),
    ...checks.map(({ id, completedAt, score, bandLabel }, index) =>
      founder(
        `check-${id}`,
        completedAt,
        `The founder ${index === 0 ? 'finished the check' : 'checked again'}: ${score}, ${bandLabel.toLowerCase()}.`,
      ),
    ),
    ...(contact === undefined
      ? []
      : [founder('contact', contact.givenAt, 'The founder wrote, and asked for an answer.')]),
    ...consents.flatMap(({ purpose, givenAt, withdrawnAt }, index) => [
      founder(`consent-${index}`, givenAt, `The founder agreed to ${sayPurpose(purpose)}.`),
      ...(withdrawnAt === null
        ? []
        : [
            founder(
              `withdrawn-${index}`,
              withdrawnAt,
              `The founder took back the consent to ${sayPurpose(purpose)}.`,
            ),
          ]),
    ]),
  ]
  return lines.toSorted((a, b) => (a.at === b.at ? 0 : a.at < b.at ? 1 : -1))
}

const sayPurpose = (purpose: string): string =>
  purpose === 'marketing' ? 'mails about our services' : purpose

const DetailSchema = z.object({
  from: z.string().nullish(),
  to: z.string().nullish(),
})

function tellEvent(
  event: LeadEvent,
  members: readonly Colleague[],
  seesPersonal: boolean,
): TimelineLine {
  const { number, at, by, kind } = event
  const { data = {} } = DetailSchema.safeParse(event.detail)
  const tell = isKind(kind) ? SAY[kind] : () => kind
  const text = tell({ from: data.from ?? null, to: data.to ?? null }, members)
  const quote = seesPersonal ? event.words : null
  return { key: `event-${number}`, at, by, text, quote }
}

const isKind = (kind: string): kind is LeadEventKind => Object.hasOwn(SAY, kind)

type Say = (
  change: { from: string | null; to: string | null },
  members: readonly Colleague[],
) => string

const SAY: Readonly<Record<LeadEventKind, Say>> = {
  status: ({ from, to }) =>
    from === to
      ? `Reason for “${statusLabel(to)}” changed.`
      : `Status changed from ${statusLabel(from)} to ${statusLabel(to)}.`,
  owner: ({ to }, members) =>
    to === null ? 'Nobody owns it now.' : `Given to ${emailOf(to, members)}.`,
  'next-action': ({ to }) =>
    to === null ? 'Next action cleared.' : `Next action on ${longDate(to)}.`,
  'note-written': () => 'Note written.',
  'note-edited': () => 'Note edited.',
  'note-removed': () => 'Note removed.',
  'contact-erased': () =>
    'The founder erased how to reach them. Notes and other texts about them went as well.',
}

const statusLabel = (status: string | null): string =>
  status !== null && isLeadStatus(status) ? STATUS_LABEL[status] : (status ?? '')

const emailOf = (id: string, members: readonly Colleague[]): string =>
  members.find((member) => member.id === id)?.email ?? 'somebody who is gone'
