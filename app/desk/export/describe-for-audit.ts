import { type ListFilter, writeFilter } from '../list/filter.ts'

/**
 * A filter as the audit log may hold it: as in the address of the list, without the words that were
 * searched for, because those may name a founder.
 */
export function describeForAudit({ search, ...filter }: ListFilter): {
  filter: string
  searched: boolean
} {
  return { filter: writeFilter(filter).toString(), searched: search !== undefined }
}
