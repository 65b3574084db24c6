import type { AuditKind } from '#db/desk/audit.server.ts'
import { longDate } from '#rules/long-date.ts'
import { counted } from '../../ui/counted.ts'
import { isLeadStatus, STATUS_LABEL } from '../lead/statuses.ts'
import type { Say } from './say.ts'

const CHANGED: Readonly<Record<string, Say>> = {
  status: ({ lead, text }) =>
    text('from') === text('to')
      ? ['changed the reason for the status of ', lead, '.']
      : [
          'changed the status of ',
          lead,
          ` from ${statusName(text('from'))} to ${statusName(text('to'))}.`,
        ],
  owner: ({ memberId, lead, text, person }) => {
    const to = text('to')
    if (to === null) return ['left ', lead, ' without an owner.']
    return to === memberId ? ['took on ', lead, '.'] : ['gave ', lead, ' to ', person(to), '.']
  },
  'next-action': ({ lead, text }) => {
    const on = text('to')
    return on === null
      ? ['cleared the next action of ', lead, '.']
      : ['set the next action of ', lead, ` for ${longDate(on)}.`]
  },
  'note-written': ({ lead }) => ['wrote a note about ', lead, '.'],
  'note-edited': ({ lead }) => ['edited a note about ', lead, '.'],
  'note-removed': ({ lead }) => ['removed a note about ', lead, '.'],
}

/** What people do with assessments, and founders with what is theirs. */
export const SAY_WORK = {
  'saw-personal': ({ lead, text }) => {
    const listed = text('leads')?.split(' ') ?? []
    if (listed.length === 0) return ['saw whose assessment ', lead, ' is.']
    const numbers = listed.map((number) => `#${number}`).join(', ')
    return [
      `saw the list, with the names behind ${counted(listed.length, 'assessment')}: ${numbers}.`,
    ]
  },
  changed: (told) => CHANGED[told.text('what') ?? '']?.(told) ?? ['changed ', told.lead, '.'],
  erased: ({ lead, text }) =>
    text('what') === 'contact'
      ? ['erased how to reach them, and what the team wrote about ', lead, '.']
      : ['erased everything about ', lead, '.'],
} satisfies Partial<Record<AuditKind, Say>>

const statusName = (id: string | null): string =>
  `“${id !== null && isLeadStatus(id) ? STATUS_LABEL[id] : (id ?? '')}”`
