import { type AppLoadContext, redirect } from '@remix-run/node'
import { recordAudit } from '#db/desk/audit.server.ts'
import { endMemberLinks } from '#db/desk/member-links.server.ts'
import { changeMember } from '#db/desk/members.server.ts'
import { endSessions } from '#db/desk/sessions.server.ts'
import { textOf } from '../../../server/text-of.server.ts'
import type { Member } from '../../access/member.ts'
import { handOver, renewOwnSession } from '../../access/start-session.server.ts'
import { ACCOUNT } from '../../addresses.ts'
import { refuseUnlessConfirmed } from '../confirm-password.server.ts'
import { findOwn } from '../find-own.server.ts'
import { OWN_PASSWORD } from '../OwnPassword.tsx'
import { hashPassword } from '../passwords/password-hash.server.ts'
import { refusePassword } from '../passwords/password-rules.server.ts'
import { refuseField } from '../refuse.server.ts'

type Context = Pick<AppLoadContext, 'db' | 'deskCookie' | 'env' | 'log' | 'now' | 'signInLimits'>

/** Changes one's own password. Everything else that was signed in ends, and open reset links too. */
export async function takePassword(context: Context, member: Member, form: FormData) {
  const { db, env, now } = context
  const own = await findOwn(context, member)
  const password = textOf(form, 'password')
  const refused = await refuseUnlessConfirmed(context, own, textOf(form, OWN_PASSWORD))
  if (refused !== undefined) return refused
  const chooser = { email: own.email, hasSecondFactor: own.secondFactorAt !== null }
  const fault = refusePassword(password, chooser, env.brandName)
  if (fault !== undefined) return refuseField(context, 'password', fault)

  const passwordHash = await hashPassword(password)
  const { id: memberId, sessionId } = member
  const token = await db.transaction().execute(async (trx) => {
    await changeMember(trx, { id: memberId, passwordHash })
    await endMemberLinks(trx, { memberId })
    await endSessions(trx, { memberId, exceptId: sessionId })
    const line = { memberId, kind: 'password-changed', subject: memberId } as const
    await recordAudit(trx, { ...line, detail: { by: 'account page' }, now: now() })
    return renewOwnSession(trx, { id: sessionId })
  })
  const headers = { 'Set-Cookie': await handOver(context, token) }
  return redirect(`${ACCOUNT}?done=password`, { status: 303, headers })
}
