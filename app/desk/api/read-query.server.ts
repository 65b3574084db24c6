import type { AppLoadContext } from '@remix-run/node'
import { LEAD_SORTS, type LeadSort } from '#db/desk/lead-filter.ts'
import { isCursor } from '#db/desk/leads.server.ts'
import { type ListFilter, readFilter, writeFilter } from '../list/filter.ts'
import { oddNames } from '../list/odd-names.ts'
import { apiProblem } from './api-problem.server.ts'

export const LIMIT = { usual: 50, most: 200 } as const

/** A page of the list, as a program asks for it. */
export interface ApiQuery {
  filter: ListFilter
  sort: LeadSort
  after: string | undefined
  limit: number
}

/**
 * Reads the search parameters: those of the list at the desk, and `after` and `limit`. A page leaves
 * out what makes no sense; a program that misspells a filter would not notice that it reads
 * everything, so it is refused, with the names.
 */
export function readQuery(
  context: Pick<AppLoadContext, 'requestId'>,
  params: URLSearchParams,
): ApiQuery {
  const filter = readFilter(params)
  const sort = LEAD_SORTS.find((name) => name === (params.get('sort') ?? 'newest'))
  const limit = readLimit(params.get('limit'))
  const after = params.get('after') ?? undefined
  const understood = writeFilter(filter)
  if (sort !== undefined) understood.set('sort', params.get('sort') ?? sort)
  if (limit !== undefined) understood.set('limit', params.get('limit') ?? '')
  if (after !== undefined && isCursor(after)) understood.set('after', after)
  const odd = oddNames(params, understood)
  if (sort === undefined || limit === undefined || odd.length > 0) {
    throw apiProblem(context, 400, `Unknown or unreadable: ${odd.join(', ')}.`)
  }
  return { filter, sort, after, limit }
}

function readLimit(text: string | null): number | undefined {
  if (text === null) return LIMIT.usual
  const limit = /^\d{1,3}$/.test(text) ? Number(text) : 0
  return limit >= 1 && limit <= LIMIT.most ? limit : undefined
}
