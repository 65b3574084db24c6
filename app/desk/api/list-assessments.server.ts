import type { AppLoadContext } from '@remix-run/node'
import { readLeadRecords } from '#db/desk/lead-records.server.ts'
import { listLeads } from '#db/desk/leads.server.ts'
import { writeFilter } from '../list/filter.ts'
import { resolveFilter } from '../list/resolve-filter.ts'
import { API_ASSESSMENTS } from './addresses.ts'
import type { ApiAnswer } from './answer-api.server.ts'
import { AssessmentPageSchema } from './assessment-schema.server.ts'
import { describeRecord } from './describe-record.server.ts'
import { type ApiQuery, readQuery } from './read-query.server.ts'
import type { ApiCaller } from './require-token.server.ts'

/** One page of what the list at the desk shows for the same search parameters. */
export async function listAssessments(
  context: Pick<AppLoadContext, 'db' | 'now' | 'requestId'>,
  request: Request,
  caller: ApiCaller,
): Promise<ApiAnswer> {
  const { db, now } = context
  const { origin, searchParams } = new URL(request.url)
  const query = readQuery(context, searchParams)
  const { sort, after, limit } = query
  const filter = resolveFilter(query.filter, { member: caller, now: now() })
  const { rows, next } = await listLeads(db, { filter, sort, after, limit })
  const numbers = rows.map(({ number }) => number)
  const leads = await db.transaction().execute((trx) => readLeadRecords(trx, { numbers }))
  const address = next === undefined ? null : origin + pageAddress(query, next)
  const body = AssessmentPageSchema.parse({
    assessments: leads.map((lead) => describeRecord(lead, { origin })),
    next: address,
  })
  return {
    body,
    assessments: leads.length,
    headers: address === null ? {} : { Link: `<${address}>; rel="next"` },
  }
}

function pageAddress({ filter, sort, limit }: ApiQuery, after: string): string {
  const params = writeFilter(filter)
  params.set('sort', sort)
  params.set('limit', String(limit))
  params.set('after', after)
  return `${API_ASSESSMENTS}?${params}`
}
