import { type AppLoadContext, redirect } from '@remix-run/node'
import { recordAudit } from '#db/desk/audit.server.ts'
import { endMemberLinks } from '#db/desk/member-links.server.ts'
import { changeMember, findMemberByEmail } from '#db/desk/members.server.ts'
import { endSessions } from '#db/desk/sessions.server.ts'
import { textOf } from '../../../server/text-of.server.ts'
import type { Member } from '../../access/member.ts'
import { handOver, renewOwnSession } from '../../access/start-session.server.ts'
import { ACCOUNT } from '../../addresses.ts'
import { refuseUnlessConfirmed } from '../confirm-password.server.ts'
import { findOwn } from '../find-own.server.ts'
import { readMemberEmail } from '../member-email.server.ts'
import { OWN_PASSWORD } from '../OwnPassword.tsx'
import { refuseField } from '../refuse.server.ts'

type Context = Pick<AppLoadContext, 'db' | 'deskCookie' | 'log' | 'now' | 'signInLimits'>

/** Changes the address that somebody signs in with. Everything else that was signed in ends. */
export async function takeEmail(context: Context, member: Member, form: FormData) {
  const { db, now } = context
  const typed = { email: textOf(form, 'email') }
  const own = await findOwn(context, member)
  const read = readMemberEmail(typed.email)
  if ('fault' in read) return refuseField(context, 'email', read.fault, typed)
  const password = textOf(form, OWN_PASSWORD)
  const refused = await refuseUnlessConfirmed(context, own, password, typed)
  if (refused !== undefined) return refused

  const { id: memberId, sessionId } = member
  const token = await db.transaction().execute(async (trx) => {
    const taken = await findMemberByEmail(trx, read)
    if (taken !== undefined && taken.id !== memberId) return undefined
    await changeMember(trx, { id: memberId, email: read.email })
    await endMemberLinks(trx, { memberId })
    await endSessions(trx, { memberId, exceptId: sessionId })
    const line = { memberId, kind: 'member-changed', subject: memberId } as const
    await recordAudit(trx, { ...line, detail: { what: 'e-mail' }, now: now() })
    return renewOwnSession(trx, { id: sessionId })
  })
  if (token === undefined) {
    return refuseField(context, 'email', 'Somebody at this desk has this address already.', typed)
  }
  const headers = { 'Set-Cookie': await handOver(context, token) }
  return redirect(`${ACCOUNT}?done=email`, { status: 303, headers })
}
