import type { AuditPlace } from '#db/desk/audit-log.server.ts'
import { AUDIT_GROUPS, type AuditGroup } from './audit-groups.ts'

/** In an address: what was done by nobody who was signed in. */
export const NOBODY = 'nobody'

/** What is asked of the log, as it stands in an address. */
export interface AskedAudit {
  /** The id of a member, or `nobody`. */
  who?: string | undefined
  group?: AuditGroup | undefined
  /** Days in UTC, both part of it. */
  from?: string | undefined
  to?: string | undefined
}

const ID = /^[0-9a-f-]{36}$/
const DAY = /^\d{4}-\d{2}-\d{2}$/
const PLACE = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z)_(\d{1,15})$/

/** Reads whatever stands in an address; what makes no sense is left out. It never throws. */
export function readAskedAudit(params: URLSearchParams): AskedAudit {
  const who = params.get('who') ?? ''
  const from = readDay(params.get('from'))
  const to = readDay(params.get('to'))
  const isTurned = from !== undefined && to !== undefined && from > to
  return {
    who: who === NOBODY || ID.test(who) ? who : undefined,
    group: AUDIT_GROUPS.find(({ id }) => id === params.get('kind'))?.id,
    from: isTurned ? to : from,
    to: isTurned ? from : to,
  }
}

/** The same as an address holds it. */
export function writeAskedAudit({ who, group, from, to }: AskedAudit): URLSearchParams {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries({ who, kind: group, from, to })) {
    if (value !== undefined) params.set(name, value)
  }
  return params
}

export function readPlace(text: string | null): AuditPlace | undefined {
  const [, at, number] = PLACE.exec(text ?? '') ?? []
  return at === undefined ? undefined : { at, number: Number(number) }
}

export const writePlace = ({ at, number }: AuditPlace): string => `${at}_${number}`

function readDay(text: string | null): string | undefined {
  if (text === null || !DAY.test(text)) return undefined
  const time = Date.parse(text)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text) ? text : undefined
}
