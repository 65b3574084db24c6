import { revokeApiTokensOf } from '#db/desk/api-tokens.server.ts'
import { recordAudit } from '#db/desk/audit.server.ts'
import { changeMember, findMember, hasOtherAdmin } from '#db/desk/members.server.ts'
import { endSessions } from '#db/desk/sessions.server.ts'
import type { Database } from '#db/open.server.ts'
import { may, type Role } from '../../access/permissions.ts'
import type { By } from './by.ts'

/** Gives somebody another role. They sign in again, and begin with what it needs. */
export async function changeRole(
  db: Database,
  { memberId, role, by, now }: { memberId: string; role: Role; by: By; now: Date },
): Promise<'done' | 'last-admin'> {
  return db.transaction().execute(async (trx) => {
    const member = await findMember(trx, { id: memberId })
    if (member === undefined || member.role === role) return 'done'
    const isActive = member.passwordHash !== null && member.disabledAt === null
    if (member.role === 'admin' && isActive && !(await hasOtherAdmin(trx, member))) {
      return 'last-admin'
    }
    await changeMember(trx, { id: memberId, role })
    await endSessions(trx, { memberId })
    if (!may({ role }, 'export')) await revokeApiTokensOf(trx, { memberId, now })
    const line = { memberId: by, kind: 'member-changed', subject: memberId } as const
    await recordAudit(trx, { ...line, detail: { what: 'role', from: member.role, to: role }, now })
    return 'done'
  })
}
