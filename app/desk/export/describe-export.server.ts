import type { AppLoadContext } from '@remix-run/node'
import { listLeads } from '#db/desk/leads.server.ts'
import type { Member } from '../access/member.ts'
import { chipsOf } from '../list/chips.ts'
import { findChoices } from '../list/describe-list.server.ts'
import { filterGroups } from '../list/filter-groups.ts'
import { listQuery, readPlace } from '../list/list-address.ts'
import { resolveFilter } from '../list/resolve-filter.ts'
import type { ExportView } from './ExportPage.tsx'

/** What a file of the list would hold, for whoever is about to make it. */
export async function describeExport(
  { db, now }: Pick<AppLoadContext, 'db' | 'now'>,
  member: Pick<Member, 'id' | 'role'>,
  params: URLSearchParams,
): Promise<ExportView> {
  const { filter, sort } = readPlace(params)
  const { total, isCut } = await listLeads(db, {
    filter: resolveFilter(filter, { member, now: now() }),
    sort,
    limit: 1,
  })
  const chips = chipsOf({ filter, sort }, filterGroups(filter, await findChoices(db)))
  return {
    total,
    isCut,
    filters: chips.map(({ label }) => label),
    query: listQuery({ filter, sort }),
  }
}
