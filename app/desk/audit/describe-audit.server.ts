import type { AppLoadContext } from '@remix-run/node'
import { dayOf } from '#db/days.ts'
import { type AuditFilter, hasAudit, listAudit } from '#db/desk/audit-log.server.ts'
import { longDate } from '#rules/long-date.ts'
import { AUDIT, AUDIT_CSV } from '../addresses.ts'
import {
  type AskedAudit,
  NOBODY,
  readAskedAudit,
  readPlace,
  writeAskedAudit,
  writePlace,
} from './audit-filter.ts'
import { kindsOf } from './audit-groups.ts'
import type { AuditLineView, AuditView } from './audit-view.ts'
import { AUDIT_KEPT_FOR } from './keep-audit.ts'
import { readAround } from './read-around.server.ts'
import { tellEntry } from './tell-entry.ts'

const PAGE = 50

/** One page of the log, by what stands in the address. */
export async function describeAudit(
  { db, now }: Pick<AppLoadContext, 'db' | 'now'>,
  params: URLSearchParams,
): Promise<AuditView> {
  const asked = readAskedAudit(params)
  const after = readPlace(params.get('after'))
  const { rows, next } = await listAudit(db, { filter: filterOf(asked), after, limit: PAGE })
  const around = await readAround(db, rows)
  const lines = rows.map((row) => {
    const { number, at } = row
    return { number, at, time: at.slice(11, 16), ...tellEntry(row, around) }
  })
  const address = (path: string, place?: string) => {
    const query = writeAskedAudit(asked)
    if (place !== undefined) query.set('after', place)
    return query.size === 0 ? path : `${path}?${query}`
  }
  return {
    days: groupByDay(lines),
    asked,
    people: around.members.map(({ id, email }) => ({ id, email })),
    isEmpty: rows.length === 0 && !(await hasAudit(db)),
    newest: after === undefined ? null : address(AUDIT),
    older: next === undefined ? null : address(AUDIT, writePlace(next)),
    file: address(AUDIT_CSV),
    today: dayOf(now()),
    keptFor: AUDIT_KEPT_FOR,
  }
}

/** What is asked for, as the database is asked. */
export function filterOf({ who, group, from, to }: AskedAudit): AuditFilter {
  return {
    memberId: who === NOBODY ? null : who,
    kinds: group && kindsOf(group),
    from,
    to,
  }
}

function groupByDay(lines: readonly AuditLineView[]): AuditView['days'] {
  const days = new Map<string, AuditLineView[]>()
  for (const line of lines) {
    const day = line.at.slice(0, 10)
    days.set(day, [...(days.get(day) ?? []), line])
  }
  return [...days].map(([day, lines]) => ({ day, title: longDate(day), lines }))
}
