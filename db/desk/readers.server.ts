import type { Database } from '../open.server.ts'
import type { Tables } from '../schema.server.ts'

/** Somebody who wants a mail at once: about every result, or about hot ones. */
export interface Reader {
  id: string
  role: Tables['member']['role']
  wants: 'every' | 'hot'
}

/** Only who can sign in: not disabled, and past their invitation. */
export async function listReaders(db: Database): Promise<readonly Reader[]> {
  const rows = await db
    .selectFrom('member')
    .select(['id', 'role', 'notify'])
    .where('notify', 'in', ['every', 'hot'])
    .where('disabled_at', 'is', null)
    .where('password_hash', 'is not', null)
    .execute()
  return rows.flatMap(({ id, role, notify }) =>
    notify === 'every' || notify === 'hot' ? [{ id, role, wants: notify }] : [],
  )
}
