import { revokeApiTokensOf } from '#db/desk/api-tokens.server.ts'
import { recordAudit } from '#db/desk/audit.server.ts'
import { endMemberLinks } from '#db/desk/member-links.server.ts'
import { changeMember, hasOtherAdmin, type StoredMember } from '#db/desk/members.server.ts'
import { endSessions } from '#db/desk/sessions.server.ts'
import type { Database } from '#db/open.server.ts'
import type { By } from './by.ts'

/**
 * Shuts somebody out at once. Their notes and assessments stay. At the desk the last admin stays; at
 * the command line, `evenLastAdmin` may go.
 */
export async function disablePerson(
  db: Database,
  order: { member: StoredMember; by: By; now: Date; evenLastAdmin?: boolean },
): Promise<'done' | 'last-admin'> {
  const { member, by, now, evenLastAdmin = false } = order
  const { id: memberId, role } = member
  return db.transaction().execute(async (trx) => {
    const isLast = role === 'admin' && !(await hasOtherAdmin(trx, member))
    if (isLast && !evenLastAdmin) return 'last-admin'
    await changeMember(trx, { id: memberId, disabledAt: now.toISOString() })
    await endSessions(trx, { memberId })
    await endMemberLinks(trx, { memberId })
    await revokeApiTokensOf(trx, { memberId, now })
    const line = { memberId: by, kind: 'member-disabled', subject: memberId } as const
    await recordAudit(trx, { ...line, now })
    return 'done'
  })
}
