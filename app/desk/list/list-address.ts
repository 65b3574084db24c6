import { LEAD_SORTS, type LeadSort } from '#db/desk/lead-filter.ts'
import { DESK } from '../addresses.ts'
import { type ListFilter, readFilter, writeFilter } from './filter.ts'

/** What an address of the list says. */
export interface ListPlace {
  filter: ListFilter
  sort: LeadSort
  after?: string | undefined
}

export const DEFAULT_SORT: LeadSort = 'newest'

/** Where a list stands. The same list always has the same address. */
export function listAddress(place: ListPlace): string {
  const query = listQuery(place)
  return query === '' ? DESK : `${DESK}?${query}`
}

export function listQuery({ filter, sort, after }: ListPlace): string {
  const params = writeFilter(filter)
  if (sort !== DEFAULT_SORT) params.set('sort', sort)
  if (after !== undefined) params.set('after', after)
  return params.toString()
}

/** Reads an address; what makes no sense is left out. */
export function readPlace(params: URLSearchParams): ListPlace {
  const sort = LEAD_SORTS.find((name) => name === params.get('sort')) ?? DEFAULT_SORT
  const after = params.get('after') ?? ''
  return { filter: readFilter(params), sort, ...(after === '' ? {} : { after }) }
}
