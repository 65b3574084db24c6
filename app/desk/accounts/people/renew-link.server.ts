import { recordAudit } from '#db/desk/audit.server.ts'
import type { StoredMember } from '#db/desk/members.server.ts'
import type { Database } from '#db/open.server.ts'
import { type MadeLink, makeLink } from '../invite/make-link.server.ts'
import type { By } from './by.ts'

/**
 * A link to choose a password: the invitation once more for whoever has not come yet, and a new
 * password for everybody else. The old password works until it is used; the second factor stays.
 */
export async function renewLink(
  db: Database,
  { member, origin, by, now }: { member: StoredMember; origin: string; by: By; now: Date },
): Promise<MadeLink> {
  const { id: memberId, seenAt } = member
  const kind = seenAt === null ? 'invite' : 'reset'
  return db.transaction().execute(async (trx) => {
    const line = { memberId: by, kind: 'reset-link-made', subject: memberId } as const
    await recordAudit(trx, { ...line, detail: { link: kind }, now })
    return makeLink(trx, { memberId, kind, origin, now })
  })
}
