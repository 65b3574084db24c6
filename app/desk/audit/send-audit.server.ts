import { randomUUID } from 'node:crypto'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { dayOf } from '#db/days.ts'
import { recordAudit } from '#db/desk/audit.server.ts'
import { type AuditPlace, type AuditRow, listAudit } from '#db/desk/audit-log.server.ts'
import type { Database } from '#db/open.server.ts'
import { requireMember } from '../access/require-member.server.ts'
import { BYTE_ORDER_MARK, writeCsvRows } from '../export/csv-rows.server.ts'
import { streamText } from '../export/stream-text.server.ts'
import { readAskedAudit, writeAskedAudit } from './audit-filter.ts'
import { filterOf } from './describe-audit.server.ts'
import { readAround } from './read-around.server.ts'
import { plain, tellEntry } from './tell-entry.ts'

const PAGE = 200
const HEAD = ['Number', 'When (UTC)', 'Who', 'What', 'Kind', 'Subject', 'Details']

/**
 * The log, filtered as its address says, as a file. Taking it out is noted in it: before the first
 * byte leaves, and once the last has left or the download broke off.
 */
export async function sendAudit({
  request,
  context,
}: Pick<LoaderFunctionArgs, 'request' | 'context'>): Promise<Response> {
  const { id: memberId } = await requireMember(context, request, 'manage')
  const { db, now, untilTaken } = context
  const headers = headersFor(now())
  if (request.method === 'HEAD') return new Response(null, { headers })

  const asked = readAskedAudit(new URL(request.url).searchParams)
  const line = {
    memberId,
    subject: randomUUID(),
    detail: { filter: writeAskedAudit(asked).toString() },
  }
  await recordAudit(db, { ...line, kind: 'audit-export-begun', now: now() })

  async function* write(): AsyncGenerator<string, void> {
    let entries = 0
    let whole = false
    try {
      yield BYTE_ORDER_MARK + writeCsvRows([HEAD])
      let after: AuditPlace | undefined
      do {
        const page = await listAudit(db, { filter: filterOf(asked), after, limit: PAGE })
        const text = await writeRows(db, page.rows)
        entries += page.rows.length
        yield text
        after = page.next
      } while (after !== undefined)
      whole = true
    } finally {
      const detail = { ...line.detail, entries, whole }
      await recordAudit(db, { ...line, kind: 'audit-exported', detail, now: now() })
    }
  }

  return new Response(streamText(write(), { untilTaken, signal: request.signal }), { headers })
}

async function writeRows(db: Database, rows: readonly AuditRow[]): Promise<string> {
  const around = await readAround(db, rows)
  const cells = rows.map((row) => {
    const { number, at, kind, subject, detail } = row
    const { who, what } = tellEntry(row, around)
    const when = at.slice(0, 19).replace('T', ' ')
    return [number, when, plain([who]), plain(what), kind, subject, JSON.stringify(detail)]
  })
  return writeCsvRows(cells)
}

function headersFor(now: Date) {
  const name = `audit-log-${dayOf(now)}.csv`
  return {
    'Content-Type': 'text/csv; charset=utf-8; header=present',
    'Content-Disposition': `attachment; filename="${name}"; filename*=UTF-8''${name}`,
    // Compressing it would hide from us how fast the caller takes it.
    'Cache-Control': 'no-store, no-transform',
  }
}
