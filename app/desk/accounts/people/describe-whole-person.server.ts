import type { AppLoadContext } from '@remix-run/node'
import { listOpenLinks } from '#db/desk/member-links.server.ts'
import { hasOtherAdmin, type StoredMember } from '#db/desk/members.server.ts'
import { listSessions } from '#db/desk/sessions.server.ts'
import type { Member } from '../../access/member.ts'
import { sessionLimits } from '../../access/require-member.server.ts'
import { moment } from '../time-ago.ts'
import { describePerson } from './describe-people.server.ts'
import type { WholePersonView } from './person-view.ts'

/** One person, for the admin who looks after them. */
export async function describeWholePerson(
  context: Pick<AppLoadContext, 'db' | 'env' | 'now'>,
  { member, self }: { member: StoredMember; self: Member },
): Promise<WholePersonView> {
  const { db, now } = context
  const links = await listOpenLinks(db, { now: now() })
  const sessions = await listSessions(db, { memberId: member.id, ...sessionLimits(now()) })
  return {
    ...describePerson(context, { member, linkUntil: links.get(member.id), self }),
    invited: moment(member.invitedAt),
    sessions: sessions.length,
    isLastAdmin: member.role === 'admin' && !(await hasOtherAdmin(db, member)),
    ownEmail: self.email,
  }
}
