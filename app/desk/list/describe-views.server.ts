import type { AppLoadContext } from '@remix-run/node'
import { listViews } from '#db/desk/views.server.ts'
import type { Member } from '../access/member.ts'
import { may } from '../access/permissions.ts'
import { listAddress, readPlace } from './list-address.ts'
import type { ViewsView } from './ViewsPage.tsx'
import { VIEW_FAULT } from './view-form.ts'

/** The views that a member can use, their own apart. */
export async function describeViews(
  { db }: Pick<AppLoadContext, 'db'>,
  { member, fault }: { member: Member; fault: string | null },
): Promise<ViewsView> {
  const views = await listViews(db, { memberId: member.id })
  const shown = views.map(({ id, name, query, isShared, owner }) => ({
    id,
    name,
    address: listAddress(readPlace(new URLSearchParams(query))),
    isShared,
    by: owner.email,
    isOwn: owner.id === member.id,
  }))
  const [, words] = Object.entries(VIEW_FAULT).find(([name]) => name === fault) ?? []
  return {
    own: shown.filter(({ isOwn }) => isOwn).map(({ by, isOwn, ...view }) => view),
    shared: shown
      .filter(({ isOwn }) => !isOwn)
      .map(({ id, name, address, by }) => ({ id, name, address, by })),
    mayShare: may(member, 'work'),
    fault: words ?? null,
  }
}
