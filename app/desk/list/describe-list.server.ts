import type { AppLoadContext } from '@remix-run/node'
import { listFacets } from '#db/desk/facets.server.ts'
import { LEAD_SORTS } from '#db/desk/lead-filter.ts'
import { type LeadPage, listLeads } from '#db/desk/leads.server.ts'
import { listMembers } from '#db/desk/members.server.ts'
import { listViews } from '#db/desk/views.server.ts'
import { counted, thousands } from '../../ui/counted.ts'
import type { Member } from '../access/member.ts'
import { may } from '../access/permissions.ts'
import { DESK, EXPORT } from '../addresses.ts'
import { canOwn } from '../lead/describe-lead.server.ts'
import { LEAD_STATUSES, STATUS_LABEL } from '../lead/statuses.ts'
import { chipsOf } from './chips.ts'
import { describeRow } from './describe-row.ts'
import type { ListFilter } from './filter.ts'
import { filterGroups } from './filter-groups.ts'
import { type ListPlace, listAddress, listQuery } from './list-address.ts'
import type { LinkView, ListView } from './list-view.ts'
import { noteSeeingList } from './note-seeing-list.server.ts'
import { resolveFilter } from './resolve-filter.ts'

const PAGE = 50

const SORT_WORDS = { newest: 'Newest', hottest: 'Hottest', score: 'Score' } as const

type Context = Pick<AppLoadContext, 'db' | 'now'>

/** The list as this member may see it. */
export async function describeList(
  { db, now }: Context,
  { place, member }: { place: ListPlace; member: Member },
): Promise<ListView> {
  const { filter, sort, after } = place
  const time = now()
  const seesPersonal = may(member, 'see-personal')
  const page = await listLeads(db, {
    filter: resolveFilter(filter, { member, now: time }),
    sort,
    after,
    limit: PAGE,
    withPersonal: seesPersonal,
  })
  await noteSeeingList({ db }, { rows: page.rows, member, now: time })
  const groups = filterGroups(filter, await findChoices(db))
  const here = listAddress(place)
  const { search, ...kept } = filter
  const isFiltered = Object.keys(filter).length > 0
  return {
    rows: page.rows.map((row) => describeRow(row, { memberId: member.id, here, now: time })),
    count: page.isCut
      ? `${thousands(page.total)} or more assessments`
      : counted(page.total, 'assessment'),
    isCut: page.isCut,
    isEmpty: !isFiltered && page.total === 0,
    search: search ?? '',
    seesPersonal,
    tabs: statusTabs(place, page),
    sorts: LEAD_SORTS.map((name) => ({
      label: SORT_WORDS[name],
      address: listAddress({ filter, sort: name }),
      isCurrent: name === sort,
    })),
    sort,
    chips: chipsOf(place, groups),
    groups,
    scores: { from: String(filter.scoreFrom ?? ''), to: String(filter.scoreTo ?? '') },
    days: { from: filter.from ?? '', to: filter.to ?? '' },
    views: await viewLinks(db, place, member),
    saved: {
      query: listQuery({ filter: kept, sort }),
      leavesSearchOut: search !== undefined,
      mayShare: may(member, 'work'),
    },
    pages: {
      first: after === undefined ? null : listAddress({ filter, sort }),
      next: page.next === undefined ? null : listAddress({ filter, sort, after: page.next }),
    },
    exports: may(member, 'export') ? exportAddress(filter, sort) : null,
    shortcuts: member.shortcuts,
  }
}

/** What a filter can be chosen from. */
export async function findChoices(db: Context['db']) {
  const valuesOf = async (kind: string) =>
    (await listFacets(db, kind)).map((facet) => facet.slice(kind.length + 1))
  return {
    builders: await valuesOf('builder'),
    findings: await valuesOf('finding'),
    sources: await valuesOf('source'),
    members: (await listMembers(db)).filter(canOwn),
  }
}

/** Statuses with how many there are under the rest of the filter. */
function statusTabs({ filter, sort }: ListPlace, page: LeadPage): readonly LinkView[] {
  const { statuses, ...rest } = filter
  const all = Object.values(page.byStatus).reduce((sum, count) => sum + count, 0)
  const more = page.isCut ? '+' : ''
  return [
    {
      label: 'All',
      address: listAddress({ filter: rest, sort }),
      isCurrent: statuses === undefined,
      count: thousands(all) + more,
    },
    ...LEAD_STATUSES.map((status) => ({
      label: STATUS_LABEL[status],
      address: listAddress({ filter: { ...rest, statuses: [status] }, sort }),
      isCurrent: statuses?.length === 1 && statuses[0] === status,
      count: thousands(page.byStatus[status] ?? 0) + more,
    })),
  ]
}

/** What everybody has, then what was saved. */
async function viewLinks(
  db: Context['db'],
  { filter, sort }: ListPlace,
  member: Member,
): Promise<readonly LinkView[]> {
  const ready: readonly (readonly [string, ListPlace])[] = [
    ['Everything', { filter: {}, sort: 'newest' }],
    ['Hot now', { filter: { isHot: true }, sort: 'hottest' }],
    ['Mine', { filter: { owners: ['me'] }, sort: 'newest' }],
    ['Nobody’s', { filter: { owners: ['nobody'] }, sort: 'hottest' }],
  ]
  const saved = await listViews(db, { memberId: member.id })
  const here = listAddress({ filter, sort })
  return [
    ...ready.map(([label, place]) => ({ label, address: listAddress(place) })),
    ...saved.map(({ name, query }) => {
      return { label: name, address: query === '' ? DESK : `${DESK}?${query}` }
    }),
  ].map((link) => ({ ...link, isCurrent: link.address === here }))
}

function exportAddress(filter: ListFilter, sort: ListPlace['sort']): string {
  const query = listQuery({ filter, sort })
  return query === '' ? EXPORT : `${EXPORT}?${query}`
}
