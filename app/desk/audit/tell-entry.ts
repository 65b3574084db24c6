import type { AuditKind } from '#db/desk/audit.server.ts'
import type { AuditRow } from '#db/desk/audit-log.server.ts'
import { leadAddress, personAddress } from '../addresses.ts'
import { isAuditKind } from './audit-groups.ts'
import { type Part, readDetail, type Say } from './say.ts'
import { SAY_ACCOUNT } from './say-account.ts'
import { SAY_PASSING_ON } from './say-passing-on.ts'
import { SAY_WORK } from './say-work.ts'

/** What else has to be known to put entries into words. */
export interface Around {
  /** The e-mail address of every member, by id. */
  emails: ReadonlyMap<string, string>
  /** The assessments that are still there. */
  leads: ReadonlySet<number>
}

/** One entry as a sentence: who, and what they did. */
export interface ToldEntry {
  who: Part
  what: readonly Part[]
}

const SAY: Readonly<Record<AuditKind, Say>> = { ...SAY_ACCOUNT, ...SAY_WORK, ...SAY_PASSING_ON }

/** Who it was where nobody was signed in; for all else, whoever sat at the server. */
const NOT_SIGNED_IN: Readonly<Record<string, string>> = {
  erased: 'A founder',
  'sign-in-refused': 'Somebody',
}

/** Puts an entry into words. One that a later version wrote is told by its kind. */
export function tellEntry(entry: AuditRow, { emails, leads }: Around): ToldEntry {
  const { kind, memberId, subject, detail } = entry
  const person = (id: string | null): Part => {
    const email = id === null ? undefined : emails.get(id)
    return id === null || email === undefined
      ? 'somebody who is gone'
      : { label: email, address: personAddress(id) }
  }
  const say: Say = isAuditKind(kind) ? SAY[kind] : () => [`did something else (${kind}).`]
  const what = say({
    memberId,
    subject,
    person,
    whom: person(subject),
    lead: tellLead(subject, leads),
    ...readDetail(detail),
  })
  const nobody = NOT_SIGNED_IN[kind] ?? 'The command line'
  return { who: memberId === null ? nobody : person(memberId), what }
}

/** The number behind "#1042". */
export function readLeadSubject(subject: string | null): number | undefined {
  const [, digits] = /^#(\d{1,15})$/.exec(subject ?? '') ?? []
  return digits === undefined ? undefined : Number(digits)
}

function tellLead(subject: string | null, leads: ReadonlySet<number>): Part {
  const number = readLeadSubject(subject)
  if (number === undefined) return 'an assessment'
  return { label: `#${number}`, address: leads.has(number) ? leadAddress(number) : null }
}

/** The same without addresses, for a file. */
export const plain = (parts: readonly Part[]): string =>
  parts.map((part) => (typeof part === 'string' ? part : part.label)).join('')
