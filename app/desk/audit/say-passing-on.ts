import type { AuditKind } from '#db/desk/audit.server.ts'
import { longDate } from '#rules/long-date.ts'
import { counted } from '../../ui/counted.ts'
import type { Part, Say, Told } from './say.ts'

const WEBHOOK: Readonly<Record<string, string>> = {
  added: 'added a webhook',
  deleted: 'deleted the webhook',
  paused: 'paused the webhook',
  resumed: 'resumed the webhook',
  tested: 'sent a test to the webhook',
  'secret changed': 'changed the secret of the webhook',
  'events changed': 'changed the events of the webhook',
}

/** How assessments, and this log, leave the desk. */
export const SAY_PASSING_ON = {
  'export-begun': (told) => [
    `began to export assessments as ${format(told)}`,
    ...within(told),
    '.',
  ],
  exported: (told) => [
    told.isTrue('whole')
      ? `exported ${counted(told.number('assessments') ?? 0, 'assessment')} as ${format(told)}`
      : `exported ${counted(told.number('assessments') ?? 0, 'assessment')} as ${format(told)} before the download broke off`,
    ...within(told),
    '.',
  ],
  'token-made': ({ number }) => [
    `made an API token that works for ${counted(number('days') ?? 0, 'day')}.`,
  ],
  'token-revoked': () => ['ended an API token.'],
  'api-read': ({ text }) => {
    const day = text('day')
    return [`read assessments with an API token${day === null ? '' : ` on ${longDate(day)}`}.`]
  },
  'audit-export-begun': (told) => ['began to export this log', ...within(told), '.'],
  'audit-exported': (told) => [
    `exported ${counted(told.number('entries') ?? 0, 'entry', 'entries')} of this log`,
    told.isTrue('whole') ? '' : ' before the download broke off',
    ...within(told),
    '.',
  ],
  'webhook-changed': ({ text }) => {
    const events = text('events')
    return [
      `${WEBHOOK[text('did') ?? ''] ?? 'changed the webhook'} to ${text('host') ?? 'somewhere'}`,
      events === null ? '.' : `: ${events.replaceAll(' ', ', ')}.`,
    ]
  },
  'delivery-repeated': ({ text }) => [`sent a message to ${text('host') ?? 'a webhook'} again.`],
} satisfies Partial<Record<AuditKind, Say>>

const format = ({ text }: Told): string => text('format')?.toUpperCase() ?? 'a file'

/** The filter of an export, as it was in the address; people by name. */
function within({ text, isTrue, person }: Told): readonly Part[] {
  const filter = [...new URLSearchParams(text('filter') ?? '')].flatMap(([name, value], index) => [
    `${index === 0 ? '' : ', '}${name}: `,
    name === 'owner' || name === 'who' ? person(value) : value,
  ])
  const searched = isTrue('searched')
    ? [filter.length === 0 ? 'by a search' : ', and a search']
    : []
  return filter.length + searched.length === 0 ? [] : [' (', ...filter, ...searched, ')']
}
