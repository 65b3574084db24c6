import type { AppLoadContext } from '@remix-run/node'
import { countRecoveryCodes } from '#db/desk/second-factors.server.ts'
import { listSessions } from '#db/desk/sessions.server.ts'
import { longDate } from '#rules/long-date.ts'
import type { Member } from '../../access/member.ts'
import { may } from '../../access/permissions.ts'
import { sessionLimits } from '../../access/require-member.server.ts'
import { canNotify } from '../../notify/can-notify.ts'
import { findOwn } from '../find-own.server.ts'
import { moment, timeAgo } from '../time-ago.ts'
import type { AccountView } from './account-view.ts'

/** Everything about one's own account that one page shows. */
export async function describeAccount(
  context: Pick<AppLoadContext, 'db' | 'env' | 'now'>,
  member: Member,
): Promise<AccountView> {
  const { db, env, now } = context
  const { id: memberId, sessionId } = member
  const own = await findOwn(context, member)
  const sessions = await listSessions(db, { memberId, ...sessionLimits(now()) })
  return {
    email: own.email,
    role: own.role,
    sessions: sessions.map(({ id, agent, startedAt, seenAt, isWhole }) => ({
      id,
      agent,
      isWhole,
      isThis: id === sessionId,
      started: moment(startedAt),
      lastUsed: timeAgo(seenAt, now()),
    })),
    secondFactorSince: own.secondFactorAt && longDate(own.secondFactorAt.slice(0, 10)),
    recoveryCodes: await countRecoveryCodes(db, { memberId }),
    needsSecondFactor: env.deskSecondFactor && may(own, 'see-personal'),
    mayExport: may(own, 'export'),
    notify: own.notify,
    shortcuts: own.shortcuts,
    canMail: canNotify(env),
  }
}
