import { randomUUID } from 'node:crypto'
import type { Database } from '../open.server.ts'

/** A filter and an order of the list that somebody gave a name. */
export interface SavedView {
  id: string
  name: string
  /** As in the address of the list. */
  query: string
  isShared: boolean
  owner: { id: string; email: string }
}

/** A team shares a handful; this many would only be in the way. */
export const MOST_VIEWS = 50

/** One's own and those that others share, by name. */
export async function listViews(
  db: Database,
  { memberId }: { memberId: string },
): Promise<readonly SavedView[]> {
  const rows = await db
    .selectFrom('saved_view')
    .innerJoin('member', 'member.id', 'saved_view.member_id')
    .select(['saved_view.id', 'name', 'query', 'is_shared', 'member_id', 'email'])
    .where(({ or, eb }) => or([eb('member_id', '=', memberId), eb('is_shared', '=', 1)]))
    .orderBy('name')
    .orderBy('saved_view.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    query: row.query,
    isShared: row.is_shared === 1,
    owner: { id: row.member_id, email: row.email },
  }))
}

/** The same name again replaces what it stood for: a double click makes one view. */
export async function saveView(
  db: Database,
  view: { memberId: string; name: string; query: string; isShared: boolean; now: Date },
): Promise<'saved' | 'too-many'> {
  const { memberId, name, query, isShared, now } = view
  return db.transaction().execute(async (trx) => {
    const own = await trx
      .selectFrom('saved_view')
      .select(['id', 'name'])
      .where('member_id', '=', memberId)
      .execute()
    const before = own.find((row) => row.name === name)
    const values = { name, query, is_shared: isShared ? 1 : 0 }
    if (before !== undefined) {
      await trx.updateTable('saved_view').set(values).where('id', '=', before.id).execute()
      return 'saved'
    }
    if (own.length >= MOST_VIEWS) return 'too-many'
    await trx
      .insertInto('saved_view')
      .values({ id: randomUUID(), member_id: memberId, ...values, created_at: now.toISOString() })
      .execute()
    return 'saved'
  })
}

/** Only one's own. False where there is none. */
export async function changeView(
  db: Database,
  {
    id,
    memberId,
    name,
    isShared,
  }: { id: string; memberId: string; name: string; isShared: boolean },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('saved_view')
    .set({ name, is_shared: isShared ? 1 : 0 })
    .where('id', '=', id)
    .where('member_id', '=', memberId)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

/** Only one's own. Deleting what is gone is no error. */
export async function deleteView(
  db: Database,
  { id, memberId }: { id: string; memberId: string },
): Promise<void> {
  await db.deleteFrom('saved_view').where('id', '=', id).where('member_id', '=', memberId).execute()
}
