import { randomUUID } from 'node:crypto'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { dayOf } from '#db/days.ts'
import { recordAudit } from '#db/desk/audit.server.ts'
import { requireMember } from '../access/require-member.server.ts'
import { listQuery, readPlace } from '../list/list-address.ts'
import { oddNames } from '../list/odd-names.ts'
import { resolveFilter } from '../list/resolve-filter.ts'
import { describeForAudit } from './describe-for-audit.ts'
import type { ExportFormat } from './formats.server.ts'
import { readPages } from './read-pages.server.ts'
import { streamText } from './stream-text.server.ts'

/**
 * The list, with the filter and order of its address, as a file. The audit log gets a line before the
 * first byte leaves, and one with the count when the last has left or the download broke off.
 */
export async function sendExport(
  { request, context }: Pick<LoaderFunctionArgs, 'request' | 'context'>,
  format: ExportFormat,
): Promise<Response> {
  const member = await requireMember(context, request, 'export')
  const { origin, searchParams } = new URL(request.url)
  const { filter: listed, sort } = readPlace(searchParams)
  const odd = oddNames(searchParams, new URLSearchParams(listQuery({ filter: listed, sort })))
  if (odd.length > 0) return refuseOdd(odd)

  const { db, now, untilTaken } = context
  const headers = headersFor(format, now())
  if (request.method === 'HEAD') return new Response(null, { headers })

  const filter = resolveFilter(listed, { member, now: now() })
  const line = {
    memberId: member.id,
    subject: randomUUID(),
    detail: { format: format.id, ...describeForAudit(listed) },
  }
  await recordAudit(db, { ...line, kind: 'export-begun', now: now() })

  async function* write(): AsyncGenerator<string, void> {
    let count = 0
    let isWhole = false
    try {
      yield format.start
      for await (const records of readPages(db, { filter, sort, origin })) {
        const text = format.write(records, count === 0)
        count += records.length
        yield text
      }
      yield format.end
      isWhole = true
    } finally {
      const detail = { ...line.detail, assessments: count, whole: isWhole }
      await recordAudit(db, { ...line, kind: 'exported', detail, now: now() })
    }
  }

  const body = streamText(write(), { untilTaken, signal: request.signal })
  return new Response(body, { headers })
}

/** With a filter left out, the file would hold more people than was meant. */
function refuseOdd(names: readonly string[]): Response {
  const text = `Unknown or unreadable: ${names.join(', ')}. Begin with “Export” above the list.\n`
  const headers = { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' }
  return new Response(text, { status: 400, headers })
}

/** Nothing that anybody typed is in the name, and it is ASCII: any program can keep it. */
function headersFor({ id, type }: ExportFormat, now: Date) {
  const name = `assessments-${dayOf(now)}.${id}`
  return {
    'Content-Type': type,
    'Content-Disposition': `attachment; filename="${name}"; filename*=UTF-8''${name}`,
    // Compressing it would hide from us how fast the caller takes it.
    'Cache-Control': 'no-store, no-transform',
  }
}
