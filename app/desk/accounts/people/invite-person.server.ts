import { recordAudit } from '#db/desk/audit.server.ts'
import { addMember, changeMember, findMemberByEmail } from '#db/desk/members.server.ts'
import type { Database } from '#db/open.server.ts'
import type { Role } from '../../access/permissions.ts'
import { type MadeLink, makeLink } from '../invite/make-link.server.ts'
import type { By } from './by.ts'

/**
 * Invites somebody, and gives the link that is theirs. Inviting them again before they have come
 * makes a new link, with the role of now. `member`: they are here already; `disabled`: they were.
 */
export async function invitePerson(
  db: Database,
  invitation: { email: string; role: Role; origin: string; by: By; now: Date },
): Promise<{ link: MadeLink } | 'member' | 'disabled'> {
  const { email, role, origin, by, now } = invitation
  return db.transaction().execute(async (trx) => {
    const known = await findMemberByEmail(trx, { email })
    if (known !== undefined && known.disabledAt !== null) return 'disabled'
    if (known !== undefined && known.seenAt !== null) return 'member'
    if (known !== undefined) await changeMember(trx, { id: known.id, role })
    const memberId = known?.id ?? (await addMember(trx, { email, role, now }))
    const line = { memberId: by, kind: 'member-invited', subject: memberId } as const
    await recordAudit(trx, { ...line, detail: { role, isFirst: known === undefined }, now })
    return { link: await makeLink(trx, { memberId, kind: 'invite', origin, now }) }
  })
}
